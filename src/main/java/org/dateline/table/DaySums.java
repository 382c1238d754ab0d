package org.dateline.table;

import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.dateline.table.Column.required;
import static org.dateline.table.Columns.ARTICLES;
import static org.dateline.table.Columns.DATE;
import static org.dateline.table.Columns.ORIGINALS;
import static org.dateline.table.Columns.ORIGINAL_SENTENCES;
import static org.dateline.table.Columns.ORIGINAL_WORDS;
import static org.dateline.table.Columns.PARAGRAPHS;
import static org.dateline.table.Columns.SENTENCES;
import static org.dateline.table.Columns.STORIES;
import static org.dateline.table.Columns.WORDS;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.types.DataTypes;

/** A private table: what the articles of a day sum up to, one row for each day that has any. */
public final class DaySums {
  /** The sums of the table `calendar`, in its order. */
  public static final List<String> SUMS =
      List.of(
          ARTICLES,
          ORIGINALS,
          STORIES,
          SENTENCES,
          PARAGRAPHS,
          WORDS,
          ORIGINAL_SENTENCES,
          ORIGINAL_WORDS);

  /** Originals with a term. */
  public static final String TERMED = "termed";

  /** Places in originals where a term directly follows a term. */
  public static final String ADJACENT_PLACES = "adjacent_places";

  /** Occurrences of all terms in originals. */
  public static final String TOKENS = "tokens";

  public static final Contract CONTRACT =
      new Contract(
          DayBlocks.PRIVATE + "/days", "One row per day with articles.", List.of(DATE), columns());

  private DaySums() {}

  private static List<Column> columns() {
    List<Column> columns = new ArrayList<>();
    columns.add(required(DATE, DataTypes.DateType, "the day"));
    SUMS.forEach(sum -> columns.add(required(sum, LongType, "as in calendar")));
    columns.add(required(TERMED, LongType, "originals with a term"));
    columns.add(required(ADJACENT_PLACES, LongType, "places of originals where terms meet"));
    columns.add(required(TOKENS, LongType, "occurrences of terms in originals"));
    return columns;
  }
}
