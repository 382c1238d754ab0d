package org.dateline.entities;

import java.util.List;
import java.util.Set;
import org.dateline.text.ScannedText;

/** An engine of the jar: it finds names in words of which it has seen what the lists say. */
abstract class ListedExtractor implements EntityExtractor {
  private static final Set<String> LANGUAGES = Set.of("en", "und");

  /** The names by place, without those of the dateline, not joined yet. */
  abstract List<Candidate> find(Words words, KnownPhrases known);

  @Override
  public final boolean knows(String language) {
    return LANGUAGES.contains(language);
  }

  @Override
  public final List<FoundName> extract(ScannedText article, String language) {
    Words words = new Words(article, Gazetteer.shipped());
    KnownPhrases known = new KnownPhrases(words);
    return RuleNames.settled(words, known, find(words, known), UserMatches.none()).stream()
        .map(name -> new FoundName(article.begin(name.from), Surfaces.end(words, name), name.type))
        .toList();
  }
}
