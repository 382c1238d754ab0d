package org.dateline.copies;

import it.unimi.dsi.fastutil.HashCommon;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Collects the numbers of a text with what stands around them, while its words are read. Not
 * thread-safe.
 */
final class FigureCollector {
  /** Words from the nearest shingle on a side to the other that is kept. */
  private static final int FARTHER = 7;

  private final LongArrayList numbers = new LongArrayList();
  private final LongArrayList contexts = new LongArrayList();
  private final IntArrayList begins = new IntArrayList();
  private final IntArrayList ends = new IntArrayList();
  private final IntArrayList paragraphs = new IntArrayList();
  private long before;
  private long last;
  private int closed;
  private int numberEnd;

  void clear() {
    numbers.clear();
    contexts.clear();
    begins.clear();
    ends.clear();
    paragraphs.clear();
    paragraphs.add(0);
    before = 0;
    last = 0;
    closed = 0;
    numberEnd = 0;
  }

  /** Takes the index of the first word of a further paragraph. */
  void paragraph(int word) {
    if (word > paragraphs.getInt(paragraphs.size() - 1)) {
      paragraphs.add(word);
    }
  }

  /** Takes a word that begins with a letter. */
  void word(long hash) {
    for (; closed < numbers.size(); closed++) {
      contexts.set(closed, HashCommon.mix(contexts.getLong(closed) + hash));
    }
    before = last;
    last = hash;
  }

  /**
   * Takes the number that begins here, without points at its end, or a further word of it.
   *
   * @param word index of the word that begins here
   */
  void number(String text, int begin, int word) {
    if (begin < numberEnd) {
      ends.set(ends.size() - 1, word + 1);
      return;
    }
    long hash = SketchMaker.FNV_BASIS;
    long whole = hash;
    int at = begin;
    while (at < text.length() && (SketchMaker.isDigit(text.charAt(at)) || isMark(text, at))) {
      hash = (hash ^ text.charAt(at)) * SketchMaker.FNV_PRIME;
      whole = SketchMaker.isDigit(text.charAt(at)) ? hash : whole;
      at++;
    }
    numberEnd = at;
    numbers.add(Hashes.of(HashCommon.mix(whole)));
    contexts.add(HashCommon.mix(HashCommon.mix(before) + last));
    begins.add(word);
    ends.add(word + 1);
  }

  /**
   * The numbers since the last clearing.
   *
   * @param shingles by their first word
   */
  Figures collected(long[] shingles) {
    word(0);
    List<Figures.Figure> figures = new ArrayList<>();
    int paragraph = 0;
    for (int i = 0; i < numbers.size(); i++) {
      while (paragraph + 1 < paragraphs.size()
          && paragraphs.getInt(paragraph + 1) <= begins.getInt(i)) {
        paragraph++;
      }
      long context = Figures.brief(Hashes.of(contexts.getLong(i)));
      figures.add(new Figures.Figure(numbers.getLong(i), context, around(i, paragraph, shingles)));
    }
    return Figures.of(figures);
  }

  private List<Long> around(int number, int paragraph, long[] shingles) {
    int first = paragraphs.getInt(paragraph);
    int end =
        paragraph + 1 < paragraphs.size() ? paragraphs.getInt(paragraph + 1) : Integer.MAX_VALUE;
    int ahead = begins.getInt(number) - SketchMaker.SHINGLE;
    int behind = ends.getInt(number);
    return IntStream.of(ahead - FARTHER, ahead, behind, behind + FARTHER)
        .mapToLong(
            at ->
                at < first || at + SketchMaker.SHINGLE > end || at >= shingles.length
                    ? Figures.NONE
                    : Figures.brief(shingles[at]))
        .boxed()
        .toList();
  }

  private static boolean isMark(String text, int at) {
    return ".,/".indexOf(text.charAt(at)) >= 0;
  }
}
