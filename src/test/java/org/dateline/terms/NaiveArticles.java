package org.dateline.terms;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.support.Naive;

/**
 * The articles of a corpus with their terms by the definition (formulas.md, sections 1 and 2).
 * Texts must be of ASCII letters, `the` the only stop word.
 */
final class NaiveArticles {
  private static final Pattern WORD = Pattern.compile("[A-Za-z]+");

  final LocalDate first;
  final int days;
  final List<Read> all = new ArrayList<>();
  final Naive naive;
  private final TermSettings settings;

  /** An article as read: how each term, and each pair of words, was spelled and how often. */
  static final class Read {
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

  NaiveArticles(Corpus corpus, TermSettings settings) {
    this.settings = settings;
    this.first =
        corpus.articles().stream().map(Corpus.Article::date).min(LocalDate::compareTo).get();
    LocalDate last =
        corpus.articles().stream().map(Corpus.Article::date).max(LocalDate::compareTo).get();
    this.days = (int) (last.toEpochDay() - first.toEpochDay()) + 1;
    long[] originals = new long[days];
    for (Corpus.Article article : corpus.articles()) {
      Read read = read(article);
      all.add(read);
      originals[read.day] += article.original() ? 1 : 0;
    }
    this.naive = new Naive(originals, settings.trends());
    all.forEach(this::addTerms);
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
    return word.toLowerCase(Locale.ROOT);
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

  List<Read> originals(int from, int to) {
    return all.stream()
        .filter(read -> read.article.original() && read.day >= from && read.day <= to)
        .toList();
  }

  static long holding(List<Read> articles, String term) {
    return articles.stream().filter(read -> read.terms.containsKey(term)).count();
  }
}
