package org.dateline.gold;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Files of articles with marked names, one JSON object a line: either `id`, `date`, `headline`,
 * `text` and `mentions` as `[begin, end, type, entity]`, or `date`, `text`, of which the first
 * paragraph is the headline, and `spans` as `[begin, end, type]`.
 */
public final class GoldFile {
  static final Path FOLDER = Path.of("data/gold");
  static final List<String> STYLES =
      List.of("business", "feature", "newswire", "science", "sports");

  private static final ObjectMapper JSON = new ObjectMapper();

  private GoldFile() {}

  /** The gold articles of the project, by style and number. */
  public static List<GoldArticle> all() throws IOException {
    List<GoldArticle> all = new ArrayList<>();
    for (String style : STYLES) {
      all.addAll(read(FOLDER.resolve(style + ".jsonl")));
    }
    return all;
  }

  public static List<GoldArticle> read(Path file) throws IOException {
    List<GoldArticle> articles = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      if (!line.isBlank()) {
        articles.add(article(JSON.readTree(line)));
      }
    }
    return articles;
  }

  private static GoldArticle article(JsonNode row) {
    String text = row.get("text").asText();
    if (row.has("mentions")) {
      return new GoldArticle(
          row.get("id").asText(),
          row.get("date").asText(),
          row.get("headline").asText(),
          text,
          mentions(row.get("mentions")));
    }
    int headline = text.indexOf("\n\n");
    return new GoldArticle(
        row.path("id").asText(""),
        row.get("date").asText(),
        text.substring(0, Math.max(0, headline)),
        text.substring(headline < 0 ? 0 : headline + 2),
        mentions(row.get("spans")));
  }

  private static List<GoldMention> mentions(JsonNode spans) {
    List<GoldMention> mentions = new ArrayList<>();
    for (JsonNode span : spans) {
      String entity = span.has(3) ? span.get(3).asText() : "";
      mentions.add(
          new GoldMention(span.get(0).asInt(), span.get(1).asInt(), span.get(2).asText(), entity));
    }
    mentions.sort(Comparator.comparingInt(GoldMention::begin));
    return mentions;
  }
}
