package org.dateline.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * An input that changes from night to night as chance has it: most nights something new of the
 * latest days comes, and now and then older articles come late, are corrected, removed, copied or
 * dated anew, and files that hold no article turn up and go.
 */
final class RandomNights {
  private static final String BROKEN = "broken-";

  private final Random random;
  private final Path input;
  private final List<Path> coming;
  private final List<String> told = new ArrayList<>();
  private int number;

  /**
   * The first night has two thirds of the articles of a folder, by day.
   *
   * @param articles files whose names begin with their day
   * @param input folder that does not exist
   */
  RandomNights(long seed, Path articles, Path input) throws IOException {
    this.random = new Random(seed);
    this.input = Files.createDirectories(input);
    try (Stream<Path> files = Files.list(articles)) {
      this.coming = new ArrayList<>(files.sorted().toList());
    }
    List<Path> late = new ArrayList<>();
    int first = coming.size() * 2 / 3;
    for (Path article : List.copyOf(coming.subList(0, first))) {
      coming.remove(article);
      if (random.nextInt(10) == 0) {
        late.add(article);
      } else {
        add(article);
      }
    }
    coming.addAll(late);
  }

  /** What the nights changed, one line each. */
  List<String> told() {
    return told;
  }

  /** Goes on to the next night. */
  void pass() throws IOException {
    StringBuilder night = new StringBuilder("night " + ++number + ":");
    for (int i = random.nextInt(12); i >= 0 && !coming.isEmpty(); i--) {
      boolean inOrder = random.nextInt(8) > 0;
      Path next = coming.remove(inOrder ? 0 : random.nextInt(coming.size()));
      add(next);
      night.append(" +").append(next.getFileName());
    }
    while (random.nextInt(3) > 0) {
      night.append(' ').append(change());
    }
    told.add(night.toString());
  }

  private String change() throws IOException {
    Path article = any();
    String name = article.getFileName().toString();
    switch (random.nextInt(6)) {
      case 0 -> Files.writeString(article, corrected(Files.readString(article)));
      case 1 -> Files.delete(article);
      case 2 -> {
        String to = dateAnew(article);
        Files.delete(article);
        return name + " becomes " + to;
      }
      case 3 -> {
        return name + " is copied to " + dateAnew(article);
      }
      case 4 -> Files.write(broken(number), new byte[] {'h', (byte) 0xff, 'h'});
      default -> Files.deleteIfExists(broken(random.nextInt(number)));
    }
    return "something of " + name;
  }

  private Path broken(int of) {
    return input.resolve(BROKEN + of + ".txt");
  }

  /** Two paragraphs change places, and a sentence is new. */
  private String corrected(String text) {
    List<String> paragraphs = new ArrayList<>(List.of(text.split("\n\n")));
    if (paragraphs.size() > 4) {
      Collections.swap(paragraphs, 2, paragraphs.size() - 1);
    }
    paragraphs.add("Correction %d was sent to all editors.".formatted(random.nextInt(3)));
    return String.join("\n\n", paragraphs) + "\n";
  }

  /** Writes the text of an article as one of a day some weeks around its own. */
  private String dateAnew(Path article) throws IOException {
    String name = article.getFileName().toString();
    String day = name.substring(0, 10);
    String other = LocalDate.parse(day).plusDays(random.nextInt(41) - 20).toString();
    String anew = "%s-%d-%d.txt".formatted(other, number, random.nextInt(1000));
    Files.writeString(
        input.resolve(anew),
        Files.readString(article).replaceFirst("date " + day, "date " + other));
    return anew;
  }

  private Path any() throws IOException {
    try (Stream<Path> files = Files.list(input)) {
      List<Path> articles =
          files.filter(file -> !file.getFileName().toString().startsWith(BROKEN)).sorted().toList();
      return articles.get(random.nextInt(articles.size()));
    }
  }

  private void add(Path article) throws IOException {
    Files.copy(article, input.resolve(article.getFileName()));
  }
}
