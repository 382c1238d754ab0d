package org.dateline.store;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import org.dateline.error.Fault;
import org.dateline.error.UserException;
import org.dateline.table.Cells;
import org.dateline.table.Contract;
import org.dateline.table.Match;
import org.dateline.table.TableReader;

/** The tables of the newest snapshot, read without Spark. */
public final class PublishedTables implements TableReader {
  private final OutputFolder out;
  private final Manifest manifest;

  private PublishedTables(OutputFolder out, Manifest manifest) {
    this.out = out;
    this.manifest = manifest;
  }

  /**
   * The newest snapshot below a folder, in which nothing is written.
   *
   * @throws UserException if nothing is published there, or it cannot be read
   */
  public static PublishedTables newest(String location) {
    OutputFolder out = OutputFolder.existing(location, new Configuration());
    return new PublishedTables(
        out,
        Snapshots.newest(out)
            .orElseThrow(
                () ->
                    new UserException(
                        Fault.USAGE,
                        ("Cannot read %s: no snapshot is published there. Give the --output of a run,"
                                + " or publish one: dateline run --input DIR --output %s")
                            .formatted(out.root(), location))));
  }

  @Override
  public void read(Contract table, List<String> columns, Match match, Consumer<Cells> each) {
    PublishedTable published =
        manifest.table(table.name()).orElseThrow(() -> notPublished(table.name()));
    for (PublishedTable.File file : published.files()) {
      try {
        RowScan.of(out.storage().input(file.path()), columns, match).forEach(each);
      } catch (IOException e) {
        throw new UserException(
            Fault.STORAGE,
            ("Cannot read table %s below %s: %s. If a run published in the meantime, ask again;"
                    + " else publish again.")
                .formatted(table.name(), out.root(), e),
            e);
      }
    }
  }

  private UserException notPublished(String table) {
    return new UserException(
        Fault.USAGE,
        ("Cannot read table %s: snapshot %d of %s does not have it, only %s. Name it under"
                + " publish.tables in the job spec and run again.")
            .formatted(
                table,
                manifest.number(),
                out.root(),
                manifest.tables().stream()
                    .map(PublishedTable::name)
                    .collect(Collectors.joining(", "))));
  }
}
