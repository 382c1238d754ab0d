package org.dateline.table;

import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.dateline.table.Column.optional;
import static org.dateline.table.Column.required;
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
import static org.dateline.table.Columns.TYPE;

import java.util.List;

/** Private tables: what the mentions of a month say of entities over all time. */
public final class EntityMonths {
  /** The latest day of a month on which an entity is named. */
  public static final String NAMED_ON = "named_on";

  public static final Contract ENTITIES =
      new Contract(
          DayBlocks.PRIVATE + "/entities",
          "One row per month, or part of it, and entity.",
          List.of(DATE, ENTITY_ID),
          List.of(
              required(DATE, DateType, "first day of the month, or of its part"),
              required(ENTITY_ID, StringType, "entity"),
              required(TYPE, StringType, "its type"),
              required(NAME, StringType, "its name on the latest day"),
              required(NAMED_ON, DateType, "the latest day"),
              optional(FIRST_DATE, DateType, "first day with an original that mentions it"),
              optional(LAST_DATE, DateType, "last day with an original that mentions it"),
              required(DAYS, IntegerType, "days with such an original"),
              required(OCCURRENCES, LongType, "times mentioned"),
              required(ARTICLES, LongType, "articles with a counted mention"),
              required(ORIGINALS, LongType, "articles with one that copy no earlier article"),
              required(STORIES, LongType, "stories that name it in this month first")));

  public static final Contract ALIASES =
      new Contract(
          DayBlocks.PRIVATE + "/aliases",
          "One row per month, or part of it, entity and spelling.",
          List.of(DATE, ENTITY_ID, ALIAS),
          List.of(
              required(DATE, DateType, "first day of the month, or of its part"),
              required(ENTITY_ID, StringType, "entity"),
              required(ALIAS, StringType, "the spelling"),
              required(RULE, StringType, "why it is the same"),
              required(OCCURRENCES, LongType, "times written"),
              required(FIRST_DATE, DateType, "first day"),
              required(LAST_DATE, DateType, "last day")));

  private EntityMonths() {}
}
