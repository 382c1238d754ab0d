package org.dateline.cli;

import java.util.ArrayList;
import java.util.List;
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
      arity = "0..1",
      description =
          "The article: its article_id, the first 6 digits of it or more, or its path in the input"
              + " folder (PATH#N for record N of a file).")
  private String id;

  @Option(
      names = "--output",
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

  /**
   * How many articles to list, and whether in colours.
   *
   * @throws UserException of fault USAGE if arguments are missing or out of range
   */
  Look look() {
    checkGiven();
    if (limit < 1 || limit > Look.MOST) {
      throw new UserException(
          Fault.USAGE,
          "Cannot list %d articles: --limit is from 1 to %,d.".formatted(limit, Look.MOST));
    }
    return new Look(Ansi.AUTO.enabled() ? Colours.TERMINAL : Colours.NONE, limit);
  }

  /**
   * The newest snapshot.
   *
   * @throws UserException of fault USAGE if nothing is published there
   */
  TableReader tables() {
    return PublishedTables.newest(output);
  }

  /** Not left to picocli: it would not name an option that is mistyped. */
  private void checkGiven() {
    List<String> problems = new ArrayList<>();
    if (id == null || id.isBlank()) {
      problems.add("ID is " + (id == null ? "missing" : "empty"));
    }
    if (output == null || output.isBlank()) {
      problems.add("--output is " + (output == null ? "missing" : "empty"));
    }
    if (!problems.isEmpty()) {
      throw new UserException(
          Fault.USAGE,
          "Cannot start: "
              + String.join(", ", problems)
              + ".\nWanted: ID --output DIR [--limit N]");
    }
  }
}
