package org.dateline.entities;

import java.time.LocalDate;
import java.util.List;
import org.dateline.text.ScannedText;

/**
 * Reads the names of articles: an engine finds them, and what follows is the same for all. Safe for
 * use by many threads.
 */
public final class NameReader {
  private final String rule;
  private final EntityExtractor engine;
  private final UserNames own;

  /**
   * A reader.
   *
   * @param rule why a name was found, where the engine does not say it
   */
  NameReader(String rule, EntityExtractor engine) {
    this(rule, engine, UserNames.NONE);
  }

  /**
   * A reader.
   *
   * @param rule why a name was found, where the engine does not say it
   * @param own names that the user gives, which come before those of the engine
   */
  NameReader(String rule, EntityExtractor engine, UserNames own) {
    this.rule = rule;
    this.engine = engine;
    this.own = own;
  }

  /**
   * A reader with the engine of a name.
   *
   * @throws org.dateline.error.UserException of fault USAGE if there is none
   */
  public static NameReader by(String extractor) {
    return by(extractor, UserGazetteer.NONE);
  }

  /**
   * A reader with the engine of a name, and names that the user gives.
   *
   * @throws org.dateline.error.UserException of fault USAGE if there is no such engine
   */
  public static NameReader by(String extractor, UserGazetteer gazetteer) {
    return new NameReader(extractor, Extractors.named(extractor).create(), UserNames.of(gazetteer));
  }

  /** Whether the engine reads articles in a language; others have no names. */
  public boolean knows(String language) {
    return engine.knows(language);
  }

  /**
   * The mentions of an article in the order of {@link Mention#begin}; none overlaps another.
   *
   * @param language ISO 639-1, `und` if unknown
   * @param day of publication, on which rows of the user's gazetteer hold or not
   */
  public List<Mention> read(ScannedText article, String language, LocalDate day) {
    Words words = new Words(article, Gazetteer.shipped());
    KnownPhrases known = new KnownPhrases(words);
    List<Candidate> found =
        engine instanceof ListedExtractor listed
            ? listed.find(words, known)
            : new Spans(words, known).of(engine.extract(article, language), rule);
    UserMatches matches = new UserMatches(own, language, day);
    return Mentions.of(words, RuleNames.settled(words, known, found, matches), matches);
  }
}
