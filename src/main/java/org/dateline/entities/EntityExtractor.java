package org.dateline.entities;

import java.util.List;
import org.dateline.text.ScannedText;

/**
 * Finds the names in an article. Implementations are safe for use by many threads, and what they
 * find depends on the article alone. Whom a name means is not theirs to say: names are joined
 * within the article and across articles in the same way for all engines.
 */
public interface EntityExtractor {
  /**
   * The names of an article in the order of {@link FoundName#begin}. Of two that overlap the first
   * counts; none is taken in the dateline, which is read apart.
   *
   * @param language ISO 639-1, `und` if unknown
   */
  List<FoundName> extract(ScannedText article, String language);

  /** Whether the engine reads articles in a language; it is not asked for names in others. */
  default boolean knows(String language) {
    return true;
  }
}
