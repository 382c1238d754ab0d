package org.dateline.stories;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.dateline.table.ByteReader;
import org.dateline.table.ByteWriter;

/**
 * What an article adds to the description of its story.
 *
 * @param day days since 1970-01-01
 * @param original whether it copies no earlier one
 * @param terms of an original, with their weights
 * @param entities with the times that each is named
 */
record StoryPart(
    int day,
    String articleId,
    boolean original,
    String headline,
    Optional<String> source,
    List<Term> terms,
    List<Entity> entities) {
  static final Comparator<StoryPart> ORDER =
      Comparator.comparingInt(StoryPart::day).thenComparing(StoryPart::articleId);

  /** Bytes of a weight on its way: ties are told by nine decimals, which this leaves alone. */
  private static final int WEIGHT_BYTES = 6;

  private static final long UNIT = 1L << (WEIGHT_BYTES * Byte.SIZE);
  private static final int ORIGINAL = 1;
  private static final int SOURCED = 2;

  /** A term and its tfidf, from 0 to 1. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Term(byte[] utf8, double weight) {}

  /** An entity and how often it is named. */
  record Entity(String id, int occurrences) {}

  byte[] encode() {
    ByteWriter out = new ByteWriter();
    out.fixed(day);
    string(articleId, out);
    out.number((original ? ORIGINAL : 0) + (source.isPresent() ? SOURCED : 0));
    string(headline, out);
    source.ifPresent(name -> string(name, out));
    out.number(terms.size());
    for (Term term : terms) {
      out.string(term.utf8());
      out.fixed(Math.min(UNIT - 1, Math.round(term.weight() * UNIT)), WEIGHT_BYTES);
    }
    for (Entity entity : entities) {
      string(entity.id(), out);
      out.number(entity.occurrences());
    }
    return out.toArray();
  }

  static StoryPart decode(byte[] bytes) {
    ByteReader in = new ByteReader(bytes);
    int day = (int) in.fixed();
    String articleId = string(in);
    int flags = in.number();
    String headline = string(in);
    Optional<String> source = (flags & SOURCED) == 0 ? Optional.empty() : Optional.of(string(in));
    int n = in.number();
    List<Term> terms = new ArrayList<>(n);
    for (int i = 0; i < n; i++) {
      byte[] term = in.string();
      terms.add(new Term(term, (double) in.fixed(WEIGHT_BYTES) / UNIT));
    }
    List<Entity> entities = new ArrayList<>();
    while (in.hasMore()) {
      String id = string(in);
      entities.add(new Entity(id, in.number()));
    }
    return new StoryPart(
        day, articleId, (flags & ORIGINAL) != 0, headline, source, terms, entities);
  }

  private static void string(String text, ByteWriter out) {
    out.string(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String string(ByteReader in) {
    return new String(in.string(), StandardCharsets.UTF_8);
  }
}
