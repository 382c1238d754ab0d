package org.dateline.report;

import static org.dateline.table.Columns.AGENCY;
import static org.dateline.table.Columns.ARTICLE_ID;
import static org.dateline.table.Columns.COPY_OF;
import static org.dateline.table.Columns.COPY_SCORE;
import static org.dateline.table.Columns.DATE;
import static org.dateline.table.Columns.HEADLINE;
import static org.dateline.table.Columns.SOURCE;
import static org.dateline.table.Columns.STORY_ID;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.dateline.table.Cells;

/**
 * What is shown of an article.
 *
 * @param source who published it, else its agency, else empty
 * @param score share of it found in the article it copies; 0 for an original
 */
record ListedArticle(
    String id,
    LocalDate date,
    String headline,
    String source,
    Optional<String> copyOf,
    double score,
    String storyId)
    implements Comparable<ListedArticle> {

  static final List<String> COLUMNS =
      List.of(ARTICLE_ID, DATE, HEADLINE, SOURCE, AGENCY, COPY_OF, COPY_SCORE, STORY_ID);

  private static final Comparator<ListedArticle> ORDER =
      Comparator.comparing(ListedArticle::date).thenComparing(ListedArticle::id);
  private static final int HEADLINE_CHARACTERS = 80;
  private static final int SOURCE_CHARACTERS = 20;

  static ListedArticle of(Cells row) {
    Optional<String> copyOf = row.optionalText(COPY_OF);
    return new ListedArticle(
        row.text(ARTICLE_ID),
        row.date(DATE),
        Shown.line(row.text(HEADLINE), HEADLINE_CHARACTERS),
        Shown.line(
            row.optionalText(SOURCE).or(() -> row.optionalText(AGENCY)).orElse(""),
            SOURCE_CHARACTERS),
        copyOf,
        copyOf.isPresent() ? row.decimal(COPY_SCORE) : 0,
        row.text(STORY_ID));
  }

  /** The original that it repeats, or itself. */
  String original() {
    return copyOf.orElse(id);
  }

  /** In one line; the article asked for is marked. */
  String line(String what, String asked, Colours colours) {
    String marked = id.equals(asked) ? ">" : " ";
    String line =
        "%s %s  %s  %-27s  %s%s"
            .formatted(
                marked,
                date,
                Shown.id(id),
                what,
                source.isEmpty() ? "" : source + ": ",
                headline.isEmpty() ? "(no headline)" : headline);
    return id.equals(asked) ? colours.bold(line) : line;
  }

  @Override
  public int compareTo(ListedArticle other) {
    return ORDER.compare(this, other);
  }
}
