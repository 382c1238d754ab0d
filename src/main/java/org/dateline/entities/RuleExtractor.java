package org.dateline.entities;

import java.util.List;

/**
 * Finds names in English text by rules and lists: known names first, then runs of words with
 * capitals, typed by their parts and by the words around them. Time grows with the length of the
 * article only.
 */
public final class RuleExtractor extends ListedExtractor {
  @Override
  List<Candidate> find(Words words, KnownPhrases known) {
    return RuleNames.find(words, known);
  }

  /** The engine `rules` of job specs. */
  public static final class Provider implements ExtractorProvider {
    @Override
    public String name() {
      return "rules";
    }

    /** What it finds changes with Dateline alone. */
    @Override
    public String version() {
      return "";
    }

    @Override
    public EntityExtractor create() {
      return new RuleExtractor();
    }
  }
}
