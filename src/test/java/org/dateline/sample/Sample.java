package org.dateline.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dateline.support.SampleRun;

/** The files of the sample and what is planted in them, read without the program under test. */
final class Sample {
  static final Path GOLD = Path.of("data/gold/sample.tsv");

  private static final Pattern HEADER = Pattern.compile(" date (\\d{4}-\\d\\d-\\d\\d) ([^\\n]*)");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
  private static final int SHINGLE = 8;

  private Sample() {}

  /**
   * A file of the sample.
   *
   * @param text as it is in the file
   * @param body what follows the headline, without the blanks around it
   */
  record Article(String file, String text, LocalDate date, String headline, String body) {
    /** All runs of eight words of headline and body, in lower case. */
    List<String> shingles() {
      List<String> words =
          WORD.matcher((headline + "\n" + body).toLowerCase(Locale.ROOT))
              .results()
              .map(MatchResult::group)
              .toList();
      List<String> shingles = new ArrayList<>();
      for (int i = 0; i + SHINGLE <= words.size(); i++) {
        shingles.add(String.join(" ", words.subList(i, i + SHINGLE)));
      }
      return shingles;
    }
  }

  /**
   * A row of the TSV.
   *
   * @param kind `original`, or how it was made from its original
   * @param original the file itself, or the file that it copies
   */
  record Planted(String file, String story, String kind, String original) {}

  /** The articles by file. */
  static Map<String, Article> articles() throws IOException {
    Map<String, Article> articles = new TreeMap<>();
    try (Stream<Path> files = Files.list(SampleRun.INPUT)) {
      for (Path file : files.toList()) {
        Article article = article(file.getFileName().toString(), Files.readString(file));
        articles.put(article.file(), article);
      }
    }
    return articles;
  }

  private static Article article(String file, String text) {
    String header = text.lines().findFirst().orElseThrow();
    MatchResult found =
        HEADER.matcher(header).results().findFirst().orElseThrow(() -> new AssertionError(file));
    String body = text.substring(header.length()).strip();
    return new Article(file, text, LocalDate.parse(found.group(1)), found.group(2), body);
  }

  /** The rows of the TSV by file. */
  static Map<String, Planted> planted() throws IOException {
    Map<String, Planted> planted = new TreeMap<>();
    for (String line : Files.readAllLines(GOLD).stream().skip(1).toList()) {
      String[] values = line.split("\t", -1);
      String original = values[3].isEmpty() ? values[0] : values[3];
      if (planted.put(values[0], new Planted(values[0], values[1], values[2], original)) != null) {
        throw new AssertionError("twice in " + GOLD + ": " + values[0]);
      }
    }
    return planted;
  }
}
