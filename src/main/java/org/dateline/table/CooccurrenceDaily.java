package org.dateline.table;

import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.dateline.table.Column.optional;
import static org.dateline.table.Column.required;
import static org.dateline.table.Columns.ARTICLES;
import static org.dateline.table.Columns.DATE;
import static org.dateline.table.Columns.DICE;
import static org.dateline.table.Columns.ENTITY_A;
import static org.dateline.table.Columns.ENTITY_B;
import static org.dateline.table.Columns.EVIDENCE;
import static org.dateline.table.Columns.JACCARD;
import static org.dateline.table.Columns.LLR;
import static org.dateline.table.Columns.NAME_A;
import static org.dateline.table.Columns.NAME_B;
import static org.dateline.table.Columns.NPMI;
import static org.dateline.table.Columns.OCCURRENCES;
import static org.dateline.table.Columns.ORIGINALS;
import static org.dateline.table.Columns.P;
import static org.dateline.table.Columns.PMI;
import static org.dateline.table.Columns.Q;
import static org.dateline.table.Columns.RANK;
import static org.dateline.table.Columns.STORIES;
import static org.dateline.table.Columns.TYPE_A;
import static org.dateline.table.Columns.TYPE_B;
import static org.dateline.table.Columns.UNIT;
import static org.dateline.table.Columns.UNITS;
import static org.dateline.table.Columns.UNITS_A;
import static org.dateline.table.Columns.UNITS_B;
import static org.dateline.table.Columns.UNITS_TOTAL;

import java.util.List;

/**
 * One row for every day, unit and pair of entities that share such a unit; for unit article from
 * min_originals originals on.
 */
public final class CooccurrenceDaily {
  public static final Contract CONTRACT =
      new Contract(
          "cooccurrence_daily",
          "One row for every day, unit and pair of entities that share such a unit; for unit article from min_originals originals on.",
          List.of(DATE, UNIT, ENTITY_A, ENTITY_B),
          List.of(
              required(DATE, DateType, "day"),
              required(UNIT, StringType, "`sentence`, `paragraph` or `article`"),
              required(ENTITY_A, StringType, "first entity, smaller by code point"),
              required(ENTITY_B, StringType, "second entity"),
              required(NAME_A, StringType, "name of the first that day"),
              required(NAME_B, StringType, "name of the second that day"),
              required(TYPE_A, StringType, "type of the first"),
              required(TYPE_B, StringType, "type of the second"),
              required(OCCURRENCES, LongType, "units that hold both, copies included"),
              required(ARTICLES, LongType, "articles with such a unit, copies included"),
              required(ORIGINALS, LongType, "originals with such a unit"),
              required(STORIES, LongType, "distinct stories of these originals"),
              required(UNITS, LongType, "units of originals that hold both"),
              required(UNITS_A, LongType, "units of originals that hold the first"),
              required(UNITS_B, LongType, "units of originals that hold the second"),
              required(UNITS_TOTAL, LongType, "units of originals that hold any entity"),
              optional(
                  PMI,
                  DoubleType,
                  "pointwise mutual information, natural logarithm; null for a row of copies only"),
              optional(NPMI, DoubleType, "normalised pmi, -1 to 1; null for a row of copies only"),
              required(LLR, DoubleType, "signed log-likelihood ratio of the units"),
              required(
                  P,
                  DoubleType,
                  "probability of such an llr by chance, chi-square with 1 degree of freedom"),
              required(
                  Q,
                  DoubleType,
                  "false-discovery rate of p among the day's pairs of the unit with enough stories (Benjamini-Hochberg); 1 for the others"),
              required(JACCARD, DoubleType, "units of both / units of either, 0 to 1"),
              required(
                  DICE, DoubleType, "twice the units of both / units of each added up, 0 to 1"),
              TrendColumns.firstDate("has such a unit"),
              TrendColumns.daysSincePrevious("has such a unit"),
              TrendColumns.IS_NEW_COLUMN,
              TrendColumns.Z_COLUMN,
              TrendColumns.BURST_LEVEL_COLUMN,
              required(
                  EVIDENCE,
                  Column.STRINGS,
                  "at most 5 `article_id#sentence` of originals, by article_id"),
              required(RANK, IntegerType, "1 = highest llr of the day and unit")));

  private CooccurrenceDaily() {}
}
