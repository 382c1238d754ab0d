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
   * The first day of a month, before which no record is another than when a publication was made;
   * nothing if there is no such month. As files of closed months hold them whole, and no row looks
   * ahead, what is published of the months before stays as it is. The newest month of then and that
   * of now are never among them: their files hold single days.
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
    LocalDate first =
        Stream.concat(
                different(last.daysSeen(), now.daysSeen()),
                Stream.of(newest.get(), now.articlesByDay().lastKey()))
            .min(LocalDate::compareTo)
            .orElseThrow()
            .withDayOfMonth(1);
    return Optional.of(first).filter(month -> month.isAfter(now.articlesByDay().firstKey()));
  }

  private static Stream<LocalDate> different(
      Map<LocalDate, String> then, Map<LocalDate, String> now) {
    TreeSet<LocalDate> days =
        Stream.concat(then.keySet().stream(), now.keySet().stream())
            .collect(toCollection(TreeSet::new));
    return days.stream().filter(day -> !Objects.equals(then.get(day), now.get(day))).limit(1);
  }
}
