package org.dateline.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.dateline.error.Fault;
import org.dateline.error.UserException;
import org.dateline.spec.Nearest;
import org.dateline.table.Contract;
import org.dateline.table.Tables;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** `dateline tables`: shows what the published tables promise. */
@Command(
    name = "tables",
    description = "Shows the published tables: what a row is, the key, and every column.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class TablesCommand implements Callable<Integer> {
  private final PrintStream out;

  @Parameters(paramLabel = "NAME", arity = "0..*", description = "Only these tables.")
  private List<String> names = List.of();

  @Option(names = "--markdown", description = "As a page of Markdown, as src/site has it.")
  private boolean markdown;

  TablesCommand(PrintStream out) {
    this.out = out;
  }

  @Override
  public Integer call() {
    List<Contract> contracts = names.isEmpty() ? Tables.ALL : named();
    out.print(markdown ? ContractMarkdown.of(contracts) : text(contracts));
    out.flush();
    return ExitCodes.DONE;
  }

  private static String text(List<Contract> contracts) {
    return contracts.stream().map(ContractText::of).collect(Collectors.joining("\n"));
  }

  private List<Contract> named() {
    List<String> known = Tables.ALL.stream().map(Contract::name).toList();
    List<Contract> contracts = new ArrayList<>();
    List<String> unknown = new ArrayList<>();
    for (String name : names) {
      Optional<Contract> contract = Tables.named(name);
      contract.ifPresent(contracts::add);
      if (contract.isEmpty()) {
        unknown.add("table " + name + " is not known" + Nearest.hint(name, known));
      }
    }
    if (!unknown.isEmpty()) {
      throw new UserException(
          Fault.USAGE, "Cannot show every table: " + String.join("\n  ", unknown));
    }
    return contracts;
  }
}
