package org.dateline.store;

import static java.util.stream.Collectors.joining;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.dateline.table.Contract;

/** The page that greets whoever opens a snapshot folder. */
final class Readme {
  private Readme() {}

  static String of(Manifest manifest, List<Contract> contracts, String folder) {
    return """
        # Snapshot %s

        What the news of each day was about, and who appeared with whom, as Parquet tables. Made on
        %s by Dateline %s from %s, %s.
        This is publication %d; its manifest, with the SHA-256 of every file and the job
        spec, is `_dateline/log/%08d.json` in the output folder.

        Nothing here changes any more: a later run publishes a new folder beside this one. To follow
        the newest, resolve the link `latest` in the output folder once and read below where it leads.

        | table | rows | one row is |
        |---|---:|---|
        %s
        Every column is explained in `datapackage.json`, and in the schema of each file. Files lie in
        `month=YYYY-MM` folders where a table has dates; `date` is also a column inside the files.

        ## Load it

        With pandas:

        ```python
        import pandas as pd

        table = pd.read_parquet("%s/%s", partitioning=None)
        ```

        With DuckDB, `duckdb -init views.sql` has a view for each table.

        With Spark (it adds a column `month`, from the folders):

        ```python
        table = spark.read.parquet("%s/%s")
        ```

        A table of 0 rows has no folder; DuckDB has an empty view for it.
        """
        .formatted(
            manifest.snapshot(),
            manifest.createdAt(),
            manifest.programVersion(),
            manifest.inputRoot(),
            days(manifest),
            manifest.number(),
            manifest.number(),
            contracts.stream().map(contract -> line(manifest, contract)).collect(joining()),
            folder,
            example(manifest),
            folder,
            example(manifest));
  }

  /** The page of a snapshot as that of another one which holds the same tables again. */
  static String again(String page, Manifest earlier, Manifest now) {
    String title = "# Snapshot " + now.snapshot() + "\n";
    return page.replace(earlier.snapshot(), now.snapshot())
        .replace(
            title, title + "\nTaken back on " + now.createdAt() + " from " + of(earlier) + ".\n")
        .replace("This is " + of(earlier), "This is " + of(now))
        .replace(OutputFolder.manifest(earlier.number()), OutputFolder.manifest(now.number()));
  }

  /** The days of the tables, also of those that the run kept as they were. */
  private static String days(Manifest manifest) {
    return manifest
        .days()
        .min(Comparator.naturalOrder())
        .map(
            first ->
                "days %s to %s"
                    .formatted(first, manifest.days().max(Comparator.naturalOrder()).orElse(first)))
        .orElse("without days");
  }

  private static String of(Manifest manifest) {
    return "publication " + manifest.number();
  }

  private static String line(Manifest manifest, Contract contract) {
    long rows = manifest.table(contract.name()).orElseThrow().rows();
    return "| `%s` | %s | %s |\n"
        .formatted(
            contract.name(),
            String.format(Locale.ROOT, "%,d", rows),
            contract.description().replace("|", "\\|"));
  }

  private static String example(Manifest manifest) {
    return manifest.tables().stream()
        .filter(table -> table.rows() > 0)
        .findFirst()
        .map(PublishedTable::name)
        .orElse("TABLE");
  }
}
