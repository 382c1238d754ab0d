package org.dateline.report;

import static org.dateline.table.Columns.ARTICLE_ID;
import static org.dateline.table.Columns.DATE;
import static org.dateline.table.Columns.DAYS_LATER;
import static org.dateline.table.Columns.KIND;
import static org.dateline.table.Columns.SCORE;
import static org.dateline.table.Columns.VIA;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.dateline.table.Cells;

/**
 * A copy and the earlier article that it matches best.
 *
 * @param daysLater days from the original to the copy
 */
record LinkedCopy(String id, LocalDate date, String via, double score, long daysLater, String kind)
    implements Comparable<LinkedCopy> {

  static final List<String> COLUMNS = List.of(ARTICLE_ID, DATE, VIA, SCORE, DAYS_LATER, KIND);

  private static final int KIND_CHARACTERS = 8;
  private static final Comparator<LinkedCopy> ORDER =
      Comparator.comparing(LinkedCopy::date).thenComparing(LinkedCopy::id);

  static LinkedCopy of(Cells row) {
    return new LinkedCopy(
        row.text(ARTICLE_ID),
        row.date(DATE),
        row.text(VIA),
        row.decimal(SCORE),
        row.integer(DAYS_LATER),
        row.text(KIND));
  }

  String shown() {
    return "%-8s %s of %s"
        .formatted(Shown.line(kind, KIND_CHARACTERS), Shown.share(score), Shown.id(via));
  }

  @Override
  public int compareTo(LinkedCopy other) {
    return ORDER.compare(this, other);
  }
}
