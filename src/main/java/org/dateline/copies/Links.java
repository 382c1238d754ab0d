package org.dateline.copies;

import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Rows of an article and the earlier one that it repeats, as the steps hand them on. */
final class Links {
  static final String NUMBER = "_number";
  static final String EARLIER = "_earlier";
  static final String ID = "_id";
  static final String VIA = "_via";

  /** Number and id of the article, of the earlier one, score, resemblance, kind. */
  static final StructType SCHEMA =
      new StructType()
          .add(NUMBER, DataTypes.LongType, false)
          .add(ID, DataTypes.StringType, false)
          .add(EARLIER, DataTypes.LongType, false)
          .add(VIA, DataTypes.StringType, false)
          .add("_score", DataTypes.DoubleType, false)
          .add("_resemblance", DataTypes.DoubleType, false)
          .add("_kind", DataTypes.StringType, false);

  static final String EXACT = "exact";

  /** A copy that was found before, of which the row names the root instead of the earlier one. */
  static final String KNOWN = "known";

  static final String NEAR = "near";
  static final String PARTIAL = "partial";

  private Links() {}

  static Row row(
      long number, String id, long earlier, String via, Comparison.Likeness likeness, String kind) {
    return RowFactory.create(
        number, id, earlier, via, likeness.score(), likeness.resemblance(), kind);
  }
}
