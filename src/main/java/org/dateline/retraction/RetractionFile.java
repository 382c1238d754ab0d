package org.dateline.retraction;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.dateline.error.Fault;
import org.dateline.error.UserException;
import org.dateline.usertable.CsvTable;
import org.dateline.usertable.TableSink;
import org.dateline.usertable.Utf8Text;

/**
 * Reads retractions.csv: columns `path`, `id`, `reason` and `date` in any order, one of the first
 * two at least. Strict, since a retraction that is passed over in silence is worse than a night
 * that is refused.
 */
public final class RetractionFile implements TableSink {
  /** The name of the file in the root of the input. */
  public static final String NAME = "retractions.csv";

  private static final String PATH = "path";
  private static final String ID = "id";
  private static final String REASON = "reason";
  private static final String DATE = "date";
  private static final List<String> COLUMNS = List.of(PATH, ID, REASON, DATE);

  private static final String WANTED =
      "Wanted: CSV in UTF-8 with a header of path,id,reason,date, and in each row a path or an id, a"
          + " reason, and a day as yyyy-MM-dd. Mend the file and run again.";

  private static final int MOST_TOLD = 5;
  private static final int LONGEST_FIELD = 10_000;

  private final String name;
  private final List<String> problems = new ArrayList<>();
  private final List<Retraction> read = new ArrayList<>();

  private RetractionFile(String name) {
    this.name = name;
  }

  /**
   * The retractions of a file, in its order.
   *
   * @param name of the file in messages
   * @throws UserException of fault USAGE with the lines that cannot be used
   */
  public static List<Retraction> read(byte[] content, String name) {
    RetractionFile file = new RetractionFile(name);
    OptionalLong bad = Utf8Text.firstBadLine(content);
    if (bad.isPresent()) {
      file.problem(bad.getAsLong(), "not UTF-8");
    } else {
      CsvTable.read(Utf8Text.reader(content), LONGEST_FIELD, file);
    }
    if (!file.problems.isEmpty()) {
      throw file.refused();
    }
    return List.copyOf(file.read);
  }

  @Override
  public boolean columns(long line, List<String> names) {
    for (String column : names) {
      if (!COLUMNS.contains(column)) {
        problem(line, "the header has \"" + column + "\"");
      }
    }
    if (new HashSet<>(names).size() < names.size()) {
      problem(line, "the header has a name twice");
    }
    if (!names.contains(REASON) || !names.contains(DATE)) {
      problem(line, "the header lacks reason or date");
    }
    if (!names.contains(PATH) && !names.contains(ID)) {
      problem(line, "the header has neither path nor id");
    }
    return problems.isEmpty();
  }

  @Override
  public boolean row(long line, Map<String, String> values) {
    String path = values.getOrDefault(PATH, "");
    String id = values.getOrDefault(ID, "");
    String reason = values.getOrDefault(REASON, "");
    String date = values.getOrDefault(DATE, "");
    if (path.isBlank() && id.isBlank()) {
      problem(line, "neither path nor id");
    } else if (reason.isBlank()) {
      problem(line, "no reason");
    } else {
      try {
        read.add(new Retraction(path, id, reason, LocalDate.parse(date)));
      } catch (DateTimeException e) {
        problem(line, "\"" + date + "\" is no day");
      }
    }
    return true;
  }

  @Override
  public void problem(long line, String found) {
    problems.add("line %d: %s".formatted(line, found));
  }

  private UserException refused() {
    String more =
        problems.size() > MOST_TOLD
            ? "\n  and %,d more".formatted(problems.size() - MOST_TOLD)
            : "";
    return new UserException(
        Fault.USAGE,
        "Cannot use the retractions in %s:\n  %s%s\n%s"
            .formatted(
                name,
                String.join("\n  ", problems.stream().limit(MOST_TOLD).toList()),
                more,
                WANTED));
  }
}
