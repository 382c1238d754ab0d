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
   * @param language ISO 639-1, `und` if unknown; an article in a language that the engine does not
   *     know has no mentions
   */
  List<Mention> extract(ScannedText article, String language);
}
