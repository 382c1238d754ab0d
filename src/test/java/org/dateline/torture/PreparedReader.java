package org.dateline.torture;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dateline.store.PreparedTables;

/** Reads both prepared tables; each row says of which publication it is. */
final class PreparedReader extends Reader {
  PreparedReader(Path out) throws SQLException {
    super(out);
  }

  @Override
  Outcome read(int number) throws IOException, SQLException {
    List<PublishedLog.File> files = log().files(number);
    Function<String, String> list =
        table ->
            files.stream()
                .filter(file -> file.table().equals(table))
                .map(file -> "'" + file.path() + "'")
                .collect(Collectors.joining(", ", "[", "]"));
    return judged(rows(list.apply("events"), list.apply("notes")), number);
  }

  @Override
  Outcome read(Path folder) throws IOException, SQLException {
    List<String> rows =
        rows("'" + folder + "/events/*/*.parquet'", "'" + folder + "/notes/*.parquet'");
    int number = number(rows.get(0));
    Outcome outcome = judged(rows, number);
    boolean published = log().snapshot(number).equals(folder.getFileName().toString());
    return outcome == Outcome.WHOLE && !published ? Outcome.UNPUBLISHED : outcome;
  }

  private static Outcome judged(List<String> rows, int number) {
    if (rows.equals(PreparedTables.rows(number))) {
      return Outcome.WHOLE;
    }
    boolean mixed = rows.stream().mapToInt(PreparedReader::number).distinct().count() > 1;
    return mixed ? Outcome.MIXED : Outcome.TORN;
  }

  private List<String> rows(String events, String notes) throws SQLException {
    String query =
        """
        SELECT concat_ws(' ', 'event', id, date, number, value)
        FROM read_parquet(%s, hive_partitioning = false)
        UNION ALL SELECT concat_ws(' ', 'note', id, number)
        FROM read_parquet(%s, hive_partitioning = false)
        """
            .formatted(events, notes);
    return rows(query).stream().sorted().toList();
  }

  /** The number of the publication that a row says it is of. */
  private static int number(String row) {
    String[] cells = row.split(" ", -1);
    return Integer.parseInt(cells[cells[0].equals("event") ? 3 : 2]);
  }
}
