package org.dateline.store;

import static java.util.stream.Collectors.joining;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.unix_date;
import static org.dateline.table.Columns.DATE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.dateline.table.Contract;
import org.dateline.table.Match;
import org.dateline.table.References;
import org.dateline.table.Slabs;
import org.dateline.table.Sum;

/** Writes the rows of a table and sums up what its tasks tell. */
final class TableWriter {
  /** No table's logic has changed yet in a way that makes old rows wrong. */
  private static final int LOGIC_VERSION = 1;

  private TableWriter() {}

  /** Brings the rows to their slabs and sorts them. */
  static Dataset<Row> arrange(WritePlan plan, Dataset<Row> rows) {
    Column[] order =
        plan.contract().order().stream().map(TableWriter::quoted).toArray(Column[]::new);
    return (plan.contract().dated()
            ? rows.repartitionById(plan.slabs().count(), slab(plan.slabs()))
            : rows.repartition(1))
        .sortWithinPartitions(order);
  }

  /** Writes rows that are in their slabs and sorted. */
  static PublishedTable write(WritePlan plan, Dataset<Row> sorted) {
    return write(plan, plain(plan.contract(), sorted));
  }

  /** Writes rows of plain values that are in their slabs and sorted. */
  static PublishedTable write(WritePlan plan, JavaRDD<Object[]> sorted) {
    return write(plan.contract(), sorted.mapPartitions(new WriteTask(plan)));
  }

  /** Writes a table without dates as another is, but for rows that are in their order. */
  static PublishedTable write(
      WritePlan plan, PublishedTable before, Match kept, Dataset<Row> changed) {
    JavaRDD<Object[]> rows = plain(plan.contract(), changed);
    // where Spark knows that there are no rows, there may be no partition either
    JavaRDD<Object[]> one =
        rows.getNumPartitions() > 0
            ? rows
            : JavaSparkContext.fromSparkContext(rows.context()).parallelize(List.of(), 1);
    return write(plan.contract(), one.mapPartitions(new ChangeTask(plan, before, kept)));
  }

  private static JavaRDD<Object[]> plain(Contract contract, Dataset<Row> rows) {
    Dataset<Row> plain = rows.select(new RowLayout(contract).plain());
    return plain.javaRDD().mapPartitions(part -> values(contract, part));
  }

  private static PublishedTable write(Contract contract, JavaRDD<WrittenFile> files) {
    try {
      return summary(contract, files.collect());
    } catch (Exception e) { // of tasks, Spark throws checked ones without saying so
      throw explained(contract, e);
    }
  }

  /** Writes slabs of sorted rows of plain values one after the other, in this process. */
  static PublishedTable write(WritePlan plan, List<List<Object[]>> slabs) {
    WriteTask task = new WriteTask(plan);
    List<WrittenFile> written = new ArrayList<>();
    for (int slab = 0; slab < slabs.size(); slab++) {
      written.addAll(task.write(slabs.get(slab).iterator(), slab, 0));
    }
    return summary(plan.contract(), written);
  }

  /**
   * Checks that the rows have exactly the columns of the contract.
   *
   * @throws IllegalStateException with all columns that are missing, too many or of another type
   */
  static void conform(Contract contract, Dataset<Row> rows) {
    Map<String, StructField> found = new TreeMap<>();
    Arrays.stream(rows.schema().fields()).forEach(field -> found.put(field.name(), field));
    List<String> problems = new ArrayList<>();
    for (org.dateline.table.Column column : contract.columns()) {
      StructField field = found.remove(column.name());
      if (field == null) {
        problems.add("column " + column.name() + " is missing");
      } else if (!CellType.of(column.type()).holds(field.dataType())) {
        problems.add(
            "column %s is %s, the contract says %s"
                .formatted(column.name(), field.dataType().sql(), column.type().sql()));
      }
    }
    found.keySet().forEach(name -> problems.add("column " + name + " is not in the contract"));
    if (Arrays.stream(rows.columns()).distinct().count() < rows.columns().length) {
      problems.add("a name occurs twice in " + Arrays.toString(rows.columns()));
    }
    if (!problems.isEmpty()) {
      throw new IllegalStateException(
          "Cannot write table %s: %s".formatted(contract.name(), String.join("; ", problems)));
    }
  }

  private static Iterator<Object[]> values(Contract contract, Iterator<Row> rows) {
    RowLayout layout = new RowLayout(contract);
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return rows.hasNext();
      }

      @Override
      public Object[] next() {
        return layout.values(rows.next());
      }
    };
  }

  private static Column slab(Slabs slabs) {
    UDF1<Integer, Integer> of = day -> day == null ? 0 : slabs.of(day);
    return udf(of, DataTypes.IntegerType).apply(unix_date(quoted(DATE)));
  }

  private static Column quoted(String name) {
    return col("`" + name + "`");
  }

  /** What the files of a table, written by any number of tasks, are together. */
  static PublishedTable summary(Contract contract, List<WrittenFile> written) {
    Map<Integer, WrittenFile.Day> days = new TreeMap<>();
    written.forEach(
        file -> file.days().forEach(day -> days.merge(day.epochDay(), day, WrittenFile.Day::plus)));
    List<PublishedTable.Day> published =
        days.values().stream()
            .map(
                day ->
                    new PublishedTable.Day(
                        LocalDate.ofEpochDay(day.epochDay()),
                        day.rows(),
                        day.hash(),
                        sums(contract, day)))
            .toList();
    String contentHash =
        contract.dated()
            ? PublishedTable.contentHash(published)
            : Sha256.of(
                published.stream()
                    .map(all -> "all %d %s\n".formatted(all.rows(), all.hash()))
                    .collect(joining()));
    return new PublishedTable(
        contract.name(),
        LOGIC_VERSION,
        written.stream()
            .map(file -> file.published(contract.dated()))
            .sorted(Comparator.comparing(PublishedTable.File::path))
            .toList(),
        published.stream().mapToLong(PublishedTable.Day::rows).sum(),
        contentHash,
        contract.dated() ? published : List.of(),
        contract.dated() ? Map.of() : all(contract, published));
  }

  private static Map<String, Long> sums(Contract contract, WrittenFile.Day day) {
    Map<String, Long> sums = new TreeMap<>();
    List<Sum> names = References.sums(contract);
    for (int i = 0; i < names.size(); i++) {
      sums.put(names.get(i).name(), day.sums()[i]);
    }
    return sums;
  }

  /** The sums of all rows, also of none. */
  private static Map<String, Long> all(Contract contract, List<PublishedTable.Day> days) {
    Map<String, Long> sums = new TreeMap<>();
    References.sums(contract).forEach(sum -> sums.put(sum.name(), 0L));
    days.forEach(day -> day.sums().forEach((name, n) -> sums.merge(name, n, Long::sum)));
    return sums;
  }

  private static RuntimeException explained(Contract contract, Exception failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof BadRow bad) {
        return new BadRow(bad.rule(), bad.getMessage(), failure);
      }
    }
    return StorageFaults.of("write table " + contract.name(), failure)
        .map(RuntimeException.class::cast)
        .orElseGet(
            () ->
                new IllegalStateException(
                    "Cannot write table %s: a task failed".formatted(contract.name()), failure));
  }
}
