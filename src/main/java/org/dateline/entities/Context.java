package org.dateline.entities;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads from a name's own words and from those around it what type it may be. */
final class Context {
  private static final List<String> PLACE_ENDINGS =
      List.of("burg", "ville", "grad", "stan", "shire", "land", "abad", "town", "berg", "polis");
  private static final List<String> SURNAME_ENDINGS =
      List.of("ov", "ev", "sky", "ski", "son", "ez", "vic", "ich", "enko", "idis", "ini", "sen");
  private static final Set<String> VERSUS = Set.of("v", "vs");
  private static final Set<String> SURE = Set.of("in", "near");
  private static final Set<String> BEFORE_NOUNS =
      Set.of("a", "an", "the", "its", "their", "another");
  private static final int NOUN_WITHIN = 4;
  private static final double APPOSED = 2;
  private static final Set<String> ARTICLES = Set.of("the", "The", "THE");

  private static final double TOWN = 1.2;
  private static final double LONG_TOWN = 2.5;

  private final Words words;

  Context(Words words) {
    this.words = words;
  }

  /** Whether the words, though they have capitals, name nothing. */
  boolean isNoName(List<Unit> segment, String title) {
    Unit first = segment.get(0);
    boolean single = segment.size() == 1;
    if (segment.stream().allMatch(Unit::isDemonym) || (first.isTitle() && single)) {
      return true;
    }
    int structure =
        Flags.DIRECTION
            | Flags.ORG_HEAD
            | Flags.ORG_TAIL
            | Flags.LEGAL
            | Flags.PLACE_OF
            | Flags.PLACE_TAIL
            | Flags.PERSON_SUFFIX;
    if (title.isEmpty()
        && segment.stream().allMatch(unit -> unit.is(structure) || isPortfolio(unit))) {
      return true;
    }
    boolean common = title.isEmpty() && !first.is(Flags.FIRST_NAME) && isCommonWord(first.from());
    return single && (common || words.shape(first.from()) == Shape.INITIAL);
  }

  private boolean isPortfolio(Unit unit) {
    return !unit.is(Flags.FIRST_NAME) && words.isInLowerCase(unit.from(), Flags.PORTFOLIO);
  }

  private boolean isCommonWord(int word) {
    return words.isInLowerCase(word, Flags.COMMON)
        && (!words.seenAsName(word) || words.seenInLowerCase(word));
  }

  /** Whether only its place at the start of a sentence may have given it its capital. */
  boolean isDoubtful(List<Unit> segment, String title) {
    int word = segment.get(0).from();
    return segment.size() == 1
        && title.isEmpty()
        && words.starts(word)
        && words.shape(word) != Shape.UPPER
        && !words.seenAsName(word);
  }

  Scores scores(List<Unit> segment, String title) {
    Scores scores = new Scores();
    inside(segment, scores);
    around(segment, scores);
    if (!title.isEmpty()) {
      scores.add(EntityType.PER, 3);
    }
    return scores;
  }

  private void inside(List<Unit> segment, Scores scores) {
    Unit first = segment.get(0);
    Unit last = segment.get(segment.size() - 1);
    boolean single = segment.size() == 1;
    if (single) {
      word(first.from(), scores);
    } else if (segment.size() <= 4) {
      scores.add(EntityType.PER, 1);
    } else {
      scores.add(EntityType.MISC, 1);
    }
    if (first.is(Flags.FIRST_NAME)) {
      scores.add(EntityType.PER, single ? 0.8 : 2.5);
    }
    if (isTown(segment)) {
      scores.add(EntityType.LOC, single ? TOWN : LONG_TOWN);
    }
    if (last.is(Flags.PERSON_SUFFIX)) {
      scores.add(EntityType.PER, 3);
    }
    if (first.is(Flags.PLACE_HEAD) && !single) {
      scores.add(EntityType.LOC, 2);
    }
    for (Unit unit : segment) {
      if (unit.is(Flags.PARTICLE)) {
        scores.add(EntityType.PER, 1);
      }
      if (words.shape(unit.from()) == Shape.INITIAL) {
        scores.add(EntityType.PER, 1.5);
      }
      if (words.join(unit.from()) == Join.AMPERSAND && unit.to() < last.to()) {
        scores.add(EntityType.ORG, 3);
      }
      if (unit.is(Flags.ORG_HEAD | Flags.ORG_TAIL)) {
        scores.add(EntityType.ORG, 1.2);
      }
    }
  }

  private boolean isTown(List<Unit> segment) {
    StringBuilder key = new StringBuilder();
    for (Unit unit : segment) {
      for (int word = unit.from(); word < unit.to(); word++) {
        key.append(key.isEmpty() ? "" : " ").append(words.key(word));
      }
    }
    return words.gazetteer().isTown(key.toString());
  }

  private void word(int word, Scores scores) {
    if (words.shape(word) == Shape.UPPER && !words.isAllCapitals(word)) {
      scores.add(EntityType.ORG, words.length(word) <= 6 ? 1.5 : 0.5);
    }
    String text = words.key(word);
    if (PLACE_ENDINGS.stream().anyMatch(text::endsWith)) {
      scores.add(EntityType.LOC, 0.7);
    }
    if (SURNAME_ENDINGS.stream().anyMatch(text::endsWith)) {
      scores.add(EntityType.PER, 0.7);
    }
  }

