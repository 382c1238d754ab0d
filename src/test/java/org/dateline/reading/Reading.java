package org.dateline.reading;

import static org.dateline.table.Columns.AGENCY;
import static org.dateline.table.Columns.ARTICLE_ID;
import static org.dateline.table.Columns.DATE;
import static org.dateline.table.Columns.HEADLINE;
import static org.dateline.table.Columns.LANGUAGE;
import static org.dateline.table.Columns.PLACE;
import static org.dateline.table.Scratch.BODY;

import java.time.LocalDate;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.dateline.copies.CopySettings;
import org.dateline.entities.UserGazetteer;
import org.dateline.reading.ReadingSettings.Part;
import org.dateline.stats.TrendSettings;
import org.dateline.stats.Weighting;
import org.dateline.stories.StorySettings;
import org.dateline.terms.TermSettings;

/** Articles as records, and readers of them with the settings of the daily job. */
final class Reading {
  static final StructType RECORDS =
      StructType.fromDDL(
          String.join(
              " string, ",
              DATE + " date, " + ARTICLE_ID,
              HEADLINE,
              BODY,
              LANGUAGE,
              AGENCY,
              PLACE + " string"));

  private Reading() {}

  /** A reader that looks for copies and stories too. */
  static ArticleReader by(String extractor, Set<Part> parts) {
    return new ArticleReader(
        new ReadingSettings(
            new TermSettings(
                Weighting.SMOOTH,
                false,
                2,
                40,
                true,
                3,
                10.83,
                new TrendSettings(90, 56, 14, 2, 1)),
            new CopySettings(
                30,
                30,
                new CopySettings.Keys(2000, 8, 16, 8, 2, 20, 4, 0.2),
                new CopySettings.Match(0.5, 0.3, 0.3, 3, 0.5, 0.5, 3, 0.5, 0.7)),
            new StorySettings(
                new StorySettings.Terms(60, 2, 2, 90),
                new StorySettings.Neighbours(14, 20, 50, 0.02, 2000, 0.1, 20, 100_000),
                new StorySettings.Joining(0.2, 7, 30),
                new StorySettings.Standing(0.1, 0.5, 3, 10, 1)),
            extractor,
            parts),
        UserGazetteer.NONE,
        RECORDS);
  }

  static Row record(String body) {
    return record("Rain stops play", body);
  }

  static Row record(String headline, String body) {
    return RowFactory.create(LocalDate.of(2024, 3, 1), "id", headline, body, "en", null, null);
  }
}
