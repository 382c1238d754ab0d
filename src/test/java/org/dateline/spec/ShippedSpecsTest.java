package org.dateline.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dateline.error.UserException;
import org.dateline.reading.ReadingSettings;
import org.dateline.table.Contract;
import org.dateline.table.Tables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Every spec under jobs/, swept key by key. */
class ShippedSpecsTest {
  static final List<String> NAMES = ShippedSpecs.NAMES;

  private static final SpecReader.Known KNOWN =
      new SpecReader.Known(
          Tables.ALL.stream().map(Contract::name).collect(Collectors.toSet()),
          ReadingSettings.extractors());

  @Test
  void theListNamesEveryFileUnderJobs() throws IOException {
    try (var files = Files.list(Path.of("jobs"))) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .filteredOn(name -> name.endsWith(".yaml"))
          .containsExactlyInAnyOrderElementsOf(NAMES.stream().map(n -> n + ".yaml").toList());
    }
  }

  @Test
  void dailyPublishesEveryTableThereIs() throws IOException {
    assertThat(read("daily").publish().tables())
        .containsExactlyInAnyOrderElementsOf(KNOWN.tables());
  }

  @ParameterizedTest
  @FieldSource("NAMES")
  void theJarHoldsTheFile(String name) throws IOException {
    assertThat(ShippedSpecs.text(name)).isEqualTo(text(name));
  }

  @ParameterizedTest
  @FieldSource("NAMES")
  void itDiffersFromDailyInItsTablesOnly(String name) throws IOException {
    var mine = SpecWriter.map(read(name));
    var daily = SpecWriter.map(read("daily"));
    mine.remove("publish");
    daily.remove("publish");

    assertThat(mine).isEqualTo(daily);
  }

  @ParameterizedTest
  @FieldSource("NAMES")
  void itIsTheSameAfterWritingAndReading(String name) throws IOException {
    JobSpec spec = read(name);

    assertThat(SpecReader.read(SpecWriter.json(spec), "written", KNOWN)).isEqualTo(spec);
  }

  @ParameterizedTest
  @FieldSource("NAMES")
  void everyKeyHasACommentOfOneLineAboveIt(String name) throws IOException {
    List<String> lines = text(name).lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).matches(" *[a-z_0-9]+: .+")) {
        assertThat(lines.get(i - 1)).as("line above %s", lines.get(i)).containsPattern("^ *# .+");
      }
    }
  }

  @ParameterizedTest
  @FieldSource("NAMES")
  void everyKeyIsRequired(String name) throws IOException {
    List<String> lines = text(name).lines().toList();
    int keys = 0;
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).matches(" *[a-z_0-9]+:( .*)?")) {
        keys++;
        String key = lines.get(i).strip().replaceAll(":.*", "");
        List<String> without = new ArrayList<>(lines);
        removeWithChildren(without, i);
        assertThatThrownBy(() -> SpecReader.read(String.join("\n", without), name, KNOWN))
            .isInstanceOf(UserException.class)
            .hasMessageContaining(key + ": missing");
      }
    }
    assertThat(keys).isEqualTo(keys(SpecWriter.map(read(name))).size());
  }

  @ParameterizedTest
  @FieldSource("NAMES")
  void noOtherKeyIsTakenAnywhere(String name) throws IOException {
    List<String> lines = text(name).lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).matches(" *[a-z_0-9]+:( .*)?")) {
        String indent = lines.get(i).replaceAll("[^ ].*", "");
        List<String> with = new ArrayList<>(lines);
        with.add(i, indent + "surplus: 1");
        assertThatThrownBy(() -> SpecReader.read(String.join("\n", with), name, KNOWN))
            .isInstanceOf(UserException.class)
            .hasMessageContaining("1 problem.\n")
            .hasMessageContaining("line " + (i + 1) + ": ")
            .hasMessageContaining("surplus: not a key of a spec");
      }
    }
  }

  private static void removeWithChildren(List<String> lines, int at) {
    int indent = indent(lines.get(at));
    lines.remove(at);
    while (at < lines.size() && (lines.get(at).isBlank() || indent(lines.get(at)) > indent)) {
      lines.remove(at);
    }
  }

  private static int indent(String line) {
    return line.length() - line.stripLeading().length();
  }

  private static Set<String> keys(java.util.Map<?, ?> map) {
    Set<String> keys = new TreeSet<>();
    map.forEach(
        (key, value) -> {
          keys.add(key.toString());
          if (value instanceof java.util.Map<?, ?> below) {
            keys(below).forEach(inner -> keys.add(key + "." + inner));
          }
        });
    return keys;
  }

  private static JobSpec read(String name) throws IOException {
    return SpecReader.read(text(name), name, KNOWN);
  }

  private static String text(String name) throws IOException {
    return Files.readString(Path.of("jobs", name + ".yaml"));
  }
}