  private void around(List<Unit> segment, Scores scores) {
    int before = segment.get(0).from() - 1;
    int after = segment.get(segment.size() - 1).to();
    if (words.join(before) == Join.BLANK) {
      before(before, segment.size(), scores);
    }
    if (words.join(after - 1) == Join.BLANK && words.isLower(after)) {
      after(after, scores);
    }
    if (isInBrackets(before, after) && segment.size() == 1) {
      scores.add(EntityType.ORG, 0.8);
    }
    if (isInTable(before, after) && !segment.get(0).is(Flags.FIRST_NAME)) {
      scores.add(EntityType.ORG, 1.2);
    }
    if (isAge(after)) {
      scores.add(EntityType.PER, 2);
    }
    apposition(after, scores);
    if (isPlaceAfterComma(after)) {
      scores.add(EntityType.LOC, 1.5);
    }
  }

  private void before(int word, int units, Scores scores) {
    if (ARTICLES.contains(words.key(word))) {
      scores.add(EntityType.PER, -1.5).add(EntityType.ORG, 0.7);
      return;
    }
    if (!words.isLower(word)) {
      if (words.starts(word) && words.isInLowerCase(word, Flags.PLACE_PREPOSITION)) {
        preposition(word, units, scores);
      }
      return;
    }
    if (words.is(word, Flags.LOWER_TITLE)) {
      scores.add(EntityType.PER, 2);
    }
    if (words.is(word, Flags.SAYING)) {
      scores.add(EntityType.PER, 0.5);
    }
    int noun = words.key(word).equals("of") && words.joined(word - 1) ? word - 1 : word;
    if (words.isLower(noun)) {
      nouns(noun, scores);
    }
    if (words.is(word, Flags.PLACE_PREPOSITION)) {
      preposition(word, units, scores);
    }
  }

  private void preposition(int word, int units, Scores scores) {
    boolean in = SURE.contains(words.key(word).toLowerCase(Locale.ROOT));
    scores.add(EntityType.LOC, in ? 1.8 : units == 1 ? 0.8 : 0.3);
  }

  /** `Latrobe, a small town`, `Estline, the operator`. */
  private void apposition(int after, Scores scores) {
    if (after + 1 >= words.size
        || !words.isLower(after)
        || !words.text.startsWith(", ", words.end(after - 1))
        || !BEFORE_NOUNS.contains(words.key(after))) {
      return;
    }
    for (int word = after + 1; word <= after + NOUN_WITHIN && words.isLower(word); word++) {
      if (words.is(word, Flags.PLACE_NOUN)) {
        scores.add(EntityType.LOC, APPOSED);
        return;
      }
      if (words.is(word, Flags.ORG_NOUN)) {
        scores.add(EntityType.ORG, APPOSED);
        return;
      }
      if (words.is(word, Flags.LOWER_TITLE)) {
        scores.add(EntityType.PER, APPOSED);
        return;
      }
      if (words.join(word) != Join.BLANK) {
        return;
      }
    }
  }

  private void after(int word, Scores scores) {
    if (words.is(word, Flags.SAYING)) {
      scores.add(EntityType.PER, 1);
    }
    nouns(word, scores);
  }

  private void nouns(int word, Scores scores) {
    if (words.is(word, Flags.ORG_NOUN)) {
      scores.add(EntityType.ORG, 1.5);
    }
    if (words.is(word, Flags.PLACE_NOUN)) {
      scores.add(EntityType.LOC, 1.5);
    }
    if (VERSUS.contains(words.key(word))) {
      scores.add(EntityType.ORG, 1.2);
    }
  }

  /** `Nilsson (Lions)`. */
  private boolean isInBrackets(int before, int after) {
    return before >= 0
        && words.text.startsWith(" (", words.end(before))
        && words.text.startsWith(")", words.end(after - 1));
  }

  /** `Lions 3 Bears 1`: a number after it, and a number or nothing before it. */
  private boolean isInTable(int before, int after) {
    return after < words.size
        && words.join(after - 1) == Join.BLANK
        && words.shape(after) == Shape.OTHER
        && (words.join(before) != Join.BLANK || words.shape(before) == Shape.OTHER);
  }

  /** `Smith, 45,`. */
  private boolean isAge(int after) {
    if (after >= words.size || words.shape(after) != Shape.OTHER || words.length(after) != 2) {
      return false;
    }
    return words.text.startsWith(", ", words.end(after - 1))
        && words.text.startsWith(",", words.end(after));
  }

  /** `Springfield, Ohio`. */
  private boolean isPlaceAfterComma(int after) {
    return after < words.size
        && words.isCapital(after)
        && words.text.startsWith(", ", words.end(after - 1))
        && words.end(after - 1) + 2 == words.article.begin(after)
        && words
            .lexeme(after)
            .phrase()
            .flatMap(Phrase::entry)
            .filter(entry -> entry.isCountry() || entry.kind().equals("state"))
            .isPresent();
  }
}
