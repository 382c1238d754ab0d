package org.dateline.entities;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The page on a user's gazetteer has the columns that there are, and its example does as told. */
class GazetteerPageTest {
  private static final Path PAGE = Path.of("src/site/markdown/gazetteer.md");

  @Test
  void everyColumnIsExplained() throws IOException {
    String explained =
        Files.readAllLines(PAGE).stream()
            .filter(line -> line.startsWith("| `"))
            .map(line -> line.substring(2, line.indexOf(" |", 2)).replace("`", ""))
            .collect(Collectors.joining(", "));

    assertThat(Given.csv("none\n").problems())
        .contains("line 1: \"none\" is no column; known: " + explained);
  }

  @Test
  void theExampleIsTakenAndFoundAsTold() throws IOException {
    Given example = example().on("2020-01-02");

    assertThat(
            example.told(
                "VELM, Jan 2 (AP) - The Mayor of Velm met the Harbour Board. Ms. Tarn left. Then"
                    + " Ilse Tarn came to Velm."))
        .contains(
            "Mayor of Velm = per/ilse-tarn by gazetteer, alias",
            "Harbour Board = org/port-of-velm by gazetteer, alias",
            "Tarn = per/ilse-tarn by title, surname")
        .anyMatch(told -> told.startsWith("Ilse Tarn = per/ilse-tarn "));
    assertThat(example.on("2024-05-02").in("The Mayor of Velm left."))
        .noneMatch(told -> told.contains("tarn"));
    assertThat(example.gazetteer().unpack())
        .extracting(row -> row.entity().kbId())
        .containsExactly("V-17", "V-23");
  }

  private static Given example() throws IOException {
    List<String> lines =
        Files.readAllLines(PAGE).stream()
            .dropWhile(line -> !line.startsWith("    alias,"))
            .takeWhile(line -> line.startsWith("    "))
            .map(String::strip)
            .toList();
    assertThat(lines).hasSize(3);
    return Given.csv(String.join("\n", lines) + "\n");
  }
}
