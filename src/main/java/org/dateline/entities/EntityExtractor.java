package org.dateline.entities;

import java.util.List;
import org.dateline.text.ScannedText;

/**
 * Finds the names in an article. Implementations are safe for use by many threads, and what they
 * find depends on the article alone.
 */
public interface EntityExtractor {
  /**
   * The mentions of an article in the order of {@link Mention#begin}; none overlaps another.
   *
   * @param language ISO 639-1, `und` if unknown
   */
  List<Mention> extract(ScannedText article, String language);

  /** Whether the engine reads articles in a language; it is not asked for names in others. */
  default boolean knows(String language) {
    return true;
  }
}
