package org.dateline.terms;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.dateline.table.Columns.TERM;
import static org.dateline.table.Scratch.DAY;
import static org.dateline.terms.TermCounts.KEY;
import static org.dateline.terms.TermCounts.KEY2;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FilterFunction;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.dateline.stats.DayTotals;
import org.dateline.stats.History;
import org.dateline.stats.LogLikelihood;

/**
 * Keeps the pairs of words that are phrases on their day: enough originals of the span hold the
 * pair, and its words keep company more than chance has it (formulas.md, section 3). Looks back
 * only.
 *
 * @param adjacent places in originals where a term directly follows a term, by day
 */
record AdmitPhrases(TermSettings settings, DayTotals adjacent) implements Serializable {
  private static final String SPAN = "_span";
  private static final String LEFT_SPAN = "_left_span";
  private static final String RIGHT_SPAN = "_right_span";
  private static final StructType CANDIDATES = TermCounts.COUNTS.add(SPAN, LongType, false);
  private static final StructType SPANS =
      new StructType()
          .add(DAY, IntegerType, false)
          .add(KEY, LongType, false)
          .add(TERM, StringType, false)
          .add(LEFT_SPAN, LongType, false)
          .add(RIGHT_SPAN, LongType, false);

  /**
   * The admitted pairs as terms, in the shape of {@link TermCounts#COUNTS}.
   *
   * @param words one row per day and word
   * @param pairs one row per day and pair
   */
  Dataset<Row> apply(Dataset<Row> words, Dataset<Row> pairs) {
    Dataset<Row> candidates =
        TermHistories.together(pairs)
            .mapPartitions(
                (MapPartitionsFunction<Row, Row>) rows -> TermHistories.each(rows, this::frequent),
                Encoders.row(CANDIDATES));
    Dataset<Row> spans =
        TermHistories.together(words)
            .mapPartitions(
                (MapPartitionsFunction<Row, Row>) rows -> TermHistories.each(rows, this::spans),
                Encoders.row(SPANS));
    Dataset<Row> firsts = spans.select(col(DAY), col(KEY), col(TERM).as("_first"), col(LEFT_SPAN));
    Dataset<Row> seconds =
        spans.select(col(DAY), col(KEY).as(KEY2), col(TERM).as("_second"), col(RIGHT_SPAN));
    return candidates
        .join(firsts, new String[] {DAY, KEY}, "inner")
        .join(seconds, new String[] {DAY, KEY2}, "inner")
        .filter((FilterFunction<Row>) this::keepCompany)
        .withColumn(TERM, concat(col("_first"), lit(" "), col("_second")))
        .select(columns());
  }

  private static Column[] columns() {
    return java.util.Arrays.stream(TermCounts.COUNTS.fieldNames())
        .map(name -> col(name))
        .toArray(Column[]::new);
  }

  private Iterator<Row> frequent(List<Row> days) {
    History originals = history(days, TermCounts.ORIGINALS_AT);
    History own = history(days, TermCounts.OWN_AT);
    List<Row> kept = new ArrayList<>();
    for (int place = 0; place < days.size(); place++) {
      if (span(originals, place) >= settings.phraseOriginals()) {
        kept.add(with(days.get(place), span(own, place)));
      }
    }
    return kept.iterator();
  }

  private Iterator<Row> spans(List<Row> days) {
    History left = history(days, TermCounts.LEFT_AT);
    History right = history(days, TermCounts.RIGHT_AT);
    List<Row> spans = new ArrayList<>(days.size());
    for (int place = 0; place < days.size(); place++) {
      Row day = days.get(place);
      spans.add(
          RowFactory.create(
              day.getInt(TermCounts.DAY_AT),
              day.getLong(TermCounts.KEY_AT),
              day.getString(TermCounts.TERM_AT),
              span(left, place),
              span(right, place)));
    }
    return spans.iterator();
  }

  private History history(List<Row> days, int at) {
    History history = new History();
    days.forEach(day -> history.add(adjacent.day(day.getInt(TermCounts.DAY_AT)), day.getLong(at)));
    return history;
  }

  private long span(History history, int place) {
    int day = history.day(place);
    return history.sum(day - settings.trends().backgroundDays(), day);
  }

  private boolean keepCompany(Row row) {
    int day = adjacent.day(row.getInt(row.fieldIndex(DAY)));
    long both = row.getLong(row.fieldIndex(SPAN));
    long first = row.getLong(row.fieldIndex(LEFT_SPAN)) - both;
    long second = row.getLong(row.fieldIndex(RIGHT_SPAN)) - both;
    long all = adjacent.sum(day - settings.trends().backgroundDays(), day);
    return LogLikelihood.signedG2(both, first, second, all - both - first - second)
        > settings.phraseG2();
  }

  private static Row with(Row row, long added) {
    Object[] values = new Object[row.size() + 1];
    for (int i = 0; i < row.size(); i++) {
      values[i] = row.get(i);
    }
    values[row.size()] = added;
    return RowFactory.create(values);
  }
}
