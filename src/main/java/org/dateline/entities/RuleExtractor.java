package org.dateline.entities;

import java.util.List;
import java.util.Set;
import org.dateline.text.ScannedText;

/**
 * Finds names in English text by rules and lists: known names first, then runs of words with
 * capitals, typed by their parts and by the words around them, then joined within the article. Time
 * grows with the length of the article only.
 */
public final class RuleExtractor implements EntityExtractor {
  private static final Set<String> LANGUAGES = Set.of("en", "und");

  private final Gazetteer gazetteer;

  /** An extractor with the lists of the jar, which are read at the first call in the process. */
  public RuleExtractor() {
    this.gazetteer = Gazetteer.shipped();
  }

  static boolean isRead(String language) {
    return LANGUAGES.contains(language);
  }

  @Override
  public boolean knows(String language) {
    return isRead(language);
  }

  @Override
  public List<Mention> extract(ScannedText article, String language) {
    Words words = new Words(article, gazetteer);
    return Mentions.of(words, RuleNames.find(words, new KnownPhrases(words)));
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
