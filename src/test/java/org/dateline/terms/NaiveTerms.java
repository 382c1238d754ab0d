package org.dateline.terms;

import static org.dateline.terms.NaiveArticles.holding;

import java.sql.Date;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.dateline.support.Naive;
import org.dateline.terms.NaiveArticles.Read;

/**
 * The tables of terms by the definition (formulas.md, sections 1 to 4), with maps and loops and no
 * step of the program. Ranks are left 0.
 */
final class NaiveTerms {
  private final TermSettings settings;
  private final NaiveArticles articles;
  private final Naive naive;
  private final int days;

  NaiveTerms(Corpus corpus, TermSettings settings) {
    this.settings = settings;
    this.articles = new NaiveArticles(corpus, settings);
    this.naive = articles.naive;
    this.days = articles.days;
  }

  private List<Read> originals(int from, int to) {
    return articles.originals(from, to);
  }

  private double idf(String term, int day) {
    List<Read> span = originals(naive.spanStart(day), day);
    double n = span.size();
    double df = holding(span, term);
    return switch (settings.weighting()) {
      case SMOOTH -> Math.log((1 + n) / (1 + df)) + 1;
      case MLLIB -> Math.log((n + 1) / (df + 1));
      case BM25 -> Math.log(1 + (n - df + 0.5) / (df + 0.5));
    };
  }

  private static long stories(List<Read> originals) {
    Set<String> stories = new HashSet<>();
    originals.forEach(read -> stories.add(read.article.story()));
    return stories.size();
  }

  private long[] originalsByDay(String term) {
    long[] counts = new long[days];
    for (Read read : originals(0, days)) {
      counts[read.day] += read.terms.containsKey(term) ? 1 : 0;
    }
    return counts;
  }

  private static long written(List<Read> articles, String term) {
    return articles.stream().mapToLong(read -> read.times(term)).sum();
  }

  private static long length(List<Read> articles) {
    return articles.stream().mapToLong(Read::length).sum();
  }

  private Date date(Integer day) {
    return day == null ? null : Date.valueOf(articles.first.plusDays(day));
  }

  List<Row> termDaily() {
    List<Row> rows = new ArrayList<>();
    for (int day = 0; day < days; day++) {
      int today = day;
      List<Read> of = articles.all.stream().filter(read -> read.day == today).toList();
      Set<String> terms = new TreeSet<>();
      of.forEach(read -> terms.addAll(read.terms.keySet()));
      List<Double> family = new ArrayList<>();
      for (String term : terms) {
        if (holding(originals(day, day), term) > 0) {
          family.add(Naive.tail(g2(term, day)));
        }
      }
      for (String term : terms) {
        rows.add(dailyRow(term, day, of, family));
      }
    }
    return rows;
  }

  private double g2(String term, int day) {
    long hits = holding(originals(day, day), term);
    List<Read> background = originals(naive.spanStart(day), day - 1);
    long before = holding(background, term);
    return background.isEmpty()
        ? 0
        : Naive.g2(hits, before, naive.all(day) - hits, background.size() - before);
  }

  private Row dailyRow(String term, int day, List<Read> of, List<Double> family) {
    List<Read> with = of.stream().filter(read -> read.terms.containsKey(term)).toList();
    List<Read> own = with.stream().filter(read -> read.article.original()).toList();
    List<Read> background = originals(naive.spanStart(day), day - 1);
    long before = holding(background, term);
    double g2 = g2(term, day);
    long[] counts = originalsByDay(term);
    Integer firstDay = Naive.first(counts, day);
    return RowFactory.create(
        date(day),
        term,
        term.split(" ").length,
        written(with, term),
        (long) with.size(),
        (long) own.size(),
        stories(own),
        naive.share(counts, day),
        before,
        (long) background.size(),
        idf(term, day),
        classWeight(term, day),
        g2,
        Naive.tail(g2),
        own.isEmpty() ? 1.0 : Naive.q(Naive.tail(g2), family),
        logRatio(own.size(), naive.all(day), before, background.size()),
        naive.z(counts, day),
        naive.burst(counts, day),
        date(firstDay),
        Naive.sincePrevious(counts, day),
        firstDay != null && firstDay == day,
        0);
  }

  private static double logRatio(long a, long today, long b, long background) {
    if (today == 0 || background == 0) {
      return 0;
    }
    double share = (a == 0 ? 0.5 : a) / today;
    double before = (b == 0 ? 0.5 : b) / background;
    return Math.log(share / before) / Math.log(2);
  }

  private double classWeight(String term, int day) {
    List<Read> today = originals(day, day);
    List<Read> span = originals(naive.spanStart(day), day);
    double f = written(today, term);
    if (f == 0) {
      return 0;
    }
    long busy =
        span.stream().filter(read -> read.length() > 0).map(read -> read.day).distinct().count();
    double mean = (double) length(span) / busy;
    return f / length(today) * Math.log(1 + mean / written(span, term));
  }

  List<Row> articleTerms() {
    List<Row> rows = new ArrayList<>();
    for (Read read : articles.all) {
      Map<String, Double> weights = new TreeMap<>();
      double squares = 0;
      for (String term : read.terms.keySet()) {
        double w = weight(term, read);
        weights.put(term, w);
        squares += w * w;
      }
      double norm = Math.sqrt(squares);
      weights.forEach(
          (term, w) ->
              rows.add(
                  RowFactory.create(
                      read.article.id(),
                      date(read.day),
                      term,
                      read.times(term),
                      norm == 0 ? 0.0 : w / norm,
                      0)));
    }
    return rows;
  }

  private double weight(String term, Read read) {
    double f = read.times(term);
    double idf = idf(term, read.day);
    if (settings.weighting() != org.dateline.stats.Weighting.BM25) {
      return f * idf;
    }
    List<Read> termed =
        originals(naive.spanStart(read.day), read.day).stream()
            .filter(other -> other.length() > 0)
            .toList();
    double relative =
        termed.isEmpty() ? 1 : read.length() / ((double) length(termed) / termed.size());
    return idf * f / (f + 1.2 * (0.25 + 0.75 * relative));
  }

  List<Row> terms() {
    Map<String, Map<String, Integer>> spellings = new TreeMap<>();
    for (Read read : articles.all) {
      read.terms.forEach(
          (term, written) ->
              written.forEach(
                  (spelling, n) ->
                      spellings
                          .computeIfAbsent(term, t -> new TreeMap<>())
                          .merge(spelling, n, Integer::sum)));
    }
    List<Row> rows = new ArrayList<>();
    spellings.forEach((term, written) -> rows.add(termRow(term, written)));
    return rows;
  }

  private Row termRow(String term, Map<String, Integer> written) {
    String surface = null;
    for (String spelling : written.keySet()) {
      if (surface == null || written.get(spelling) > written.get(surface)) {
        surface = spelling;
      }
    }
    long[] counts = originalsByDay(term);
    Integer firstDay = Naive.first(counts, days - 1);
    Integer since = Naive.sincePrevious(counts, days - 1);
    Integer lastDay =
        counts[days - 1] > 0
            ? (Integer) (days - 1)
            : since == null ? null : (Integer) (days - 1 - since);
    List<Read> with = articles.all.stream().filter(read -> read.terms.containsKey(term)).toList();
    List<Read> own = with.stream().filter(read -> read.article.original()).toList();
    return RowFactory.create(
        term,
        surface,
        term.split(" ").length,
        date(firstDay),
        date(lastDay),
        (int) own.stream().map(read -> read.day).distinct().count(),
        written(with, term),
        (long) with.size(),
        (long) own.size(),
        stories(own));
  }
}
