package org.dateline.entities;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page on names explains the codes that the program has, and no others. */
class NamesPageTest {
  private static final Path PAGE = Path.of("src/site/markdown/names.md");
  private static final Pattern ROW = Pattern.compile("\\| `([a-z]+)` \\| .*");

  @Test
  void everyCodeThatIsPublishedIsExplained() throws Exception {
    Set<String> codes = new TreeSet<>();
    for (Field field : Codes.class.getDeclaredFields()) {
      if (Modifier.isStatic(field.getModifiers()) && field.getType() == String.class) {
        codes.add((String) field.get(null));
      }
    }
    codes.remove(Codes.BARE);

    assertThat(explained()).isEqualTo(codes);
  }

  private static Set<String> explained() throws IOException {
    List<String> lines = Files.readAllLines(PAGE);
    Set<String> explained = new TreeSet<>();
    for (String line : lines) {
      Matcher row = ROW.matcher(line);
      if (row.matches()) {
        explained.add(row.group(1));
      }
    }
    return explained;
  }
}
