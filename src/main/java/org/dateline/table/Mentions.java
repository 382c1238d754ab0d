package org.dateline.table;

import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.dateline.table.Column.optional;
import static org.dateline.table.Column.required;
import static org.dateline.table.Columns.ARTICLE_ID;
import static org.dateline.table.Columns.BEGIN;
import static org.dateline.table.Columns.CONFIDENCE;
import static org.dateline.table.Columns.DATE;
import static org.dateline.table.Columns.END;
import static org.dateline.table.Columns.ENTITY_ID;
import static org.dateline.table.Columns.NAME;
import static org.dateline.table.Columns.NEAR_GAP;
import static org.dateline.table.Columns.PARAGRAPH;
import static org.dateline.table.Columns.RULE;
import static org.dateline.table.Columns.SECTION;
import static org.dateline.table.Columns.SENTENCE;
import static org.dateline.table.Columns.SURFACE;
import static org.dateline.table.Columns.TITLE;
import static org.dateline.table.Columns.TYPE;

import java.util.List;

/** One row for every mention of a person, organisation, place or other name. */
public final class Mentions {
  public static final Contract CONTRACT =
      new Contract(
          "mentions",
          "One row for every mention of a person, organisation, place or other name.",
          List.of(ARTICLE_ID, BEGIN),
          List.of(
              required(ARTICLE_ID, StringType, "article"),
              required(DATE, DateType, "publication day"),
              required(PARAGRAPH, IntegerType, "paragraph, 0 is the headline"),
              required(
                  SENTENCE, IntegerType, "sentence from 0 over the article, the headline's first"),
              required(BEGIN, IntegerType, "first code point of the surface in articles.text"),
              required(END, IntegerType, "code point after the surface"),
              required(SURFACE, StringType, "the mention as written"),
              required(ENTITY_ID, StringType, "whom or what it names, such as per/joe-biden"),
              required(TYPE, StringType, "`PER`, `ORG`, `LOC` or `MISC`"),
              required(NAME, StringType, "the entity's name as resolved that day"),
              optional(TITLE, StringType, "title before the name, such as President"),
              required(
                  SECTION,
                  StringType,
                  "`headline`, `body`, `quote`, `dateline` or `source`; the last two are in no count and no pair"),
              required(RULE, StringType, "why it was found"),
              required(CONFIDENCE, DoubleType, "how sure the rule is, 0 to 1"),
              required(
                  NEAR_GAP,
                  BooleanType,
                  "whether a name seems to be cut out in the same sentence")));

  private Mentions() {}
}
