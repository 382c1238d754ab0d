package org.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The page of the tables is what their contracts say. */
class TablesPageTest {
  private static final Path PAGE = Path.of("src/site/markdown/tables.md");

  @Test
  void thePageOfTheTablesIsWhatTheContractsSay() throws IOException {
    assertThat(Files.readString(PAGE))
        .as("%s is stale. Renew it: scripts/dateline tables --markdown >%1$s", PAGE)
        .isEqualTo(printed("tables", "--markdown"));
  }

  @Test
  void theMarkdownOfATableNamesItsKeyItsOrderAndEveryColumn() {
    assertThat(printed("tables", "--markdown", "rejects").lines())
        .contains("## rejects", "Key: `path`, `record`. Order: `path`, `record`.")
        .anyMatch(line -> line.matches("\\| `reason` \\| STRING \\|  \\| why, .*bad_date.* \\|"))
        .filteredOn(line -> line.startsWith("| `"))
        .hasSize(6);
    assertThat(printed("tables", "--markdown", "cooccurrence_daily").lines())
        .anyMatch(line -> line.startsWith("Key: ") && line.contains("Order: `date`, "))
        .anyMatch(line -> line.startsWith("| `npmi` | DOUBLE | yes | "))
        .anyMatch(line -> line.startsWith("| `evidence` | LIST&lt;STRING> |  | "));
  }

  private static String printed(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream to = new PrintStream(out, true, StandardCharsets.UTF_8);
    assertThat(Main.run(arguments, to, to)).isZero();
    return out.toString(StandardCharsets.UTF_8);
  }
}
