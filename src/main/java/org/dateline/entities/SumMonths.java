package org.dateline.entities;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.date_from_unix_date;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.max_by;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;
import static org.dateline.table.Columns.ALIAS;
import static org.dateline.table.Columns.ARTICLES;
import static org.dateline.table.Columns.DATE;
import static org.dateline.table.Columns.DAYS;
import static org.dateline.table.Columns.ENTITY_ID;
import static org.dateline.table.Columns.FIRST_DATE;
import static org.dateline.table.Columns.LAST_DATE;
import static org.dateline.table.Columns.NAME;
import static org.dateline.table.Columns.OCCURRENCES;
import static org.dateline.table.Columns.ORIGINALS;
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
  private static final String OWN_DAY = "own_day";

  private SumMonths() {}

  /**
   * The rows of the private table of entities by month.
   *
   * @param counts rows of {@link EntitiesByDay#counts} of the same mentions
   * @param earlier entity and story, for stories that go on, of originals of earlier days that name
   *     the entity in their counted text
   */
  public static Dataset<Row> entities(
      Dataset<Row> mentions, Dataset<Row> counts, Optional<Dataset<Row>> earlier, Slabs slabs) {
    return named(mentions)
        .unionByName(counted(counts), true)
        .unionByName(told(mentions, earlier), true)
        .groupBy(slabs.period(col(DAY)).as(DATE), col(ENTITY_ID))
        .agg(
            min(TYPE).as(TYPE),
            max_by(col(NAME), col(NAMED_ON)).as(NAME),
            date_from_unix_date(max(NAMED_ON)).as(NAMED_ON),
            date_from_unix_date(min(OWN_DAY)).as(FIRST_DATE),
            date_from_unix_date(max(OWN_DAY)).as(LAST_DATE),
            count(OWN_DAY).cast("int").as(DAYS),
            sum(OCCURRENCES).as(OCCURRENCES),
            sum(ARTICLES).as(ARTICLES),
            sum(ORIGINALS).as(ORIGINALS),
            count(STORY_ID).as(STORIES))
        .na()
        .fill(0, new String[] {OCCURRENCES, ARTICLES, ORIGINALS})
        .select(EntityMonths.ENTITIES.selection());
  }

  private static Dataset<Row> named(Dataset<Row> mentions) {
    return mentions.select(col(DAY), col(ENTITY_ID), col(TYPE), col(NAME), col(DAY).as(NAMED_ON));
  }

  private static Dataset<Row> counted(Dataset<Row> counts) {
    return counts.select(
        col(DAY),
        col(ENTITY_ID),
        col(OCCURRENCES),
        col(ARTICLES),
        col(ORIGINALS),
        when(col(ORIGINALS).gt(0), col(DAY)).as(OWN_DAY));
  }

  /** Each story of an entity on the day that it names it first. */
  private static Dataset<Row> told(Dataset<Row> mentions, Optional<Dataset<Row>> earlier) {
    Dataset<Row> told =
        mentions
            .where(col(COUNTED).and(col(ORIGINAL)))
            .groupBy(ENTITY_ID, STORY_ID)
            .agg(min(DAY).as(DAY));
    return earlier
        .map(known -> told.join(known, new String[] {ENTITY_ID, STORY_ID}, "left_anti"))
        .orElse(told);
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
