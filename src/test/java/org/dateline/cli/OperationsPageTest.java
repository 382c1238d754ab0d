package org.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dateline.error.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page on operations has the commands and codes that the program has. */
class OperationsPageTest {
  private static final Path PAGE = Path.of("src/site/markdown/operations.md");

  @ParameterizedTest
  @ValueSource(
      strings = {"doctor", "status", "list", "diff", "verify", "rollback", "vacuum", "purge"})
  void everyCommandHasASectionAndEveryOptionOfItIsNamed(String command) throws IOException {
    List<String> page = Files.readAllLines(PAGE);

    assertThat(page).contains("## " + command);
    List<String> options =
        help(command)
            .lines()
            .map(String::strip)
            .filter(line -> line.startsWith("--"))
            .map(line -> line.replaceFirst("^(--[a-z-]+).*", "$1"))
            .toList();
    String usage =
        page.stream()
            .filter(line -> line.startsWith("    scripts/dateline " + command + " "))
            .findFirst()
            .orElseThrow();
    assertThat(options).allMatch(usage::contains);
  }

  @Test
  void everyCodeOfAFaultOfTheseCommandsIsExplained() throws IOException {
    List<String> page = Files.readAllLines(PAGE);

    for (Fault fault :
        List.of(
            Fault.USAGE, Fault.REFUSED, Fault.STALE, Fault.DAMAGED, Fault.STORAGE, Fault.BUSY)) {
      assertThat(page).anyMatch(line -> line.startsWith("| %d | ".formatted(fault.exitCode())));
      assertThat(help().lines()).anyMatch(line -> line.strip().startsWith(fault.exitCode() + "  "));
    }
  }

  private static String help(String... command) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream to = new PrintStream(out, true, StandardCharsets.UTF_8);
    String[] arguments = java.util.Arrays.copyOf(command, command.length + 1);
    arguments[command.length] = "--help";
    assertThat(Main.run(arguments, to, to)).isZero();
    return out.toString(StandardCharsets.UTF_8);
  }
}
