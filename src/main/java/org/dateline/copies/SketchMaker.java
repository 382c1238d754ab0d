package org.dateline.copies;

import it.unimi.dsi.fastutil.HashCommon;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.Arrays;
import org.dateline.text.TextScanner;

/**
 * Makes the sketch of a text, for the reading pass: one walk over the body. A word is a run of
 * letters, marks and digits, in lower case. Not thread-safe.
 */
public final class SketchMaker {
  /** Words of a shingle, as the tables promise. */
  static final int SHINGLE = 5;

  static final long FNV_BASIS = 0xcbf29ce484222325L;
  static final long FNV_PRIME = 0x100000001b3L;

  private final CopySettings settings;
  private final LongArrayList words = new LongArrayList();
  private final FigureCollector figures = new FigureCollector();
  private final LongArrayList names = new LongArrayList();

  public SketchMaker(CopySettings settings) {
    this.settings = settings;
  }

  /**
   * The sketch of an article as bytes.
   *
   * @param text its headline, then after a blank line its body
   */
  public byte[] read(String text) {
    int end = text.indexOf('\n');
    int headline = end < 0 ? text.length() : end;
    return make(text.substring(0, headline), text.substring(headline)).encode();
  }

  Sketch make(String headline, String body) {
    scan(body);
    long[] runs = shingles();
    Figures bodyFigures = figures.collected(runs);
    long[] found = Hashes.distinct(runs);
    int cut = cut(found);
    int bodyWords = words.size();
    long[] kept =
        cut == 0 ? found : Arrays.stream(found).filter(h -> Hashes.keeps(h, cut)).toArray();
    long[] bodyNames = Hashes.distinct(names.toLongArray());
    long textHash = fold(words, 1);
    if (bodyWords < settings.minWords()) {
      scan(headline);
      textHash = bodyWords + words.size() == 0 ? 0 : HashCommon.mix(fold(words, 2)) ^ textHash;
    }
    return new Sketch(bodyWords, textHash, cut, kept, bodyFigures, bodyNames);
  }

  private int cut(long[] hashes) {
    int cut = 0;
    long kept = hashes.length;
    while (kept > settings.keys().maxShingles()) {
      cut++;
      int least = cut;
      kept = Arrays.stream(hashes).filter(h -> Hashes.keeps(h, least)).count();
    }
    return cut;
  }

  /** By their first word. */
  private long[] shingles() {
    int n = Math.max(0, words.size() - SHINGLE + 1);
    long[] hashes = new long[n];
    for (int i = 0; i < n; i++) {
      long hash = 0;
      for (int word = i; word < i + SHINGLE; word++) {
        hash = HashCommon.mix(hash + words.getLong(word));
      }
      hashes[i] = Hashes.of(hash);
    }
    return hashes;
  }

  private void scan(String text) {
    words.clear();
    figures.clear();
    names.clear();
    boolean begins = true;
    int at = 0;
    while (at < text.length() && words.size() < TextScanner.MOST_WORDS) {
      int first = text.codePointAt(at);
      if (!isWord(first)) {
        begins = begins || ends(first);
        if (first == '\n') {
          figures.paragraph(words.size());
        }
        at += Character.charCount(first);
        continue;
      }
      int from = at;
      at = word(text, at);
      if (isDigit(first)) {
        figures.number(text, from, words.size() - 1);
      } else {
        figures.word(words.getLong(words.size() - 1));
      }
      if (!begins && at - from > 1 && Character.isUpperCase(first)) {
        names.add(Hashes.of(words.getLong(words.size() - 1)));
      }
      begins = false;
    }
  }

  /** Adds the word that begins here; returns the place after it. */
  private int word(String text, int begin) {
    long hash = FNV_BASIS;
    int at = begin;
    while (at < text.length()) {
      int c = text.codePointAt(at);
      if (!isWord(c)) {
        break;
      }
      hash = (hash ^ Character.toLowerCase(c)) * FNV_PRIME;
      at += Character.charCount(c);
    }
    words.add(HashCommon.mix(hash));
    return at;
  }

  private static boolean isWord(int c) {
    if (c < 128) {
      return isDigit(c) || ((c | 32) >= 'a' && (c | 32) <= 'z');
    }
    int type = Character.getType(c);
    return Character.isLetterOrDigit(c)
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.ENCLOSING_MARK;
  }

  static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  private static boolean ends(int c) {
    return c == '.' || c == '!' || c == '?' || c == ':' || c == '\n' || c == '"' || c == '\u201c';
  }

  private static long fold(LongArrayList hashes, long seed) {
    long folded = seed;
    for (int i = 0; i < hashes.size(); i++) {
      folded = HashCommon.mix(folded + hashes.getLong(i));
    }
    return folded;
  }
}
