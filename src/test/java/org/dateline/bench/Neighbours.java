package org.dateline.bench;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The cosines of articles with those of the days before: TF-IDF, (1 + ln n) ln(N / df), over runs
 * of letters in lower case, df of the whole corpus.
 */
final class Neighbours {
  private static final Pattern WORD = Pattern.compile("[a-zA-Z]{2,}");

  /** An earlier article. */
  record Near(int article, double cosine) {}

  private record Holder(int article, LocalDate day, float weight) {}

  private final List<List<Near>> earlier;

  private Neighbours(List<List<Near>> earlier) {
    this.earlier = earlier;
  }

  /** Those of at least the cosine, the nearest first. */
  List<Near> earlier(int article) {
    return earlier.get(article);
  }

  /**
   * Compares all.
   *
   * @param days of the texts, ascending
   * @param window how many days earlier an article may be
   */
  static Neighbours of(List<String> texts, List<LocalDate> days, int window, double least) {
    Map<String, Integer> holders = new HashMap<>();
    List<Map<String, Integer>> counts = new ArrayList<>();
    for (String text : texts) {
      Map<String, Integer> words = new HashMap<>();
      for (Matcher word = WORD.matcher(text); word.find(); ) {
        words.merge(word.group().toLowerCase(Locale.ROOT), 1, Integer::sum);
      }
      words.keySet().forEach(word -> holders.merge(word, 1, Integer::sum));
      counts.add(words);
    }
    Map<String, Deque<Holder>> index = new HashMap<>();
    List<List<Near>> earlier = new ArrayList<>();
    for (int article = 0; article < counts.size(); article++) {
      LocalDate day = days.get(article);
      Map<String, Double> weights = weights(counts.get(article), holders, counts.size());
      double[] sums = new double[article];
      int oldest = article;
      for (Map.Entry<String, Double> entry : weights.entrySet()) {
        Deque<Holder> list = index.computeIfAbsent(entry.getKey(), word -> new ArrayDeque<>());
        while (!list.isEmpty() && list.peekFirst().day().isBefore(day.minusDays(window))) {
          list.removeFirst();
        }
        for (Holder holder : list) {
          sums[holder.article()] += entry.getValue() * holder.weight();
          oldest = Math.min(oldest, holder.article());
        }
        list.addLast(new Holder(article, day, entry.getValue().floatValue()));
      }
      List<Near> found = new ArrayList<>();
      for (int other = oldest; other < article; other++) {
        if (sums[other] >= least) {
          found.add(new Near(other, sums[other]));
        }
      }
      found.sort(Comparator.comparingDouble(Near::cosine).reversed());
      earlier.add(found);
    }
    return new Neighbours(earlier);
  }

  private static Map<String, Double> weights(
      Map<String, Integer> counts, Map<String, Integer> holders, int articles) {
    Map<String, Double> weights = new HashMap<>();
    double squares = 0;
    for (Map.Entry<String, Integer> entry : counts.entrySet()) {
      double idf = Math.log((double) articles / holders.get(entry.getKey()));
      double weight = (1 + Math.log(entry.getValue())) * idf;
      weights.put(entry.getKey(), weight);
      squares += weight * weight;
    }
    double length = Math.sqrt(squares);
    weights.replaceAll((word, weight) -> length == 0 ? 0 : weight / length);
    return weights;
  }
}
