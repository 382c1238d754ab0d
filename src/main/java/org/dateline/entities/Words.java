package org.dateline.entities;

import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.util.Locale;
import org.dateline.text.ScannedText;
import org.dateline.text.Section;

/**
 * An article's words as the rules see them: their capitals, what stands between them and what the
 * gazetteer knows of them. Made in one pass; every question is answered in constant time.
 */
final class Words {
  private static final long PRIME = 0x100000001b3L;

  final ScannedText article;
  final String text;
  final int size;
  private final Gazetteer gazetteer;
  private final Shape[] shapes;
  private final Join[] joins;
  private final int[] ends;
  private final long[] hashes;
  private final String[] keys;
  private final Lexeme[] lexemes;
  private final LongOpenHashSet lower = new LongOpenHashSet();
  private final LongOpenHashSet capital = new LongOpenHashSet();
  private final SentenceCases cases;

  Words(ScannedText article, Gazetteer gazetteer) {
    this.article = article;
    this.text = article.text();
    this.size = article.size();
    this.gazetteer = gazetteer;
    shapes = new Shape[size];
    joins = new Join[size];
    ends = new int[size];
    hashes = new long[size];
    keys = new String[size];
    lexemes = new Lexeme[size];
    for (int i = 0; i < size; i++) {
      read(i);
    }
    cases = new SentenceCases(this);
    for (int i = 0; i < size; i++) {
      if (isCapital(i) && !starts(i) && !cases.isWeak(i)) {
        capital.add(hashes[i]);
      }
    }
  }

  private void read(int i) {
    int begin = article.begin(i);
    int end = article.end(i);
    ends[i] = end - possessive(begin, end);
    shapes[i] = Shape.of(text, begin, ends[i]);
    joins[i] =
        i + 1 < size && article.sentence(i + 1) == article.sentence(i)
            ? Join.of(text, end, article.begin(i + 1))
            : Join.BREAK;
    long hash = 0;
    for (int at = begin; at < ends[i]; at++) {
      hash = (hash ^ Character.toLowerCase(text.charAt(at))) * PRIME;
    }
    hashes[i] = hash;
    if (shapes[i] == Shape.LOWER) {
      lower.add(hash);
    } else if (shapes[i] != Shape.OTHER) {
      key(i);
    }
  }

  /** The length of a possessive ending: 2 for `'s`, or 0. */
  private int possessive(int begin, int end) {
    if (end - begin < 3) {
      return 0;
    }
    char mark = text.charAt(end - 2);
    char last = text.charAt(end - 1);
    return (mark == '\'' || mark == '’') && (last == 's' || last == 'S') ? 2 : 0;
  }

  boolean isPossessive(int i) {
    return ends[i] != article.end(i);
  }

  Shape shape(int i) {
    return shapes[i];
  }

  boolean isLower(int i) {
    return i >= 0 && i < size && shapes[i] == Shape.LOWER;
  }

  boolean isCapital(int i) {
    return i >= 0
        && i < size
        && (shapes[i] == Shape.CAPITAL || shapes[i] == Shape.UPPER || shapes[i] == Shape.INITIAL);
  }

  /** What stands between a word and the next; {@link Join#BREAK} at the end of a sentence. */
  Join join(int i) {
    return i >= 0 && i < size ? joins[i] : Join.BREAK;
  }

  /** Whether a name can go on from a word to the next. */
  boolean joined(int i) {
    return switch (join(i)) {
      case BLANK, HYPHEN, AMPERSAND -> true;
      case PERIOD -> takesPeriod(i);
      case APOSTROPHE, SLASH, BREAK -> false;
    };
  }

  /** Whether a period after a word belongs to it: `J.`, `U.S.`, `Gen.`. */
  boolean takesPeriod(int i) {
    return shapes[i] == Shape.INITIAL || is(i, Flags.ABBREVIATION) || isDotted(i);
  }

  /** Whether a word has a period inside: `U.S`. */
  boolean isDotted(int i) {
    return key(i).length() < length(i);
  }

  /** The place after a word without its possessive ending. */
  int end(int i) {
    return ends[i];
  }

  int length(int i) {
    return ends[i] - article.begin(i);
  }

  /** The word for the gazetteer's maps, without a possessive ending. */
  String key(int i) {
    if (keys[i] == null) {
      keys[i] = Keys.of(text.substring(article.begin(i), ends[i]));
      lexemes[i] = gazetteer.word(keys[i]);
    }
    return keys[i];
  }

  /** What the gazetteer knows of a word as it is written. */
  Lexeme lexeme(int i) {
    key(i);
    return lexemes[i];
  }

  boolean is(int i, int flags) {
    return i >= 0 && i < size && (lexeme(i).flags() & flags) != 0;
  }

  /** What the gazetteer knows of the word in lower case. */
  boolean isInLowerCase(int i, int flags) {
    return (flagsInLowerCase(i) & flags) != 0;
  }

  /** What the gazetteer knows of the word in lower case, as flags. */
  int flagsInLowerCase(int i) {
    return gazetteer.word(key(i).toLowerCase(Locale.ROOT)).flags();
  }

  /** A hash of the word in lower case. */
  long hash(int i) {
    return hashes[i];
  }

  Gazetteer gazetteer() {
    return gazetteer;
  }

  /** Whether the article also has the word in lower case. */
  boolean seenInLowerCase(int i) {
    return lower.contains(hashes[i]);
  }

  /** Whether the article has the word with a capital where only a name has one. */
  boolean seenAsName(int i) {
    return capital.contains(hashes[i]);
  }

  /** Whether the word's sentence is all in capitals or in title case. */
  boolean isWeak(int i) {
    return cases.isWeak(i);
  }

  boolean isAllCapitals(int i) {
    return cases.isAllCapitals(i);
  }

  /** Whether a word would have a capital here anyhow: first in a sentence, a quote or a list. */
  boolean starts(int i) {
    if (i == 0 || article.sentence(i) != article.sentence(i - 1)) {
      return true;
    }
    Section before = article.section(i - 1);
    if (before == Section.DATELINE && article.section(i) != Section.DATELINE) {
      return true;
    }
    if (joins[i - 1] != Join.BREAK) {
      return false;
    }
    for (int at = article.end(i - 1); at < article.begin(i); at++) {
      if ("\"“”„«:;•*".indexOf(text.charAt(at)) >= 0) {
        return true;
      }
    }
    return false;
  }
}
