package org.dateline.table;

import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.dateline.table.Column.required;
import static org.dateline.table.Columns.ARTICLE_ID;
import static org.dateline.table.Columns.COPY_OF;
import static org.dateline.table.Columns.DATE;
import static org.dateline.table.Columns.DAYS_LATER;
import static org.dateline.table.Columns.KIND;
import static org.dateline.table.Columns.RESEMBLANCE;
import static org.dateline.table.Columns.SCORE;
import static org.dateline.table.Columns.VIA;

import java.util.List;

/** One row per article that repeats an earlier one. */
public final class Copies {
  public static final Contract CONTRACT =
      new Contract(
          "copies",
          "One row per article that repeats an earlier one, earlier in the order of date and"
              + " article_id.",
          List.of(ARTICLE_ID),
          List.of(
              required(ARTICLE_ID, StringType, "the copy"),
              required(DATE, DateType, "publication day of the copy"),
              required(COPY_OF, StringType, "article_id of the original, itself no copy"),
              required(
                  VIA,
                  StringType,
                  "article_id of the earlier article that it matches best; may itself be a copy"),
              required(
                  SCORE,
                  DoubleType,
                  "containment: share of its runs of five words found in via, 0 to 1"),
              required(
                  RESEMBLANCE,
                  DoubleType,
                  "Jaccard index of the runs of five words of both, 0 to 1"),
              required(DAYS_LATER, IntegerType, "days from the original to the copy"),
              required(
                  KIND,
                  StringType,
                  "`exact` (same words in the same order), `near` (resemblance of at least 0.7) or"
                      + " `partial`")));

  private Copies() {}
}
