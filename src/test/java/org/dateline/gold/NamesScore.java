package org.dateline.gold;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.dateline.entities.Mention;
import org.dateline.entities.NameReader;
import org.dateline.text.ScannedText;
import org.dateline.text.TextScanner;

/**
 * Scores the names that are found in marked articles: exact spans by type, and how fast. Started by
 * scripts/names-score.
 */
public final class NamesScore {
  private static final List<String> COUNTED = List.of("PER", "ORG", "LOC");
  private static final int SECONDS = 5;
  private static final double NANOS = 1e9;
  private static final long MB = 1_000_000;

  private NamesScore() {}

  /** A span with or without its type. */
  private record Span(int begin, int end, String type) {}

  /**
   * Prints the scores.
   *
   * @param args the engine, as a spec calls it; then files; `--set-aside` or `--training` before
   *     them takes that part of them
   */
  public static void main(String[] args) throws IOException {
    List<GoldArticle> articles = new ArrayList<>();
    Predicate<GoldArticle> part = article -> true;
    for (String arg : List.of(args).subList(1, args.length)) {
      switch (arg) {
        case "--set-aside" -> part = GoldArticle::isSetAside;
        case "--training" -> part = article -> !article.isSetAside();
        default -> GoldFile.read(Path.of(arg)).stream().filter(part).forEach(articles::add);
      }
    }
    long before = heap();
    NameReader reader = NameReader.by(args[0]);
    articles.stream()
        .limit(1)
        .forEach(article -> reader.read(scan(article), "en", LocalDate.EPOCH));
    long held = heap() - before;
    scores(articles, reader).forEach((name, score) -> System.out.printf("%-10s %s%n", name, score));
    links(articles, reader).forEach((name, score) -> System.out.printf("%-10s %s%n", name, score));
    System.out.printf(
        Locale.ROOT,
        "%,d articles; %,.0f words per CPU-second of finding alone; %,d MB of heap held%n",
        articles.size(),
        speed(articles, reader),
        held / MB);
  }

  /** By type, over the three that are counted, and these without their types. */
  public static Map<String, SpanScore> scores(List<GoldArticle> articles, NameReader reader) {
    Map<String, SpanScore> scores = new LinkedHashMap<>();
    for (GoldArticle article : articles) {
      List<Span> gold =
          article.mentions().stream()
              .map(mention -> new Span(mention.begin(), mention.end(), mention.type()))
              .toList();
      List<Span> found =
          reader.read(scan(article), "en", LocalDate.parse(article.date())).stream()
              .map(mention -> new Span(mention.begin(), mention.end(), mention.type().name()))
              .toList();
      for (String type : List.of("PER", "ORG", "LOC", "MISC")) {
        Predicate<Span> ofType = span -> span.type().equals(type);
        add(scores, type, gold.stream().filter(ofType), found.stream().filter(ofType));
      }
      Predicate<Span> counted = span -> COUNTED.contains(span.type());
      add(scores, "typed", gold.stream().filter(counted), found.stream().filter(counted));
      add(
          scores,
          "untyped",
          gold.stream().filter(counted).map(NamesScore::untyped),
          found.stream().filter(counted).map(NamesScore::untyped));
    }
    return scores;
  }

  /**
   * By type, and over all: how mentions that were marked and found with the same place and type are
   * put together, in all articles. Empty if the articles do not tell whom their marks mean.
   */
  public static Map<String, LinkScore> links(List<GoldArticle> articles, NameReader reader) {
    Map<String, LinkScore> links = new TreeMap<>();
    for (GoldArticle article : articles) {
      Map<Span, String> found = new HashMap<>();
      for (Mention mention : reader.read(scan(article), "en", LocalDate.parse(article.date()))) {
        found.put(
            new Span(mention.begin(), mention.end(), mention.type().name()), mention.entityId());
      }
      for (GoldMention mention : article.mentions()) {
        String entity = found.get(new Span(mention.begin(), mention.end(), mention.type()));
        if (entity != null && !mention.entity().isEmpty()) {
          for (String name : List.of(mention.type(), "all")) {
            links
                .computeIfAbsent("links " + name, key -> new LinkScore())
                .add(mention.entity(), entity);
          }
        }
      }
    }
    return links;
  }

  private static Span untyped(Span span) {
    return new Span(span.begin(), span.end(), "");
  }

  private static void add(
      Map<String, SpanScore> scores, String name, Stream<Span> gold, Stream<Span> found) {
    scores.merge(name, SpanScore.of(gold.toList(), found.toList()), SpanScore::plus);
  }

  private static ScannedText scan(GoldArticle article) {
    return new TextScanner()
        .scan(article.headline(), article.body(), LocalDate.parse(article.date()));
  }

  /** Reads them again and again for some seconds; the first half is to warm up. */
  private static double speed(List<GoldArticle> articles, NameReader reader) {
    List<ScannedText> texts = articles.stream().map(NamesScore::scan).toList();
    long words = texts.stream().mapToLong(ScannedText::size).sum();
    long begin = cpu();
    long since = begin;
    long rounds = 0;
    while (cpu() - begin < 2 * SECONDS * NANOS) {
      if (cpu() - begin < SECONDS * NANOS) {
        since = cpu();
        rounds = 0;
      }
      texts.forEach(text -> reader.read(text, "en", LocalDate.EPOCH));
      rounds++;
    }
    return words * rounds / ((cpu() - since) / NANOS);
  }

  /** What is alive of the heap, in bytes. */
  private static long heap() {
    MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
    memory.gc();
    return memory.getHeapMemoryUsage().getUsed();
  }

  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
