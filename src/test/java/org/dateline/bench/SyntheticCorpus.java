package org.dateline.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Makes a corpus of made-up news in the layout of the sample, the same bytes for the same seed: one
 * file an article in one folder, and beside the folder what is known about each.
 */
public final class SyntheticCorpus {
  /** Columns of the truth: the file, its story, its kind, and the file it was copied from. */
  static final String TRUTH_HEADER = "file\tstory\tkind\tcopy_of";

  private SyntheticCorpus() {}

  /**
   * Makes a corpus from the command line.
   *
   * @param args the folder of the articles, which must not exist; the file of the truth; how many
   *     articles; the seed
   * @throws IOException if it cannot be written
   */
  public static void main(String[] args) throws IOException {
    write(Path.of(args[0]), Path.of(args[1]), Integer.parseInt(args[2]), Long.parseLong(args[3]));
  }

  static void write(Path folder, Path truth, int articles, long seed) throws IOException {
    Files.createDirectories(folder);
    Lexicon lexicon = new Lexicon(seed);
    List<PlannedArticle> plan = CorpusPlan.of(seed, articles);
    IntStream.range(0, plan.size())
        .parallel()
        .forEach(
            number -> {
              PlannedArticle article = plan.get(number);
              save(
                  folder.resolve(file(number, article)),
                  ArticleText.of(seed, number, article, lexicon));
            });
    Files.writeString(truth, truth(plan));
  }

  private static void save(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write the article " + file, e);
    }
  }

  private static String file(int number, PlannedArticle article) {
    return "%s-%07d.txt".formatted(article.date(), number);
  }

  private static String truth(List<PlannedArticle> plan) {
    Map<Integer, String> originals = new HashMap<>();
    StringBuilder rows = new StringBuilder(TRUTH_HEADER).append('\n');
    for (int number = 0; number < plan.size(); number++) {
      PlannedArticle article = plan.get(number);
      String file = file(number, article);
      boolean original = !article.kind().isCopy();
      if (original) {
        originals.put(article.draft(), file);
      }
      String copyOf = original ? "" : originals.get(article.draft());
      String kind = article.kind().label();
      rows.append("%s\t%d\t%s\t%s\n".formatted(file, article.event().story(), kind, copyOf));
    }
    return rows.toString();
  }
}
