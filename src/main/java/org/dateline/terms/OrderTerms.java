package org.dateline.terms;

import it.unimi.dsi.fastutil.ints.IntArrays;
import java.util.Arrays;

/**
 * Puts the words of a day and its phrases into one order. No word has a character at or below a
 * blank, so a phrase stands behind its first word, before every longer word that begins the same.
 */
final class OrderTerms {
  private final DayOfWords day;
  private final int[] wordOrder;
  private final int[] termOfWord;
  private final int[] termOfPair;
  private final byte[][] texts;
  private final long[] keys;
  private final byte[] words;
  private final TermCounts counts;
  private int size;

  private OrderTerms(DayOfWords day, int phrases) {
    int all = day.keys().length + phrases;
    this.day = day;
    this.wordOrder = order(day.words());
    this.termOfWord = new int[day.keys().length];
    this.termOfPair = new int[day.pairs().size()];
    this.texts = new byte[all][];
    this.keys = new long[all];
    this.words = new byte[all];
    this.counts = TermCounts.zeros(all);
    Arrays.fill(termOfPair, -1);
  }

  /**
   * The terms of a day.
   *
   * @param phrases the pairs that are terms
   */
  static DayOfTerms of(DayOfWords day, int[] phrases) {
    OrderTerms order = new OrderTerms(day, phrases.length);
    order.place(order.sorted(phrases));
    return new DayOfTerms(
        day.articles()
            .renumbered(
                through(day.articles().termOf(), order.termOfWord),
                through(day.articles().phraseOf(), order.termOfPair)),
        order.texts,
        order.keys,
        order.words,
        order.counts);
  }

  private static int[] order(byte[][] texts) {
    int[] order = new int[texts.length];
    Arrays.setAll(order, i -> i);
    IntArrays.quickSort(order, (a, b) -> Arrays.compareUnsigned(texts[a], texts[b]));
    return order;
  }

  /** The pairs by the ranks of their words. */
  private int[] sorted(int[] phrases) {
    int[] rank = new int[wordOrder.length];
    for (int i = 0; i < wordOrder.length; i++) {
      rank[wordOrder[i]] = i;
    }
    int[] sorted = phrases.clone();
    long[] ranks = new long[day.pairs().size()];
    for (int pair : phrases) {
      ranks[pair] = (long) rank[day.pairs().first()[pair]] << 32 | rank[day.pairs().second()[pair]];
    }
    IntArrays.quickSort(sorted, (a, b) -> Long.compare(ranks[a], ranks[b]));
    return sorted;
  }

  private void place(int[] phrases) {
    int next = 0;
    for (int word : wordOrder) {
      termOfWord[word] = size;
      add(day.words()[word], day.keys()[word], 1, day.counts(), word);
      while (next < phrases.length && day.pairs().first()[phrases[next]] == word) {
        int pair = phrases[next++];
        termOfPair[pair] = size;
        add(text(pair), day.pairKey(pair), 2, day.pairs().counts(), pair);
      }
    }
  }

  private void add(byte[] text, long key, int length, TermCounts from, int of) {
    texts[size] = text;
    keys[size] = key;
    words[size] = (byte) length;
    counts.set(size++, from, of);
  }

  private byte[] text(int pair) {
    return phrase(day.words()[day.pairs().first()[pair]], day.words()[day.pairs().second()[pair]]);
  }

  /** Two words or spellings with a blank between. */
  static byte[] phrase(byte[] first, byte[] second) {
    byte[] phrase = Arrays.copyOf(first, first.length + 1 + second.length);
    phrase[first.length] = ' ';
    System.arraycopy(second, 0, phrase, first.length + 1, second.length);
    return phrase;
  }

  private static int[] through(int[] numbers, int[] map) {
    int[] mapped = new int[numbers.length];
    Arrays.setAll(mapped, i -> map[numbers[i]]);
    return mapped;
  }
}
