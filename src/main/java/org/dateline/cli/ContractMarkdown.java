package org.dateline.cli;

import java.util.List;
import java.util.stream.Collectors;
import org.dateline.table.Column;
import org.dateline.table.Contract;

/** Contracts as a page of Markdown: a section for each table, a row for each column. */
final class ContractMarkdown {
  private ContractMarkdown() {}

  static String of(List<Contract> contracts) {
    return """
        <!-- Made by: scripts/dateline tables --markdown -->
        # The tables Dateline publishes

        Rows are sorted by the order that each table names, in every file. Columns that may be null
        have "yes" under null. Counts come as a family, `occurrences` >= `articles` >= `originals` >=
        `stories`. A row of a day depends on no later day, except where its table says so. A table of
        0 rows has no folder.

        """
        + contracts.stream().map(ContractMarkdown::section).collect(Collectors.joining("\n"));
  }

  private static String section(Contract contract) {
    return """
        ## %s

        %s

        Key: %s. Order: %s.

        | column | type | null | meaning |
        |---|---|---|---|
        %s"""
        .formatted(
            contract.name(),
            inline(contract.description()),
            code(contract.key()),
            code(contract.order()),
            contract.columns().stream().map(ContractMarkdown::row).collect(Collectors.joining()));
  }

  private static String row(Column column) {
    return "| `%s` | %s | %s | %s |\n"
        .formatted(
            column.name(),
            inline(ContractText.type(column)),
            column.nullable() ? "yes" : "",
            inline(column.comment()));
  }

  private static String code(List<String> names) {
    return names.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
  }

  /** Text that means itself, outside of code, in a cell. */
  private static String inline(String text) {
    return text.strip().replace("|", "\\|").replace("<", "&lt;");
  }
}
