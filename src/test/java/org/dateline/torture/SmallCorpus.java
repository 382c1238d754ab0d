package org.dateline.torture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** An input of some forty articles in which something is new before each run. */
final class SmallCorpus {
  private static final int FEWEST = 36;
  private static final int MOST = 52;

  /** Of the sample, so that the articles spread over its months. */
  private static final int EVERY = 7;

  private final Path folder;
  private final Random random;
  private final List<Path> coming = new ArrayList<>();
  private int changes;

  /**
   * Begins with every seventh article of a sample.
   *
   * @param sample files whose names begin with their day
   * @param folder that does not exist
   */
  SmallCorpus(Path sample, Path folder, Random random) throws IOException {
    this.folder = Files.createDirectories(folder);
    this.random = random;
    List<Path> articles;
    try (Stream<Path> files = Files.list(sample)) {
      articles = files.sorted().toList();
    }
    for (int i : IntStream.range(0, articles.size()).toArray()) {
      if (i % EVERY == 0) {
        add(articles.get(i));
      } else {
        coming.add(articles.get(i));
      }
    }
  }

  Path folder() {
    return folder;
  }

  /** The names of all articles, sorted. */
  List<String> names() throws IOException {
    return files().stream().map(file -> file.getFileName().toString()).toList();
  }

  List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  /** An article is corrected; others come, go, or turn up again under another day. */
  void change() throws IOException {
    changes++;
    correct(any());
    int size = files().size();
    if (size < MOST) {
      add(coming.remove(random.nextInt(coming.size())));
    }
    if (size > FEWEST && random.nextInt(3) == 0) {
      Files.delete(any());
    }
    if (size < MOST && random.nextInt(3) == 0) {
      dateAnew(any());
    }
  }

  Path any() throws IOException {
    List<Path> files = files();
    return files.get(random.nextInt(files.size()));
  }

  /** The text of an article with a paragraph that it never had. */
  String corrected(Path article) throws IOException {
    return "%s%n%nCorrection %d was sent to all editors in Berlin by Helmut Kohl.%n"
        .formatted(Files.readString(article).stripTrailing(), ++changes);
  }

  /** Sets the time of all files. */
  void touch(Instant time) throws IOException {
    for (Path file : files()) {
      Files.setLastModifiedTime(file, FileTime.from(time));
    }
  }

  private void correct(Path article) throws IOException {
    Files.writeString(article, corrected(article));
  }

  /** Writes the text of an article as one of a day some weeks around its own. */
  private void dateAnew(Path article) throws IOException {
    String day = article.getFileName().toString().substring(0, 10);
    String other = LocalDate.parse(day).plusDays(random.nextInt(41) - 20).toString();
    Files.writeString(
        folder.resolve("%s-again-%d.txt".formatted(other, changes)),
        Files.readString(article).replaceFirst("date " + day, "date " + other));
  }

  private void add(Path article) throws IOException {
    Files.copy(article, folder.resolve(article.getFileName()));
  }
}
