package org.dateline.torture;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Reads all tables that runs publish, every value of them, and compares their rows with the
 * manifest and with what was read of the same publication before.
 */
final class TablesReader extends Reader {
  private final Map<Integer, List<String>> before = new HashMap<>();

  TablesReader(Path out) throws SQLException {
    super(out);
  }

  @Override
  Outcome read(int number) throws IOException, SQLException {
    Map<String, String> files =
        log().files(number).stream()
            .collect(
                Collectors.groupingBy(
                    PublishedLog.File::table,
                    Collectors.mapping(
                        file -> "'" + file.path() + "'", Collectors.joining(", ", "[", "]"))));
    return judged(number, sums(number, files::get));
  }

  @Override
  Outcome read(Path folder) throws IOException, SQLException {
    String name = folder.getFileName().toString();
    for (int number : log().numbers()) {
      if (log().snapshot(number).equals(name)) {
        return judged(number, sums(number, table -> "'" + folder + "/" + table + "/**/*.parquet'"));
      }
    }
    return Outcome.UNPUBLISHED;
  }

  /** The files that the articles of a publication are of, one for each article, sorted. */
  List<String> articles(int number) throws IOException, SQLException {
    return column(number, "articles", "path");
  }

  /** An expression over a table of a publication, a value for each of its rows, sorted. */
  List<String> column(int number, String table, String expression)
      throws IOException, SQLException {
    String files =
        log().files(number).stream()
            .filter(file -> file.table().equals(table))
            .map(file -> "'" + file.path() + "'")
            .collect(Collectors.joining(", ", "[", "]"));
    return rows("SELECT %s FROM read_parquet(%s) ORDER BY 1".formatted(expression, files));
  }

  private Outcome judged(int number, List<String> sums) throws IOException {
    if (!rowsOf(sums).equals(log().rows(number))) {
      return Outcome.TORN;
    }
    List<String> known = before.putIfAbsent(number, sums);
    return known == null || known.equals(sums) ? Outcome.WHOLE : Outcome.MIXED;
  }

  private static Map<String, Long> rowsOf(List<String> sums) {
    return sums.stream()
        .map(sum -> sum.split(" ", -1))
        .collect(Collectors.toMap(cells -> cells[0], cells -> Long.valueOf(cells[1])));
  }

  /** The name of each table that has rows, how many, and a sum over all their values. */
  private List<String> sums(int number, Function<String, String> files)
      throws IOException, SQLException {
    String query =
        log().rows(number).keySet().stream()
            .map(
                table ->
                    "SELECT concat_ws(' ', '%s', count(*), sum(hash(t))) FROM read_parquet(%s, hive_partitioning = false) t"
                        .formatted(table, files.apply(table)))
            .collect(Collectors.joining(" UNION ALL "));
    return rows(query).stream().sorted().toList();
  }
}
