package org.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NamesCommandTest {
  @TempDir private Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void namesAreMarkedAndTheirEntitiesListedTheMostNamedFirst() throws IOException {
    assertThat(
            names(
                " date 1989-11-10 Walls fall\n\nIn Ghent 🎈 Anna Lindqvist met reporters. Lindqvist left the U.N. in May.\n"))
        .isZero();

    assertThat(told().lines())
        .startsWith("Walls fall", "")
        .contains(
            "In [Ghent LOC] 🎈 [Anna Lindqvist PER] met reporters. [Lindqvist PER] left the [U.N. ORG] in May.",
            "4 names of 3 entities")
        .anyMatch(
            line ->
                line.matches("per/anna-lindqvist  Anna Lindqvist \\(.+\\), Lindqvist \\(.+\\)"));
    assertThat(told().indexOf("per/anna-lindqvist")).isLessThan(told().indexOf("loc/ghent"));
  }

  @Test
  void theFileIsReadAsARunReadsIt() throws IOException {
    String article = " date 1989-11-10 Walls fall\n\nIt rained in Ghent.\n";
    for (String file :
        List.of(
            article,
            "\uFEFF" + article,
            article.replace("\n", "\r"),
            article.replace("1989-11-10", "19891110"),
            article.replace("Walls", "Wal\0ls"))) {
      out.reset();
      assertThat(names(file)).isZero();
      assertThat(told().lines())
          .startsWith("Walls fall", "", "It rained in [Ghent LOC].")
          .contains("1 name of 1 entity");
    }
  }

  @Test
  void whatATerminalWouldObeyIsMadeVisible() throws IOException {
    assertThat(names("Plain\n\nIn Ghent \u202eit rained.\n")).isZero();

    assertThat(told()).doesNotContain("\u202e").contains("[Ghent LOC] \\u202eit rained.");
  }

  @Test
  void textInALanguageThatNoEngineKnowsHasNoNames() throws IOException {
    Path file = Files.writeString(folder.resolve("fr.txt"), "Pluie\n\nIl pleut sur Brest.\n");

    assertThat(run("names", "--text", file.toString(), "--language", "fr")).isZero();
    assertThat(told()).contains("0 names of 0 entities");
  }

  @Test
  void theEngineIsChosen() throws IOException {
    Path file =
        Files.writeString(folder.resolve("a.txt"), "Rain\n\nMr. Lars Holmgren left Ghent.\n");

    assertThat(run("names", "--text", file.toString(), "--extractor", "rules")).isZero();
    assertThat(told())
        .contains("Mr. [Lars Holmgren PER] left [Ghent LOC].")
        .doesNotContain("(model, same)");
    assertThat(run("names", "--text", file.toString(), "--extractor", "rule")).isEqualTo(2);
  }

  @Test
  void whatCannotBeReadIsRefused() throws IOException {
    Path binary = Files.write(folder.resolve("binary"), new byte[] {'a', (byte) 0xff});

    assertThat(run("names")).isEqualTo(2);
    assertThat(run("names", "--text", folder.toString())).isEqualTo(2);
    assertThat(run("names", "--text", binary.toString())).isEqualTo(2);
    assertThat(names(" date 1989-13-10 Rain\n\nIt rained.\n")).isEqualTo(2);
    assertThat(names(" \n")).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8).lines())
        .containsExactly(
            "Cannot start: --text is missing.",
            "Cannot read %s: it is no file.".formatted(folder),
            "Cannot read %s: encoding, byte 1 is not UTF-8: ff.".formatted(binary),
            "Cannot read %s: bad_date, \"1989-13-10\" is not a date of the form yyyy-MM-dd."
                .formatted(folder.resolve("article.txt")),
            "Cannot read %s: empty, 2 blanks.".formatted(folder.resolve("article.txt")));
  }

  private int names(String article) throws IOException {
    Path file = Files.writeString(folder.resolve("article.txt"), article);
    return run("names", "--text", file.toString());
  }

  private int run(String... arguments) {
    return Main.run(arguments, stream(out), stream(err));
  }

  private String told() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }
}
