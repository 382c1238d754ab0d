package org.dateline.entities;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.dateline.text.Section;

/** Makes candidates of the places where an engine finds names. */
final class Spans {
  private static final double SCORE = 3;

  /** A title tells more than other mentions of the name. */
  private static final double TITLED = 30;

  private final Words words;
  private final KnownPhrases known;

  Spans(Words words, KnownPhrases known) {
    this.words = words;
    this.known = known;
  }

  /** The names that an engine found, without those that hold no word or overlap an earlier one. */
  List<Candidate> of(List<FoundName> names, String rule) {
    List<Candidate> candidates = new ArrayList<>(names.size());
    int next = 0;
    for (FoundName name :
        names.stream().sorted(Comparator.comparingInt(FoundName::begin)).toList()) {
      int from = next;
      while (from < words.size && words.article.end(from) <= name.begin()) {
        from++;
      }
      int to = from;
      while (to < words.size && words.article.begin(to) < name.end()) {
        to++;
      }
      boolean cut = from < to && words.article.begin(from) < name.begin();
      if (from < to && !cut && words.article.section(from) != Section.DATELINE) {
        candidates.add(of(afterTitle(from, to, name.type()), to, name.type(), rule));
        next = to;
      }
    }
    return candidates;
  }

  /** A name from one word to another; with its title, if it is a person and one stands before. */
  Candidate of(int from, int to, EntityType type, String rule) {
    Optional<String> title = type == EntityType.PER ? titleBefore(from) : Optional.empty();
    Scores scores = Scores.of(type, title.isPresent() ? TITLED : SCORE);
    Candidate candidate = new Candidate(from, to, new Parts(words).of(from, to), scores);
    candidate.rule = rule;
    candidate.title = title;
    known
        .exactly(from, to)
        .flatMap(Phrase::entry)
        .filter(entry -> entry.type() == type)
        .ifPresent(candidate::resolve);
    return candidate;
  }

  /** Where a name begins if the title of a person is no part of it. */
  int afterTitle(int from, int to, EntityType type) {
    boolean titled = type == EntityType.PER && isTitle(from) && known.end(from) < to;
    return titled ? known.end(from) : from;
  }

  /** The title that stands before a word. */
  Optional<String> titleBefore(int word) {
    for (int from = word - 1; from >= Math.max(0, word - Gazetteer.LONGEST); from--) {
      if (known.end(from) == word && isTitle(from)) {
        return Optional.of(
            words.text.substring(words.article.begin(from), Surfaces.endInside(words, word - 1)));
      }
    }
    return Optional.empty();
  }

  private boolean isTitle(int word) {
    return known.phrase(word).filter(phrase -> phrase.kind() == Phrase.Kind.TITLE).isPresent();
  }
}
