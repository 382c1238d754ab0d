package org.dateline.entities;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.date_from_unix_date;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.max_by;
import static org.apache.spark.sql.functions.min;
import static org.dateline.table.Columns.ALIAS;
import static org.dateline.table.Columns.DATE;
import static org.dateline.table.Columns.ENTITY_ID;
import static org.dateline.table.Columns.FIRST_DATE;
import static org.dateline.table.Columns.LAST_DATE;
import static org.dateline.table.Columns.NAME;
import static org.dateline.table.Columns.OCCURRENCES;
import static org.dateline.table.Columns.RULE;
import static org.dateline.table.Columns.STORIES;
import static org.dateline.table.Columns.STORY_ID;
import static org.dateline.table.Columns.SURFACE;
import static org.dateline.table.Columns.TYPE;
import static org.dateline.table.EntityMonths.NAMED_ON;
import static org.dateline.table.Scratch.COUNTED;
import static org.dateline.table.Scratch.DAY;
import static org.dateline.table.Scratch.LINK;
import static org.dateline.table.Scratch.ORIGINAL;

import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.dateline.table.EntityMonths;
import org.dateline.table.Slabs;

/**
 * Sums resolved mentions up by month or part of it, so that what is said of all time needs no old
 * mention.
 */
public final class SumMonths {
  private SumMonths() {}

  /**
   * The rows of the private table of entities by month.
   *
   * @param earlier entity and story, for stories that go on, of originals of earlier days that name
   *     the entity in their counted text
   */
  public static Dataset<Row> entities(
      Dataset<Row> mentions, Optional<Dataset<Row>> earlier, Slabs slabs) {
    Dataset<Row> named =
        mentions
            .groupBy(slabs.period(col(DAY)).as(DATE), col(ENTITY_ID))
            .agg(
                min(TYPE).as(TYPE),
                max_by(col(NAME), col(DAY)).as(NAME),
                date_from_unix_date(max(DAY)).as(NAMED_ON));
    Dataset<Row> told =
        mentions
            .where(col(COUNTED).and(col(ORIGINAL)))
            .groupBy(ENTITY_ID, STORY_ID)
            .agg(min(DAY).as(DAY));
    Dataset<Row> anew =
        earlier
            .map(known -> told.join(known, new String[] {ENTITY_ID, STORY_ID}, "left_anti"))
            .orElse(told);
    Dataset<Row> stories =
        anew.groupBy(slabs.period(col(DAY)).as(DATE), col(ENTITY_ID))
            .agg(count(lit(1)).as(STORIES));
    return named
        .join(stories, new String[] {DATE, ENTITY_ID}, "left")
        .withColumn(STORIES, coalesce(col(STORIES), lit(0L)))
        .select(EntityMonths.ENTITIES.selection());
  }

  /** The rows of the private table of spellings by month. */
  public static Dataset<Row> aliases(Dataset<Row> mentions, Slabs slabs) {
    return mentions
        .groupBy(slabs.period(col(DAY)).as(DATE), col(ENTITY_ID), col(SURFACE).as(ALIAS))
        .agg(
            min(LINK).as(RULE),
            count(lit(1)).as(OCCURRENCES),
            date_from_unix_date(min(DAY)).as(FIRST_DATE),
            date_from_unix_date(max(DAY)).as(LAST_DATE))
        .select(EntityMonths.ALIASES.selection());
  }
}
