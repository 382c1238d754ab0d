package org.dateline.entities;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.List;
import java.util.Set;
import org.dateline.text.Section;

/**
 * What the model sees of a word: itself, its neighbours, what the gazetteer and the rules say of
 * them, and what else the article has. Each feature is a number that stands for its kind and value.
 */
@SuppressWarnings("EnumOrdinal") // only told apart; a model is trained anew where they change
final class TagFeatures {
  private static final Set<Join> TIGHT = Set.of(Join.HYPHEN, Join.AMPERSAND, Join.SLASH);
  private static final int CONNECTED = 2;
  private static final int CHAINED = 4;
  private static final int AROUND = 2;

  /** More than there are kinds of features, of which each place around a word has its own. */
  private static final int KINDS = 40;

  private static final long SPREAD = 0x9E3779B97F4A7C15L;
  private static final long OTHER_SPREAD = 0x632BE59BD9B4E019L;
  private static final int LONG_SUFFIX = 4;

  private final Words words;
  private final int[] ruleTags;
  private final int[] ruleCodes;
  private final int[] phrases;
  private IntArrayList out = new IntArrayList();

  TagFeatures(Words words, KnownPhrases known, List<Candidate> byRules) {
    this.words = words;
    this.ruleTags = Tags.of(words, byRules);
    this.ruleCodes = new int[words.size];
    for (Candidate name : byRules) {
      int code = name.rule.hashCode() ^ (name.isKnown() ? 1 : 0);
      for (int i = name.from; i < name.to; i++) {
        ruleCodes[i] = code;
      }
    }
    this.phrases = phrases(words, known);
  }

  private static int[] phrases(Words words, KnownPhrases known) {
    int[] phrases = new int[words.size];
    for (int i = 0; i < words.size; i++) {
      int end = known.end(i);
      if (end > 0) {
        Phrase phrase = known.phrase(i).orElseThrow();
        int kind =
            1
                + phrase.kind().ordinal() * 8
                + phrase.entry().map(entry -> entry.type().ordinal() + 1).orElse(0);
        for (int at = i; at < end; at++) {
          phrases[at] = 2 * kind + (at == i ? 0 : 1);
        }
      }
    }
    return phrases;
  }

  /** Whether a word may belong to a name at all; the model is not asked of others. */
  boolean isAsked(int i) {
    if (words.article.section(i) == Section.DATELINE) {
      return false;
    }
    if (words.shape(i) != Shape.LOWER) {
      return words.shape(i) != Shape.OTHER || isNear(i);
    }
    return ruleTags[i] != Tags.OUTSIDE || isConnector(i);
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
  void add(int i, IntArrayList features) {
    out = features;
    add(0, 0);
    word(i);
    for (int at = i - AROUND; at <= i + AROUND; at++) {
      around(at, KINDS * (at - i + AROUND + 1));
    }
    pairs(i);
  }

  private void word(int i) {
    String key = words.key(i);
    add(1, key.hashCode());
    int n = key.length();
    for (int length = 1; length <= LONG_SUFFIX && length < n; length++) {
      add(1 + length, lower(key, n - length, n));
      add(1 + LONG_SUFFIX + length, lower(key, 0, length));
    }
    add(10, pattern(key));
    add(11, bit(words.starts(i), 0) | bit(words.isWeak(i), 1) | bit(words.isAllCapitals(i), 2));
    add(
        12,
        bit(words.seenAsName(i), 0) | bit(words.seenInLowerCase(i), 1) | bit(words.starts(i), 2));
    add(13, words.article.section(i).ordinal());
    flags(14, words.flagsInLowerCase(i));
    add(15, bit(words.isPossessive(i), 0));
    add(16, bit(words.gazetteer().isTown(key), 0));
    if (i + 1 < words.size && words.joined(i)) {
      add(17, bit(words.gazetteer().isTown(key + " " + words.key(i + 1)), 0));
    }
    if (i > 0 && words.joined(i - 1)) {
      add(18, bit(words.gazetteer().isTown(words.key(i - 1) + " " + key), 0));
    }
    add(19, mark(i - 1));
    add(20, mark(i));
    add(21, ruleTags[i] * 31 + ruleCodes[i]);
  }

  /** What is seen of a word and of those near it alike. */
  private void around(int i, int kind) {
    if (i < 0 || i >= words.size) {
      add(kind, 0);
      return;
    }
    add(kind + 1, words.hash(i));
    add(kind + 2, words.shape(i).ordinal());
    add(kind + 3, ruleTags[i]);
    if (phrases[i] != 0) {
      add(kind + 4, phrases[i]);
    }
    flags(kind + 5, words.lexeme(i).flags());
  }

  private void pairs(int i) {
    long before = at(i - 1);
    long after = at(i + 1);
    add(22, before * 31 + words.hash(i));
    add(23, after * 31 + words.hash(i));
    add(24, shape(i - 1) * 64 + shape(i) * 8 + shape(i + 1));
    add(25, tag(i - 1) * 100 + ruleTags[i] * 10 + tag(i + 1));
    add(26, before * 31 + ruleTags[i]);
    add(27, after * 31 + ruleTags[i]);
    add(28, at(i - 2) * 31 + before);
    add(29, mark(i - 1) * 1000L + mark(i) * 10L + ruleTags[i]);
  }

  private long at(int i) {
    return i >= 0 && i < words.size ? words.hash(i) : 0;
  }

  private int shape(int i) {
    return i >= 0 && i < words.size ? words.shape(i).ordinal() + 1 : 0;
  }

  private int tag(int i) {
    return i >= 0 && i < words.size ? ruleTags[i] : Tags.COUNT;
  }

  /** What stands between a word and the next: its join and its first sign. */
  private int mark(int i) {
    if (i < 0 || i + 1 >= words.size) {
      return 1;
    }
    int end = words.article.end(i);
    char sign = end < words.article.begin(i + 1) ? words.text.charAt(end) : 0;
    char last =
        end < words.article.begin(i + 1) ? words.text.charAt(words.article.begin(i + 1) - 1) : 0;
    return words.join(i).ordinal() + 8 * (sign % 97) + 800 * (last % 97);
  }

  private void flags(int kind, int flags) {
    for (int left = flags; left != 0; left &= left - 1) {
      add(kind, 1L + Integer.numberOfTrailingZeros(left));
    }
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

  private void add(int kind, long value) {
    long mixed = (value + kind * OTHER_SPREAD) * SPREAD;
    out.add((int) (((mixed ^ (mixed >>> 32)) * SPREAD) >>> 32));
  }
}
