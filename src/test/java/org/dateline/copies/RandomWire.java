package org.dateline.copies;

import static org.dateline.copies.RandomTexts.first;
import static org.dateline.copies.RandomTexts.joined;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Articles from a seed, half of them made of one before: repeated, edited a little or a lot, cut
 * short, continued, mixed with another, with new numbers, or too short to be compared in part.
 */
final class RandomWire {
  private final RandomTexts texts;
  private final int days;
  private final List<Article> articles = new ArrayList<>();
  private final Map<String, List<String>> bodies = new HashMap<>();

  private RandomWire(long seed, int days) {
    this.texts = new RandomTexts(seed);
    this.days = days;
  }

  /** So many articles on days from 0. */
  static List<Article> of(long seed, int articles, int days) {
    RandomWire wire = new RandomWire(seed, days);
    for (int i = 0; i < articles; i++) {
      wire.add(i < 20 || wire.texts.below(2) == 0 ? wire.news() : wire.variant());
    }
    return List.copyOf(wire.articles);
  }

  private void add(List<String> body) {
    Article article = Article.of(texts.id(), texts.below(days), body);
    articles.add(article);
    bodies.put(article.id(), body);
  }

  private List<String> news() {
    return texts.words(texts.below(10) == 0 ? texts.below(29) : 30 + texts.below(270));
  }

  private List<String> variant() {
    List<String> body = any();
    return switch (texts.below(8)) {
      case 0, 1 -> body;
      case 2 -> texts.edited(body, 40);
      case 3 -> texts.edited(body, 8);
      case 4 -> first(body, 0.3 + texts.below(6) / 10.0);
      case 5 -> joined(body, texts.words(body.size() * (1 + texts.below(3))));
      case 6 -> joined(first(body, 0.7), first(any(), 0.4));
      default -> texts.recounted(body, 1 + texts.below(3));
    };
  }

  private List<String> any() {
    return bodies.get(articles.get(texts.below(articles.size())).id());
  }
}
