package org.dateline.table;

import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.dateline.table.Column.optional;
import static org.dateline.table.Column.required;
import static org.dateline.table.Columns.ARTICLES;
import static org.dateline.table.Columns.DAYS;
import static org.dateline.table.Columns.ENTITY_ID;
import static org.dateline.table.Columns.FIRST_DATE;
import static org.dateline.table.Columns.KB_ID;
import static org.dateline.table.Columns.LAST_DATE;
import static org.dateline.table.Columns.NAME;
import static org.dateline.table.Columns.OCCURRENCES;
import static org.dateline.table.Columns.ORIGINALS;
import static org.dateline.table.Columns.STORIES;
import static org.dateline.table.Columns.TYPE;

import java.util.List;

/** One row per entity over all time: depends on all days. */
public final class Entities {
  public static final Contract CONTRACT =
      new Contract(
          "entities",
          "One row per entity over all time: depends on all days.",
          List.of(ENTITY_ID),
          List.of(
              required(ENTITY_ID, StringType, "readable and stable, such as per/joe-biden"),
              required(TYPE, StringType, "`PER`, `ORG`, `LOC` or `MISC`"),
              required(NAME, StringType, "its name on the latest day it was mentioned"),
              optional(KB_ID, StringType, "id in a knowledge base, from a gazetteer"),
              optional(FIRST_DATE, DateType, "first day with an original that mentions it"),
              optional(LAST_DATE, DateType, "last day with an original that mentions it"),
              required(DAYS, IntegerType, "days with such an original"),
              required(OCCURRENCES, LongType, "times mentioned, copies included"),
              required(ARTICLES, LongType, "articles with a counted mention, copies included"),
              required(
                  ORIGINALS,
                  LongType,
                  "articles with a counted mention that copy no earlier article"),
              required(
                  STORIES, LongType, "distinct stories of the originals with a counted mention")));

  private Entities() {}
}
