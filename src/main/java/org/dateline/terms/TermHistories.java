package org.dateline.terms;

import static org.apache.spark.sql.functions.col;
import static org.dateline.table.Scratch.DAY;
import static org.dateline.terms.TermCounts.KEY;
import static org.dateline.terms.TermCounts.KEY2;
import static org.dateline.terms.TermCounts.KEY2_AT;
import static org.dateline.terms.TermCounts.KEY_AT;

import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.dateline.table.RowGroups;

/** The days of one term after another. */
final class TermHistories {
  private TermHistories() {}

  /** Brings the rows of each term into one partition, one after the other, days ascending. */
  static Dataset<Row> together(Dataset<Row> counts) {
    return counts
        .repartition(col(KEY), col(KEY2))
        .sortWithinPartitions(col(KEY), col(KEY2), col(DAY));
  }

  /** Replaces the rows of each term, brought together before, by what a function makes of them. */
  static Iterator<Row> each(Iterator<Row> rows, Function<List<Row>, Iterator<Row>> change) {
    return RowGroups.flatMap(
        rows,
        (a, b) ->
            a.getLong(KEY_AT) == b.getLong(KEY_AT) && a.getLong(KEY2_AT) == b.getLong(KEY2_AT),
        change);
  }
}
