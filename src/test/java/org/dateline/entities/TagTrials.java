package org.dateline.entities;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.dateline.gold.GoldArticle;
import org.dateline.gold.GoldFile;
import org.dateline.gold.NamesScore;
import org.dateline.gold.SpanScore;

/**
 * Tells how well models find names in articles that they were not learnt from. Started by
 * scripts/train-names.
 */
public final class TagTrials {
  private static final int FOLDS = 5;
  private static final List<Integer> SIZES = List.of(50, 100, 200);
  private static final long SEED = 11;

  private TagTrials() {}

  /**
   * Prints scores by type.
   *
   * @param args `--folds`: of models each learnt from four fifths of the articles that are not set
   *     aside, over the other fifths; or `--curve`: of models learnt from some and from all of
   *     them, over those set aside
   */
  public static void main(String[] args) throws IOException {
    List<GoldArticle> aside = new ArrayList<>();
    List<GoldArticle> others = new ArrayList<>();
    GoldFile.all().forEach(article -> (article.isSetAside() ? aside : others).add(article));
    if (args[0].equals("--folds")) {
      print("rules", NamesScore.scores(others, NameReader.by("rules")));
      print("model", folds(others));
      return;
    }
    Collections.shuffle(others, new Random(SEED));
    print("rules", NamesScore.scores(aside, NameReader.by("rules")));
    for (int size : SIZES) {
      print(size + " articles", scores(others.subList(0, size), aside));
    }
    print(others.size() + " articles", scores(others, aside));
  }

  private static Map<String, SpanScore> folds(List<GoldArticle> articles) {
    Map<String, SpanScore> sums = new LinkedHashMap<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      scores(part(articles, fold, false), part(articles, fold, true))
          .forEach((name, score) -> sums.merge(name, score, SpanScore::plus));
    }
    return sums;
  }

  private static List<GoldArticle> part(List<GoldArticle> articles, int fold, boolean inside) {
    return IntStream.range(0, articles.size())
        .filter(i -> (i % FOLDS == fold) == inside)
        .mapToObj(articles::get)
        .toList();
  }

  private static Map<String, SpanScore> scores(List<GoldArticle> from, List<GoldArticle> on) {
    return NamesScore.scores(
        on, new NameReader(Codes.MODEL, new ModelExtractor(TagTraining.of(from))));
  }

  private static void print(String engine, Map<String, SpanScore> scores) {
    scores.forEach((name, score) -> System.out.printf("%-12s %-8s %s%n", engine, name, score));
  }
}
