package org.dateline.entities;

import java.util.Set;
import org.dateline.text.Section;

/**
 * What the model sees of a word: itself, its neighbours, what the gazetteer and the rules say of
 * them, and what else the article has.
 */
@SuppressWarnings("EnumOrdinal") // only told apart; a model is trained anew where they change
final class TagFeatures {
  private static final Set<Join> TIGHT = Set.of(Join.HYPHEN, Join.AMPERSAND, Join.SLASH);
  private static final int CONNECTED = 2;
  private static final int CHAINED = 4;
  private static final int AROUND = 2;
  private static final int LONG_SUFFIX = 4;

  private final TaggedWords tagged;
  private final Words words;
  private final ArticleFeatures ofArticle;

  TagFeatures(TaggedWords tagged) {
    this.tagged = tagged;
    this.words = tagged.words;
    this.ofArticle = new ArticleFeatures(tagged);
  }

  /** Whether a word may belong to a name at all; the model is not asked of others. */
  boolean isAsked(int i) {
    if (words.article.section(i) == Section.DATELINE) {
      return false;
    }
    if (words.shape(i) != Shape.LOWER) {
      return words.shape(i) != Shape.OTHER || isNear(i);
    }
    return tagged.ruleTag(i) != Tags.OUTSIDE || isConnector(i);
  }

  private boolean isNear(int i) {
    return (words.isCapital(i - 1) && words.join(i - 1) != Join.BREAK)
        || (words.isCapital(i + 1) && words.join(i) != Join.BREAK);
  }

  /** `of` between two capitals, `based` behind a hyphen, `al` before one. */
  private boolean isConnector(int i) {
    if (TIGHT.contains(words.join(i)) && words.isCapital(i + 1)) {
      return true;
    }
    for (int at = i - 1; at >= i - CHAINED && TIGHT.contains(words.join(at)); at--) {
      if (words.isCapital(at)) {
        return true;
      }
    }
    boolean begun = false;
    for (int at = i - 1; at >= i - CONNECTED && words.join(at) == Join.BLANK; at--) {
      begun |= words.isCapital(at);
    }
    boolean goesOn = false;
    for (int at = i; at < i + CONNECTED && words.join(at) == Join.BLANK; at++) {
      goesOn |= words.isCapital(at + 1);
    }
    boolean small = words.is(i, Flags.CONNECTOR | Flags.PARTICLE);
    return small && goesOn && (begun || words.is(i, Flags.PARTICLE));
  }

  /** Adds the features of a word to others. */
  void add(int i, FeatureList features) {
    features.add(FeatureKind.ALWAYS, 0);
    spelling(i, features);
    use(i, features);
    for (int distance = -AROUND; distance <= AROUND; distance++) {
      near(i + distance, AROUND + distance, features);
    }
    pairs(i, features);
    if (words.shape(i) != Shape.LOWER) {
      ofArticle.add(i, features);
    }
  }

  private void spelling(int i, FeatureList features) {
    String key = words.key(i);
    features.add(FeatureKind.WORD, key.hashCode());
    int n = key.length();
    for (int length = 1; length <= LONG_SUFFIX && length < n; length++) {
      features.add(FeatureKind.SUFFIX, length, lower(key, n - length, n));
      features.add(FeatureKind.PREFIX, length, lower(key, 0, length));
    }
    features.add(FeatureKind.PATTERN, pattern(key));
    features.add(FeatureKind.TOWN, bit(words.gazetteer().isTown(key), 0));
    if (i + 1 < words.size && words.joined(i)) {
      boolean begins = words.gazetteer().isTown(key + " " + words.key(i + 1));
      features.add(FeatureKind.TOWN_BEGINS, bit(begins, 0));
    }
    if (i > 0 && words.joined(i - 1)) {
      boolean ends = words.gazetteer().isTown(words.key(i - 1) + " " + key);
      features.add(FeatureKind.TOWN_ENDS, bit(ends, 0));
    }
  }

  private void use(int i, FeatureList features) {
    int starts = bit(words.starts(i), 0);
    features.add(
        FeatureKind.CASE, starts | bit(words.isWeak(i), 1) | bit(words.isAllCapitals(i), 2));
    features.add(
        FeatureKind.SEEN, starts | bit(words.seenAsName(i), 1) | bit(words.seenInLowerCase(i), 2));
    features.add(FeatureKind.SECTION, words.article.section(i).ordinal());
    features.addFlags(FeatureKind.LOWER_FLAGS, 0, words.flagsInLowerCase(i));
    features.add(FeatureKind.POSSESSIVE, bit(words.isPossessive(i), 0));
    features.add(FeatureKind.MARK_BEFORE, tagged.mark(i - 1));
    features.add(FeatureKind.MARK, tagged.mark(i));
    features.add(FeatureKind.RULE, tagged.ruleTag(i) * 31L + tagged.ruleCode(i));
  }

  /** What is seen of a word and of those near it alike. */
  private void near(int i, int place, FeatureList features) {
    if (!tagged.has(i)) {
      features.add(FeatureKind.NEAR_NOTHING, place, 0);
      return;
    }
    features.add(FeatureKind.NEAR_WORD, place, words.hash(i));
    features.add(FeatureKind.NEAR_SHAPE, place, words.shape(i).ordinal());
    features.add(FeatureKind.NEAR_RULE, place, tagged.ruleTag(i));
    if (tagged.phrase(i) != 0) {
      features.add(FeatureKind.NEAR_PHRASE, place, tagged.phrase(i));
    }
    features.addFlags(FeatureKind.NEAR_FLAGS, place, words.lexeme(i).flags());
  }

  private void pairs(int i, FeatureList features) {
    long before = tagged.hash(i - 1) * 31;
    long after = tagged.hash(i + 1) * 31;
    long tag = tagged.ruleTag(i);
    features.add(FeatureKind.WORD_AND_BEFORE, before + words.hash(i));
    features.add(FeatureKind.WORD_AND_AFTER, after + words.hash(i));
    features.add(
        FeatureKind.SHAPES, tagged.shape(i - 1) * 64L + tagged.shape(i) * 8L + tagged.shape(i + 1));
    features.add(
        FeatureKind.RULE_TAGS, tagged.ruleTag(i - 1) * 100L + tag * 10 + tagged.ruleTag(i + 1));
    features.add(FeatureKind.RULE_AND_BEFORE, before + tag);
    features.add(FeatureKind.RULE_AND_AFTER, after + tag);
    features.add(FeatureKind.TWO_BEFORE, tagged.hash(i - 2) * 31 + tagged.hash(i - 1));
    features.add(
        FeatureKind.RULE_AND_MARKS, tagged.mark(i - 1) * 1000L + tagged.mark(i) * 10L + tag);
  }

  private static long lower(String key, int from, int to) {
    long hash = 7;
    for (int i = from; i < to; i++) {
      hash = hash * 31 + Character.toLowerCase(key.charAt(i));
    }
    return hash;
  }

  /** The word's letters by kind, one for each stretch of a kind. */
  private static long pattern(String key) {
    long hash = 1;
    int before = 0;
    for (int i = 0; i < key.length(); i++) {
      char c = key.charAt(i);
      int kind =
          Character.isUpperCase(c) ? 1 : Character.isLetter(c) ? 2 : Character.isDigit(c) ? 3 : 4;
      if (kind != before) {
        hash = hash * 5 + kind;
        before = kind;
      }
    }
    return hash;
  }

  private static int bit(boolean is, int place) {
    return is ? 1 << place : 0;
  }
}
