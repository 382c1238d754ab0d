package org.dateline.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What was found, against the truth.
 *
 * @param of copies or stories
 * @param found how many articles were joined to an earlier one
 * @param recallByKind of the copies of each kind, the share in one group with their original; empty
 *     for stories
 */
record Score(
    String of, long found, Grouping pairs, Grouping bCubed, Map<String, Double> recallByKind) {
  static final String COPIES = "copies";
  static final String STORIES = "stories";

  /**
   * Copies and stories, each only if any were found: a job may leave either off. An article that
   * was not published stands alone.
   */
  static List<Score> of(Truth truth, List<PublishedArticle> articles) {
    Map<String, String> originals = new HashMap<>();
    Map<String, String> stories = new HashMap<>();
    for (PublishedArticle article : articles) {
      originals.put(article.path(), article.original());
      stories.put(article.path(), article.story());
    }
    List<Score> scores = new ArrayList<>();
    if (articles.stream().anyMatch(PublishedArticle::isCopy)) {
      scores.add(copies(truth, originals));
    }
    if (articles.stream().anyMatch(PublishedArticle::followsAnother)) {
      scores.add(of(STORIES, truth.stories(), all(truth, stories), Map.of()));
    }
    return scores;
  }

  /**
   * Copies.
   *
   * @param found a name of the group of each file; a file without one stands alone
   */
  static Score copies(Truth truth, Map<String, String> found) {
    Map<String, String> groups = all(truth, found);
    Map<String, Integer> copies = new TreeMap<>();
    Map<String, Integer> joined = new HashMap<>();
    for (Truth.Row row : truth.rows()) {
      if (row.isCopy()) {
        boolean together = groups.get(row.file()).equals(groups.get(row.copyOf()));
        copies.merge(row.kind(), 1, Integer::sum);
        joined.merge(row.kind(), together ? 1 : 0, Integer::sum);
      }
    }
    Map<String, Double> recall = new TreeMap<>();
    copies.forEach((kind, count) -> recall.put(kind, (double) joined.get(kind) / count));
    return of(COPIES, truth.copies(), groups, recall);
  }

  private static Score of(
      String of, Map<String, String> truth, Map<String, String> found, Map<String, Double> recall) {
    long joined = found.size() - found.values().stream().distinct().count();
    return new Score(
        of, joined, Grouping.pairs(truth, found), Grouping.bCubed(truth, found), recall);
  }

  private static Map<String, String> all(Truth truth, Map<String, String> found) {
    Map<String, String> groups = new LinkedHashMap<>();
    truth.rows().forEach(row -> groups.put(row.file(), found.getOrDefault(row.file(), row.file())));
    return groups;
  }
}
