package org.dateline.cooccurrence;

import java.nio.charset.StandardCharsets;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.dateline.support.Mention;
import org.dateline.support.Naive;
import scala.jdk.javaapi.CollectionConverters;

/**
 * The table of pairs by the definition (formulas.md, section 5), with loops and no step of the
 * program. Ranks are left 0.
 */
final class NaivePairs {
  static final Comparator<String> UTF8 =
      (a, b) ->
          Arrays.compareUnsigned(
              a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));

  private final PairSettings settings;
  private final List<Mention> counted;
  private final LocalDate first;
  private final int days;
  private final Naive naive;

  /** A unit and what it holds: each entity's first mention, by place. */
  private record Held(String unit, int day, String article, int number, List<Mention> firsts) {
    boolean original() {
      return firsts.get(0).original();
    }

    boolean holds(String entity) {
      return firsts.stream().anyMatch(mention -> mention.entity().equals(entity));
    }

    boolean holds(String a, String b) {
      return holds(a) && holds(b);
    }
  }

  NaivePairs(List<Mention> mentions, PairSettings settings) {
    this.settings = settings;
    this.counted = mentions.stream().filter(Mention::counted).toList();
    this.first = mentions.stream().map(Mention::date).min(LocalDate::compareTo).orElseThrow();
    long[] originals = Mention.originalsByDay(mentions);
    this.days = originals.length;
    this.naive = new Naive(originals, settings.trends());
  }

  List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    for (Unit unit : settings.units()) {
      List<Held> all = held(unit);
      Map<String, long[]> history = history(all);
      for (int day = 0; day < days; day++) {
        int today = day;
        List<Held> units = all.stream().filter(held -> held.day() == today).toList();
        rows.addAll(rows(unit, day, units, history));
      }
    }
    return rows;
  }

  private List<Held> held(Unit unit) {
    Map<String, List<Mention>> groups = new TreeMap<>();
    for (Mention mention : counted) {
      groups
          .computeIfAbsent(
              mention.article() + '#' + number(unit, mention), key -> new ArrayList<>())
          .add(mention);
    }
    List<Held> held = new ArrayList<>();
    for (List<Mention> group : groups.values()) {
      group.sort(Comparator.comparingInt(Mention::begin));
      Set<String> seen = new HashSet<>();
      List<Mention> firsts =
          group.stream()
              .filter(mention -> seen.add(mention.entity()))
              .limit(settings.maxEntities())
              .toList();
      Mention one = group.get(0);
      int day = (int) (one.date().toEpochDay() - first.toEpochDay());
      held.add(new Held(unit.key(), day, one.article(), number(unit, one), firsts));
    }
    return held;
  }

  private static int number(Unit unit, Mention mention) {
    return switch (unit) {
      case ARTICLE -> 0;
      case PARAGRAPH -> mention.paragraph();
      case SENTENCE -> mention.sentence();
    };
  }

  private static Set<List<String>> pairs(List<Held> units) {
    Set<List<String>> pairs = new HashSet<>();
    for (Held held : units) {
      for (Mention a : held.firsts()) {
        for (Mention b : held.firsts()) {
          if (UTF8.compare(a.entity(), b.entity()) < 0) {
            pairs.add(List.of(a.entity(), b.entity()));
          }
        }
      }
    }
    return pairs;
  }

  private static long originals(List<Held> units, List<String> pair) {
    return units.stream()
        .filter(held -> held.original() && held.holds(pair.get(0), pair.get(1)))
        .map(Held::article)
        .distinct()
        .count();
  }

  private static long stories(List<Held> units, List<String> pair) {
    return units.stream()
        .filter(held -> held.original() && held.holds(pair.get(0), pair.get(1)))
        .map(held -> held.firsts().get(0).story())
        .distinct()
        .count();
  }

  private Map<String, long[]> history(List<Held> all) {
    Map<String, long[]> history = new TreeMap<>();
    for (List<String> pair : pairs(all)) {
      long[] counts = new long[days];
      for (int day = 0; day < days; day++) {
        int today = day;
        counts[day] = originals(all.stream().filter(held -> held.day() == today).toList(), pair);
      }
      history.put(pair.toString(), counts);
    }
    return history;
  }

  private List<Row> rows(Unit unit, int day, List<Held> units, Map<String, long[]> history) {
    List<List<String>> published =
        pairs(units).stream()
            .filter(pair -> originals(units, pair) >= settings.minOriginals().get(unit))
            .toList();
    List<Double> family =
        published.stream()
            .filter(pair -> stories(units, pair) >= settings.minSupport())
            .map(pair -> Naive.tail(llr(units, pair)))
            .toList();
    return published.stream()
        .map(pair -> row(unit, day, units, pair, family, history.get(pair.toString())))
        .toList();
  }

  private static long ownWith(List<Held> units, String a, String b) {
    return units.stream().filter(held -> held.original() && held.holds(a, b)).count();
  }

  private static double llr(List<Held> units, List<String> pair) {
    String a = pair.get(0);
    String b = pair.get(1);
    long n = ownWith(units, a, b);
    long onlyA = units.stream().filter(h -> h.original() && h.holds(a) && !h.holds(b)).count();
    long onlyB = units.stream().filter(h -> h.original() && !h.holds(a) && h.holds(b)).count();
    long none = units.stream().filter(h -> h.original() && !h.holds(a) && !h.holds(b)).count();
    return Naive.g2(n, onlyA, onlyB, none);
  }

  private Row row(
      Unit unit, int day, List<Held> units, List<String> pair, List<Double> family, long[] counts) {
    String a = pair.get(0);
    String b = pair.get(1);
    LocalDate date = first.plusDays(day);
    List<Held> both = units.stream().filter(held -> held.holds(a, b)).toList();
    long n = ownWith(units, a, b);
    long x = ownWith(units, a, a);
    long y = ownWith(units, b, b);
    long all = units.stream().filter(Held::original).count();
    double pmi = Math.log((double) n * all / (x * y));
    double npmi = n == all ? 1 : pmi / -Math.log((double) n / all);
    double llr = llr(units, pair);
    long stories = stories(units, pair);
    Integer firstDay = Naive.first(counts, day);
    return RowFactory.create(
        Date.valueOf(date),
        unit.key(),
        a,
        b,
        Mention.nameOn(a, date),
        Mention.nameOn(b, date),
        Mention.typeOf(a),
        Mention.typeOf(b),
        (long) both.size(),
        both.stream().map(Held::article).distinct().count(),
        originals(units, pair),
        stories,
        n,
        x,
        y,
        all,
        n == 0 ? null : (Double) pmi,
        n == 0 ? null : (Double) Math.max(-1, Math.min(1, npmi)),
        llr,
        Naive.tail(llr),
        stories >= settings.minSupport() ? Naive.q(Naive.tail(llr), family) : 1.0,
        x + y - n == 0 ? 0.0 : (double) n / (x + y - n),
        x + y == 0 ? 0.0 : 2.0 * n / (x + y),
        firstDay == null ? null : Date.valueOf(first.plusDays(firstDay)),
        Naive.sincePrevious(counts, day),
        firstDay != null && firstDay == day,
        naive.z(counts, day),
        naive.burst(counts, day),
        CollectionConverters.asScala(evidence(both, a, b)).toSeq(),
        0);
  }

  private List<String> evidence(List<Held> both, String a, String b) {
    Map<String, Held> firstUnits = new TreeMap<>(UTF8);
    for (Held held : both) {
      if (held.original()) {
        firstUnits.merge(
            held.article(), held, (one, two) -> one.number() < two.number() ? one : two);
      }
    }
    return firstUnits.values().stream()
        .limit(5)
        .map(
            held ->
                held.article()
                    + '#'
                    + counted.stream()
                        .filter(mention -> mention.article().equals(held.article()))
                        .filter(m -> number(unitOf(held), m) == held.number())
                        .filter(m -> m.entity().equals(a) || m.entity().equals(b))
                        .mapToInt(Mention::sentence)
                        .min()
                        .orElseThrow())
        .toList();
  }

  private static Unit unitOf(Held held) {
    return Arrays.stream(Unit.values())
        .filter(unit -> unit.key().equals(held.unit()))
        .findFirst()
        .orElseThrow();
  }
}
