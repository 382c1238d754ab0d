package org.dateline.cli;

import org.dateline.error.Fault;
import org.dateline.error.UserException;
import org.dateline.report.Colours;
import org.dateline.report.Look;
import org.dateline.store.PublishedTables;
import org.dateline.table.TableReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The arguments that name an article of the newest snapshot: the same for story and copies. */
@Command
final class FamilyOptions {
  @Parameters(
      paramLabel = "ID",
      description =
          "The article: its article_id, the first 6 digits of it or more, or its path in the input"
              + " folder (PATH#N for record N of a file).")
  private String id;

  @Option(
      names = "--output",
      required = true,
      paramLabel = "DIR",
      description = "Folder that runs publish in: a path or a Hadoop URI.")
  private String output;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "50",
      description = "Most articles to list, the earliest first. Without it: ${DEFAULT-VALUE}.")
  private int limit;

  String id() {
    return id;
  }

  Look look() {
    if (limit < 1 || limit > Look.MOST) {
      throw new UserException(
          Fault.USAGE,
          "Cannot list %d articles: --limit is from 1 to %,d.".formatted(limit, Look.MOST));
    }
    return new Look(Ansi.AUTO.enabled() ? Colours.TERMINAL : Colours.NONE, limit);
  }

  TableReader tables() {
    if (output.isBlank()) {
      throw new UserException(Fault.USAGE, "Cannot start: --output is empty.");
    }
    return PublishedTables.newest(output);
  }
}
