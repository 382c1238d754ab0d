package org.dateline.terms;

import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.dateline.table.Columns.ARTICLES;
import static org.dateline.table.Columns.OCCURRENCES;
import static org.dateline.table.Columns.ORIGINALS;
import static org.dateline.table.Columns.STORIES;
import static org.dateline.table.Columns.TERM;
import static org.dateline.table.Scratch.DAY;

import org.apache.spark.sql.types.StructType;

/**
 * The rows that the steps of this package hand to each other: one per day and term, with counts.
 * The key of a word is its hash and 0, that of a phrase the hashes of its two words.
 */
final class TermCounts {
  static final String KEY = "_key";
  static final String KEY2 = "_key2";

  /** Occurrences in originals. */
  static final String OWN = "_own";

  /** Places in originals where the word comes first in a pair. */
  static final String LEFT = "_left";

  /** Places in originals where the word comes second in a pair. */
  static final String RIGHT = "_right";

  /** The second key of a word. */
  static final long WORD = 0;

  static final StructType COUNTS =
      new StructType()
          .add(DAY, IntegerType, false)
          .add(KEY, LongType, false)
          .add(KEY2, LongType, false)
          .add(TERM, StringType)
          .add(OCCURRENCES, LongType, false)
          .add(ARTICLES, LongType, false)
          .add(ORIGINALS, LongType, false)
          .add(STORIES, LongType, false)
          .add(OWN, LongType, false);

  static final StructType WORDS = COUNTS.add(LEFT, LongType, false).add(RIGHT, LongType, false);

  static final int DAY_AT = 0;
  static final int KEY_AT = 1;
  static final int KEY2_AT = 2;
  static final int TERM_AT = 3;
  static final int OCCURRENCES_AT = 4;
  static final int ARTICLES_AT = 5;
  static final int ORIGINALS_AT = 6;
  static final int STORIES_AT = 7;
  static final int OWN_AT = 8;
  static final int LEFT_AT = 9;
  static final int RIGHT_AT = 10;

  private TermCounts() {}
}
