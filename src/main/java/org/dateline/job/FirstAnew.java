package org.dateline.job;

import static java.util.stream.Collectors.toCollection;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.dateline.ingest.Funnel;
import org.dateline.store.Manifest;
import org.dateline.store.PublishedTable;
import org.dateline.table.Articles;

/** Finds the first day from which on a run makes the tables anew. */
final class FirstAnew {
  private FirstAnew() {}

  /**
   * A day before which no record is another than when a publication was made; nothing if there is
   * no such day. As no row looks ahead, what is published of the days before stays as it is, and as
   * files hold closed months whole and the newest month in parts, it is the first day of a month or
   * of such a part. The part with the newest day of then is never kept: it may have had few days.
   *
   * @param last made by the same program from the same spec
   */
  static Optional<LocalDate> of(Manifest last, Funnel now) {
    Optional<LocalDate> newest =
        last.table(Articles.CONTRACT.name())
            .map(PublishedTable::days)
            .filter(days -> !days.isEmpty())
            .map(days -> days.get(days.size() - 1).date());
    if (newest.isEmpty() || now.articlesByDay().isEmpty()) {
      return Optional.empty();
    }
    LocalDate changed =
        Stream.concat(
                different(last.daysSeen(), now.daysSeen()),
                Stream.of(newest.get(), now.articlesByDay().lastKey()))
            .min(LocalDate::compareTo)
            .orElseThrow();
    LocalDate month = changed.withDayOfMonth(1);
    LocalDate first =
        month.equals(now.articlesByDay().lastKey().withDayOfMonth(1))
            ? last.cut(Articles.CONTRACT.name(), changed).filter(month::isBefore).orElse(month)
            : month;
    return Optional.of(first).filter(day -> day.isAfter(now.articlesByDay().firstKey()));
  }

  private static Stream<LocalDate> different(
      Map<LocalDate, String> then, Map<LocalDate, String> now) {
    TreeSet<LocalDate> days =
        Stream.concat(then.keySet().stream(), now.keySet().stream())
            .collect(toCollection(TreeSet::new));
    return days.stream().filter(day -> !Objects.equals(then.get(day), now.get(day))).limit(1);
  }
}
