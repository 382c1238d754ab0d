package org.dateline.entities;

import java.util.List;
import org.dateline.text.ScannedText;

/**
 * Reads the names of articles: an engine finds them, and what follows is the same for all. Safe for
 * use by many threads.
 */
public final class NameReader {
  private final String rule;
  private final EntityExtractor engine;

  /**
   * A reader.
   *
   * @param rule why a name was found, where the engine does not say it
   */
  NameReader(String rule, EntityExtractor engine) {
    this.rule = rule;
    this.engine = engine;
  }

  /**
   * A reader with the engine of a name.
   *
   * @throws org.dateline.error.UserException of fault USAGE if there is none
   */
  public static NameReader by(String extractor) {
    return new NameReader(extractor, Extractors.named(extractor).create());
  }

  /** Whether the engine reads articles in a language; others have no names. */
  public boolean knows(String language) {
    return engine.knows(language);
  }

  /**
   * The mentions of an article in the order of {@link Mention#begin}; none overlaps another.
   *
   * @param language ISO 639-1, `und` if unknown
   */
  public List<Mention> read(ScannedText article, String language) {
    Words words = new Words(article, Gazetteer.shipped());
    KnownPhrases known = new KnownPhrases(words);
    List<Candidate> found =
        engine instanceof ListedExtractor listed
            ? listed.find(words, known)
            : new Spans(words, known).of(engine.extract(article, language), rule);
    return Mentions.of(words, RuleNames.settled(words, found));
  }
}
