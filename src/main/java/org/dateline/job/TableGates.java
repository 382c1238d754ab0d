package org.dateline.job;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.dateline.ingest.Funnel;
import org.dateline.job.Gates.Finding;
import org.dateline.store.PublishedTable;
import org.dateline.table.Articles;
import org.dateline.table.Balance;
import org.dateline.table.Balance.Law;
import org.dateline.table.Calendar;
import org.dateline.table.Inclusion;
import org.dateline.table.Inputs;
import org.dateline.table.References;
import org.dateline.table.Rejects;
import org.dateline.table.Sum;

/**
 * Refuses tables that contradict themselves or each other, by what was counted and added up while
 * they were written; looks at no row. Also holds for a table of which a run wrote a part, its other
 * days being as in the publication before.
 */
record TableGates(List<PublishedTable> tables, Gates gates) {

  /**
   * The law of conservation: every file listed has one outcome, every record is an article or a
   * reject, and the tables have them all.
   *
   * @param files listed
   */
  void conservation(long files, Funnel funnel) {
    List<String> broken = new ArrayList<>();
    if (funnel.files() != files) {
      broken.add("%,d files were listed, %,d have an outcome".formatted(files, funnel.files()));
    }
    expect(Inputs.CONTRACT.name(), funnel.files(), "files", broken);
    expect(Articles.CONTRACT.name(), funnel.articles(), "articles", broken);
    expect(Rejects.CONTRACT.name(), funnel.rejects(), "rejects", broken);
    List<String> held = balance(Law.CONSERVATION, broken);
    judge(
        GateCode.CONSERVATION,
        broken,
        "%,d files and %,d records are accounted for%s"
            .formatted(files, funnel.articles() + funnel.rejects(), told(held)));
  }

  /** What tables say of each other; every day of a table is a day of the calendar. */
  void references() {
    List<String> broken = new ArrayList<>();
    List<String> held = balance(Law.REFERENCES, broken);
    for (Inclusion inclusion : References.INCLUSIONS) {
      // what does not hold is found while the second of both is written
      if (isThere(inclusion.from().table().name()) && isThere(inclusion.in().table().name())) {
        held.add(inclusion.toString());
      }
    }
    table(Calendar.CONTRACT.name()).ifPresent(calendar -> days(calendar, broken));
    judge(GateCode.REFERENCES, broken, "%d references hold%s".formatted(held.size(), told(held)));
  }

  /** What was checked row by row, or the tables would not be there. */
  void rows() {
    long rows = tables.stream().mapToLong(PublishedTable::rows).sum();
    for (GateCode code : List.of(GateCode.UNIQUE_KEYS, GateCode.UTF8)) {
      gates.pass(Finding.of(code, 0, 0, "%,d rows of %d tables checked", rows, tables.size()));
    }
  }

  private void expect(String name, long wanted, String what, List<String> broken) {
    table(name)
        .filter(found -> found.rows() != wanted)
        .ifPresent(
            found ->
                broken.add(
                    "%s has %,d rows for %,d %s".formatted(name, found.rows(), wanted, what)));
  }

  private void judge(GateCode code, List<String> broken, String held) {
    if (broken.isEmpty()) {
      gates.pass(Finding.of(code, 0, 0, "%s", held));
    } else {
      gates.refuseForGood(Finding.of(code, broken.size(), 0, "%s.", String.join("; ", broken)));
    }
  }

  private static String told(List<String> held) {
    return held.isEmpty() ? "" : ": " + String.join(", ", held);
  }

  /** Takes what does not balance to the broken, and returns what does. */
  private List<String> balance(Law law, List<String> broken) {
    List<String> held = new ArrayList<>();
    for (Balance balance : References.BALANCES) {
      Optional<PublishedTable> left = table(balance.left().table().name());
      Optional<PublishedTable> right = table(balance.right().table().name());
      if (balance.law() == law && left.isPresent() && right.isPresent()) {
        Optional<Map<LocalDate, Long>> one = sums(balance, balance.left(), left.get());
        Optional<Map<LocalDate, Long>> other = sums(balance, balance.right(), right.get());
        if (one.isPresent() && other.isPresent()) {
          Optional<String> fault = differing(balance, one.get(), other.get());
          fault.ifPresentOrElse(broken::add, () -> held.add(balance.toString()));
        }
      }
    }
    return held;
  }

  /** The sums by day, those that are 0 left out; all under one day if days do not matter. */
  private static Optional<Map<LocalDate, Long>> sums(
      Balance balance, Sum sum, PublishedTable table) {
    return table
        .sum(sum.name())
        .map(
            total -> {
              Map<LocalDate, Long> sums = new TreeMap<>();
              if (balance.byDay()) {
                table.days().forEach(day -> sums.put(day.date(), day.sums().get(sum.name())));
              } else {
                sums.put(LocalDate.EPOCH, total);
              }
              sums.values().removeIf(value -> value == 0);
              return sums;
            });
  }

  private static Optional<String> differing(
      Balance balance, Map<LocalDate, Long> left, Map<LocalDate, Long> right) {
    TreeMap<LocalDate, Long> days = new TreeMap<>(left);
    days.putAll(right);
    days.keySet().removeIf(day -> left.getOrDefault(day, 0L).equals(right.getOrDefault(day, 0L)));
    if (days.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        balance.byDay()
            ? "%s does not hold on %,d days, the first is %s"
                .formatted(balance, days.size(), days.firstKey())
            : balance + " does not hold");
  }

  private void days(PublishedTable calendar, List<String> broken) {
    List<PublishedTable.Day> all = calendar.days();
    if (all.isEmpty()) {
      return;
    }
    LocalDate first = all.get(0).date();
    LocalDate last = all.get(all.size() - 1).date();
    if (all.size() != last.toEpochDay() - first.toEpochDay() + 1) {
      broken.add("calendar has %,d days from %s to %s".formatted(all.size(), first, last));
    }
    for (PublishedTable table : tables) {
      for (PublishedTable.Day day : table.days()) {
        if (day.date().isBefore(first) || day.date().isAfter(last)) {
          broken.add("%s has rows of %s, no day of calendar".formatted(table.name(), day.date()));
        }
      }
    }
  }

  private boolean isThere(String name) {
    return table(name).isPresent();
  }

  private Optional<PublishedTable> table(String name) {
    return tables.stream().filter(found -> found.name().equals(name)).findFirst();
  }
}
