package org.dateline.terms;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.dateline.support.Naive;

/**
 * The tables of terms by the definition (formulas.md, sections 1 to 4), with maps and loops and no
 * step of the program. Texts must be of ASCII letters, `the` the only stop word. Ranks are left 0.
 */
final class NaiveTerms {
  private static final Pattern WORD = Pattern.compile("[A-Za-z]+");

  private final TermSettings settings;
  private final LocalDate first;
  private final int days;
  private final List<Read> articles = new ArrayList<>();
  private final Naive naive;

  /** An article as read: how each term, and each pair of words, was spelled and how often. */
  private static final class Read {
    Corpus.Article article;
    int day;
    final Map<String, Map<String, Integer>> words = new TreeMap<>();
    final Map<String, Map<String, Integer>> pairs = new TreeMap<>();
    final List<String> adjacent = new ArrayList<>();
    final Map<String, Map<String, Integer>> terms = new TreeMap<>();

    int times(String term) {
      return terms.getOrDefault(term, Map.of()).values().stream().mapToInt(n -> n).sum();
    }

    int length() {
      return terms.keySet().stream().mapToInt(this::times).sum();
    }
  }

  NaiveTerms(Corpus corpus, TermSettings settings) {
    this.settings = settings;
    this.first =
        corpus.articles().stream().map(Corpus.Article::date).min(LocalDate::compareTo).get();
    LocalDate last =
        corpus.articles().stream().map(Corpus.Article::date).max(LocalDate::compareTo).get();
    this.days = (int) (last.toEpochDay() - first.toEpochDay()) + 1;
    long[] originals = new long[days];
    for (Corpus.Article article : corpus.articles()) {
      Read read = read(article);
      articles.add(read);
      originals[read.day] += article.original() ? 1 : 0;
    }
    this.naive = new Naive(originals, settings.trends());
    articles.forEach(this::addTerms);
  }

  private Read read(Corpus.Article article) {
    Read read = new Read();
    read.article = article;
    read.day = (int) (article.date().toEpochDay() - first.toEpochDay());
    String text = article.headline() + "\n\n" + article.body();
    String previous = null;
    int end = 0;
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      String word = matcher.group();
      if (word.equalsIgnoreCase("the")) {
        previous = null;
        continue;
      }
      count(read.words, lower(word), word);
      String between = text.substring(end, matcher.start());
      if (previous != null && (between.equals(" ") || between.equals("-"))) {
        String pair = lower(previous) + ' ' + lower(word);
        count(read.pairs, pair, previous + ' ' + word);
        read.adjacent.add(pair);
      }
      previous = word;
      end = matcher.end();
    }
    return read;
  }

  private static String lower(String word) {
    return word.toLowerCase(java.util.Locale.ROOT);
  }

  private static void count(Map<String, Map<String, Integer>> counts, String key, String spelling) {
    counts.computeIfAbsent(key, k -> new TreeMap<>()).merge(spelling, 1, Integer::sum);
  }

  private void addTerms(Read read) {
    read.terms.putAll(read.words);
    read.pairs.forEach(
        (pair, spellings) -> {
          if (settings.phrases() && admitted(pair, read.day)) {
            read.terms.put(pair, spellings);
          }
        });
  }

  private boolean admitted(String pair, int day) {
    String firstWord = pair.substring(0, pair.indexOf(' ') + 1);
    String secondWord = pair.substring(pair.indexOf(' '));
    long[] k = new long[4];
    int holding = 0;
    for (Read read : originals(naive.spanStart(day), day)) {
      holding += read.pairs.containsKey(pair) ? 1 : 0;
      for (String other : read.adjacent) {
        boolean one = other.startsWith(firstWord);
        boolean two = other.endsWith(secondWord);
        k[one && two ? 0 : one ? 1 : two ? 2 : 3]++;
      }
    }
    return holding >= settings.phraseOriginals()
        && Naive.g2(k[0], k[1], k[2], k[3]) > settings.phraseG2();
  }

  private List<Read> originals(int from, int to) {
    return articles.stream()
        .filter(read -> read.article.original() && read.day >= from && read.day <= to)
        .toList();
  }

  private static long holding(List<Read> articles, String term) {
    return articles.stream().filter(read -> read.terms.containsKey(term)).count();
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
    return day == null ? null : Date.valueOf(first.plusDays(day));
  }

  List<Row> termDaily() {
    List<Row> rows = new ArrayList<>();
    for (int day = 0; day < days; day++) {
      int today = day;
      List<Read> of = articles.stream().filter(read -> read.day == today).toList();
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
    for (Read read : articles) {
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
    for (Read read : articles) {
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
    List<Read> with = articles.stream().filter(read -> read.terms.containsKey(term)).toList();
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
