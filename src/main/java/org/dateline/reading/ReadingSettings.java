package org.dateline.reading;

import java.io.Serializable;
import java.util.Set;
import org.dateline.terms.TermSettings;

/**
 * How an article is read.
 *
 * @param terms what counts as a term
 * @param parts what is read besides the text, as the tables to be made need it
 */
public record ReadingSettings(TermSettings terms, Set<Part> parts) implements Serializable {
  public ReadingSettings {
    parts = Set.copyOf(parts);
  }

  /** A part of an article that only some tables need. */
  public enum Part {
    WORDS,
    NAMES
  }
}
