package org.dateline.entities;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.dateline.stats.TrendSettings;
import org.dateline.support.Mention;
import org.dateline.support.Naive;

/**
 * The tables of entities by the definition (formulas.md, section 6), with loops and no step of the
 * program. Ranks are left 0.
 */
final class NaiveEntities {
  private final List<Mention> mentions;
  private final LocalDate first;
  private final int days;
  private final Naive naive;

  NaiveEntities(List<Mention> mentions, TrendSettings settings) {
    this.mentions = mentions;
    this.first = mentions.stream().map(Mention::date).min(LocalDate::compareTo).orElseThrow();
    long[] originals = Mention.originalsByDay(mentions);
    this.days = originals.length;
    this.naive = new Naive(originals, settings);
  }

  List<Row> entityDaily() {
    List<Row> rows = new ArrayList<>();
    for (int day = 0; day < days; day++) {
      for (String entity : new TreeSet<>(mentions.stream().map(Mention::entity).toList())) {
        if (!counted(entity, day).isEmpty()) {
          rows.add(row(entity, day));
        }
      }
    }
    return rows;
  }

  List<Row> entities() {
    List<Row> rows = new ArrayList<>();
    for (String entity : new TreeSet<>(mentions.stream().map(Mention::entity).toList())) {
      long[] counts = originalsByDay(entity);
      List<Integer> own = new ArrayList<>();
      for (int day = 0; day < days; day++) {
        if (counts[day] > 0) {
          own.add(day);
        }
      }
      LocalDate latest =
          mentions.stream()
              .filter(mention -> mention.entity().equals(entity))
              .map(Mention::date)
              .max(LocalDate::compareTo)
              .orElseThrow();
      List<Mention> counted =
          mentions.stream().filter(m -> m.counted() && m.entity().equals(entity)).toList();
      rows.add(
          RowFactory.create(
              entity,
              Mention.typeOf(entity),
              Mention.nameOn(entity, latest),
              null,
              own.isEmpty() ? null : date(own.get(0)),
              own.isEmpty() ? null : date(own.get(own.size() - 1)),
              own.size(),
              (long) counted.size(),
              articles(counted),
              articles(originals(counted)),
              stories(counted)));
    }
    return rows;
  }

  /** Over all mentions, counted or not: an alias is how a name was written. */
  List<Row> aliases() {
    Map<String, List<Mention>> groups = new TreeMap<>();
    for (Mention mention : mentions) {
      groups
          .computeIfAbsent(mention.entity() + " | " + mention.surface(), k -> new ArrayList<>())
          .add(mention);
    }
    List<Row> rows = new ArrayList<>();
    for (List<Mention> group : groups.values()) {
      List<Mention> byDate = group.stream().sorted(Comparator.comparing(Mention::date)).toList();
      rows.add(
          RowFactory.create(
              group.get(0).entity(),
              group.get(0).surface(),
              new TreeSet<>(group.stream().map(Mention::link).toList()).first(),
              (long) group.size(),
              Date.valueOf(byDate.get(0).date()),
              Date.valueOf(byDate.get(byDate.size() - 1).date())));
    }
    return rows;
  }

  private Row row(String entity, int day) {
    List<Mention> counted = counted(entity, day);
    LocalDate date = first.plusDays(day);
    Set<String> inHeadline =
        new TreeSet<>(
            mentions.stream()
                .filter(m -> m.date().equals(date) && m.entity().equals(entity))
                .filter(mention -> mention.paragraph() == 0)
                .map(Mention::article)
                .toList());
    long headlineArticles =
        counted.stream().map(Mention::article).distinct().filter(inHeadline::contains).count();
    long[] counts = originalsByDay(entity);
    Integer firstDay = Naive.first(counts, day);
    Map<String, Set<String>> company = company(entity, date);
    return RowFactory.create(
        Date.valueOf(date),
        entity,
        Mention.typeOf(entity),
        Mention.nameOn(entity, date),
        (long) counted.size(),
        articles(counted),
        articles(originals(counted)),
        stories(counted),
        headlineArticles,
        naive.share(counts, day),
        naive.z(counts, day),
        naive.burst(counts, day),
        firstDay == null ? null : date(firstDay),
        Naive.sincePrevious(counts, day),
        firstDay != null && firstDay == day,
        company.size(),
        company.values().stream().mapToLong(Set::size).sum(),
        0);
  }

  /** The originals in which another entity shares a sentence, by that entity. */
  private Map<String, Set<String>> company(String entity, LocalDate date) {
    Map<String, Set<String>> company = new TreeMap<>();
    for (Mention one : mentions) {
      for (Mention other : mentions) {
        if (one.counted()
            && other.counted()
            && one.original()
            && one.date().equals(date)
            && one.entity().equals(entity)
            && !other.entity().equals(entity)
            && one.article().equals(other.article())
            && one.sentence() == other.sentence()) {
          company.computeIfAbsent(other.entity(), e -> new TreeSet<>()).add(one.article());
        }
      }
    }
    return company;
  }

  private List<Mention> counted(String entity, int day) {
    LocalDate date = first.plusDays(day);
    return mentions.stream()
        .filter(m -> m.counted() && m.date().equals(date) && m.entity().equals(entity))
        .toList();
  }

  private long[] originalsByDay(String entity) {
    long[] counts = new long[days];
    for (int day = 0; day < days; day++) {
      counts[day] = articles(originals(counted(entity, day)));
    }
    return counts;
  }

  private static List<Mention> originals(List<Mention> mentions) {
    return mentions.stream().filter(Mention::original).toList();
  }

  private static long articles(List<Mention> mentions) {
    return mentions.stream().map(Mention::article).distinct().count();
  }

  private static long stories(List<Mention> mentions) {
    return originals(mentions).stream().map(Mention::story).distinct().count();
  }

  private Date date(int day) {
    return Date.valueOf(first.plusDays(day));
  }
}
