package org.dateline.terms;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.date_from_unix_date;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.min_by;
import static org.apache.spark.sql.functions.negate;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;
import static org.dateline.table.Columns.ARTICLES;
import static org.dateline.table.Columns.DAYS;
import static org.dateline.table.Columns.FIRST_DATE;
import static org.dateline.table.Columns.LAST_DATE;
import static org.dateline.table.Columns.OCCURRENCES;
import static org.dateline.table.Columns.ORIGINALS;
import static org.dateline.table.Columns.STORIES;
import static org.dateline.table.Columns.SURFACE;
import static org.dateline.table.Columns.TERM;
import static org.dateline.table.Columns.WORDS;
import static org.dateline.table.Scratch.DAY;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.dateline.table.Terms;

/**
 * One row per term over all days, with its most frequent spelling, ties to the smaller. Stories are
 * summed over the days: right as long as no story lasts longer than a day.
 */
final class ListTerms {
  private ListTerms() {}

  /** Rows of the table `terms` from the terms of each day and their spellings. */
  static Dataset<Row> apply(Dataset<Row> daily, Dataset<Row> spellings) {
    Column ownDay = when(col(ORIGINALS).gt(0), col(DAY));
    Dataset<Row> terms =
        daily
            .groupBy(col(TERM), col(WORDS))
            .agg(
                date_from_unix_date(min(ownDay)).as(FIRST_DATE),
                date_from_unix_date(max(ownDay)).as(LAST_DATE),
                count(ownDay).cast("int").as(DAYS),
                sum(OCCURRENCES).as(OCCURRENCES),
                sum(ARTICLES).as(ARTICLES),
                sum(ORIGINALS).as(ORIGINALS),
                sum(STORIES).as(STORIES));
    Dataset<Row> surfaces =
        spellings
            .groupBy(TERM, SURFACE)
            .agg(sum(OCCURRENCES).as(OCCURRENCES))
            .groupBy(TERM)
            .agg(min_by(col(SURFACE), struct(negate(col(OCCURRENCES)), col(SURFACE))).as(SURFACE));
    return terms.join(surfaces, TERM).select(Terms.CONTRACT.selection());
  }
}
