package org.dateline.terms;

import static org.apache.spark.sql.functions.col;
import static org.dateline.table.Columns.TERM;
import static org.dateline.table.Scratch.DAY;
import static org.dateline.terms.ScoreTerms.CTFIDF_AT;
import static org.dateline.terms.ScoreTerms.G2_AT;
import static org.dateline.terms.ScoreTerms.P_AT;
import static org.dateline.terms.ScoreTerms.Q_AT;
import static org.dateline.terms.ScoreTerms.RANK_AT;
import static org.dateline.terms.TermCounts.DAY_AT;
import static org.dateline.terms.TermCounts.ORIGINALS_AT;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.dateline.stats.BenjaminiHochberg;
import org.dateline.table.RowGroups;
import org.dateline.table.Slabs;

/**
 * Adds q and rank to the scored terms of each day (formulas.md, sections 2 and 4), and brings them
 * into slabs, days and terms ascending. Holds the rows of one day.
 */
record RankTerms(Slabs slabs) {
  /** Most characteristic first; rows come in the order of their terms, which decides ties. */
  private static final Comparator<Object[]> ORDER =
      Comparator.<Object[], Boolean>comparing(row -> (long) row[ORIGINALS_AT] == 0)
          .thenComparing(row -> (double) row[G2_AT], Comparator.reverseOrder())
          .thenComparing(row -> (double) row[CTFIDF_AT], Comparator.reverseOrder());

  Dataset<Row> apply(Dataset<Row> scored) {
    return scored
        .repartitionById(slabs.count(), slabs.of(col(DAY)))
        .sortWithinPartitions(col(DAY), col(TERM))
        .mapPartitions(
            (MapPartitionsFunction<Row, Row>)
                rows ->
                    RowGroups.flatMap(
                        rows, (a, b) -> a.getInt(DAY_AT) == b.getInt(DAY_AT), RankTerms::rank),
            Encoders.row(ScoreTerms.SCORED));
  }

  private static Iterator<Row> rank(List<Row> day) {
    List<Object[]> rows = new ArrayList<>(day.size());
    for (Row row : day) {
      Object[] values = new Object[row.size()];
      for (int i = 0; i < values.length; i++) {
        values[i] = row.get(i);
      }
      values[Q_AT] = 1.0;
      rows.add(values);
    }
    adjust(rows.stream().filter(row -> (long) row[ORIGINALS_AT] > 0).toList());
    List<Object[]> ranked = new ArrayList<>(rows);
    ranked.sort(ORDER);
    for (int i = 0; i < ranked.size(); i++) {
      ranked.get(i)[RANK_AT] = i + 1;
    }
    return rows.stream().map(RowFactory::create).iterator();
  }

  private static void adjust(List<Object[]> family) {
    double[] q =
        BenjaminiHochberg.adjust(family.stream().mapToDouble(row -> (double) row[P_AT]).toArray());
    for (int i = 0; i < q.length; i++) {
      family.get(i)[Q_AT] = q[i];
    }
  }
}
