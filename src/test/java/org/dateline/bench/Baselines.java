package org.dateline.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How far one gets with stories by simple means, which tells how hard a synthetic corpus is: equal
 * headlines; single link at several cosines; and, to see that the stories can be told from words at
 * all, each article in turn joining the earlier story whose best three articles are nearest, with
 * copies and standing reports known.
 */
public final class Baselines {
  private static final int WINDOW = 14;
  private static final int BEST = 3;
  private static final double[] COSINES = {0.2, 0.25, 0.3, 0.35, 0.4, 0.5, 0.6};
  private static final double[] MEANS = {0.14, 0.16, 0.18, 0.2, 0.22, 0.24, 0.26, 0.28, 0.32};

  private final List<Truth.Row> rows;
  private final Map<String, String> stories;
  private final Map<String, String> headlines;
  private final Neighbours neighbours;

  private Baselines(Truth truth, Map<String, String> headlines, Neighbours neighbours) {
    this.rows = truth.rows();
    this.stories = truth.stories();
    this.headlines = headlines;
    this.neighbours = neighbours;
  }

  /**
   * Prints B-cubed of each.
   *
   * @param args the folder of the articles and the file of the truth
   * @throws IOException if they cannot be read
   */
  public static void main(String[] args) throws IOException {
    Baselines baselines = read(Path.of(args[0]), Truth.read(Path.of(args[1])));
    print("equal headlines", baselines.equalHeadlines());
    for (double cosine : COSINES) {
      print("single link at cosine %.2f".formatted(cosine), baselines.singleLink(cosine));
    }
    for (double mean : MEANS) {
      print("mean of best 3 at %.2f".formatted(mean), baselines.bestThree(mean));
    }
  }

  private static void print(String name, Grouping grouping) {
    System.out.printf("%-32s %s%n", name, grouping);
  }

  static Baselines read(Path folder, Truth truth) throws IOException {
    Map<String, String> headlines = new HashMap<>();
    List<String> bodies = new ArrayList<>();
    List<LocalDate> days = new ArrayList<>();
    for (Truth.Row row : truth.rows()) {
      String text = Files.readString(folder.resolve(row.file()));
      int end = text.indexOf('\n');
      headlines.put(row.file(), text.substring(" date 2024-06-30 ".length(), end));
      bodies.add(text.substring(end).strip());
      days.add(LocalDate.parse(row.file().substring(0, "2024-06-30".length())));
    }
    return new Baselines(truth, headlines, Neighbours.of(bodies, days, WINDOW, MEANS[0]));
  }

  Grouping equalHeadlines() {
    return Grouping.bCubed(stories, headlines);
  }

  Grouping singleLink(double cosine) {
    int[] group = new int[rows.size()];
    for (int article = 0; article < group.length; article++) {
      group[article] = article;
      for (Neighbours.Near near : neighbours.earlier(article)) {
        if (near.cosine() >= cosine) {
          group[root(group, article)] = root(group, near.article());
        }
      }
    }
    Map<String, String> found = new HashMap<>();
    for (int article = 0; article < group.length; article++) {
      found.put(rows.get(article).file(), Integer.toString(root(group, article)));
    }
    return Grouping.bCubed(stories, found);
  }

  private static int root(int[] group, int article) {
    int root = article;
    while (group[root] != root) {
      group[root] = group[group[root]];
      root = group[root];
    }
    return root;
  }

  /** Copies go with their originals, and standing reports are left alone. */
  Grouping bestThree(double mean) {
    Map<String, String> found = new HashMap<>();
    Map<String, Integer> sizes = new HashMap<>();
    for (int article = 0; article < rows.size(); article++) {
      Truth.Row row = rows.get(article);
      String story = row.original();
      if (row.isCopy()) {
        story = found.get(story);
      } else if (isNews(row)) {
        story = bestStory(article, mean, found, sizes).orElse(story);
        sizes.merge(story, 1, Integer::sum);
      }
      found.put(row.file(), story);
    }
    return Grouping.bCubed(stories, found);
  }

  private Optional<String> bestStory(
      int article, double least, Map<String, String> found, Map<String, Integer> sizes) {
    Map<String, List<Double>> cosines = new LinkedHashMap<>();
    for (Neighbours.Near near : neighbours.earlier(article)) {
      Truth.Row row = rows.get(near.article());
      if (isNews(row)) {
        cosines.computeIfAbsent(found.get(row.file()), s -> new ArrayList<>()).add(near.cosine());
      }
    }
    Optional<String> best = Optional.empty();
    double most = least;
    for (Map.Entry<String, List<Double>> entry : cosines.entrySet()) {
      double sum = entry.getValue().stream().limit(BEST).mapToDouble(Double::doubleValue).sum();
      double mean = sum / Math.min(BEST, sizes.get(entry.getKey()));
      if (mean >= most) {
        most = mean;
        best = Optional.of(entry.getKey());
      }
    }
    return best;
  }

  private static boolean isNews(Truth.Row row) {
    return row.kind().equals(Kind.ORIGINAL.label());
  }
}
