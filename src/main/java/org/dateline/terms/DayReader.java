package org.dateline.terms;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntArrays;
import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Reads the articles of one day into numbers, and counts them at the end. */
final class DayReader {
  private final int day;
  private final Object2IntOpenHashMap<String> numbers = numbers();
  private final List<String> words = new ArrayList<>();
  private final Object2IntOpenHashMap<Spelling> otherSpellings = numbers();
  private final IntArrayList plainSpelling = new IntArrayList();
  private final List<byte[]> spellings = new ArrayList<>();
  private final IntArrayList wordOf = new IntArrayList();
  private final NumberPairs spelledPairs = new NumberPairs();
  private final NumberPairs pairs = new NumberPairs();
  private final IntArrayList pairOf = new IntArrayList();
  private final ByteWriter packed = new ByteWriter();
  private final IntArrayList places = new IntArrayList();
  private final BitSet originals = new BitSet();
  private final Object2IntOpenHashMap<String> storyNumbers = numbers();
  private final IntArrayList stories = new IntArrayList();
  private final Counted articleSpellings = new Counted();
  private final Counted articlePairs = new Counted();
  private int[] wordNumbers = new int[256];
  private int[] spellingNumbers = new int[256];

  DayReader(int day) {
    this.day = day;
  }

  private record Spelling(int word, String written) {}

  /** Adds an article after those before it. */
  void add(byte[] id, boolean original, String story, ArticleWords article) {
    originals.set(places.size(), original);
    stories.add(number(storyNumbers, story));
    places.add(packed.length());
    addSpellings(article);
    addPairs(article);
    ArticleCursor.pack(packed, id, articleSpellings, articlePairs);
  }

  private void addSpellings(ArticleWords article) {
    int terms = article.terms().length;
    wordNumbers = IntArrays.ensureCapacity(wordNumbers, terms, 0);
    for (int i = 0; i < terms; i++) {
      int known = words.size();
      wordNumbers[i] = number(numbers, article.terms()[i]);
      if (wordNumbers[i] == known) {
        words.add(article.terms()[i]);
        plainSpelling.add(-1);
      }
    }
    articleSpellings.clear();
    spellingNumbers = IntArrays.ensureCapacity(spellingNumbers, article.spellings().length, 0);
    for (int i = 0; i < article.spellings().length; i++) {
      String written = article.spellings()[i];
      int word = wordNumbers[article.termOf()[i]];
      boolean plain = written.equals(article.terms()[article.termOf()[i]]);
      spellingNumbers[i] = plain ? plain(word) : other(word, written);
      articleSpellings.add(spellingNumbers[i], article.counts()[i]);
    }
  }

  private int plain(int word) {
    int known = plainSpelling.getInt(word);
    if (known >= 0) {
      return known;
    }
    plainSpelling.set(word, spellings.size());
    return open(word, null);
  }

  private int other(int word, String written) {
    Spelling spelling = new Spelling(word, written);
    int known = otherSpellings.getInt(spelling);
    if (known >= 0) {
      return known;
    }
    otherSpellings.put(spelling, spellings.size());
    return open(word, written.getBytes(StandardCharsets.UTF_8));
  }

  private int open(int word, byte[] written) {
    spellings.add(written);
    wordOf.add(word);
    return wordOf.size() - 1;
  }

  private void addPairs(ArticleWords article) {
    articlePairs.clear();
    for (int i = 0; i < article.first().length; i++) {
      int first = spellingNumbers[article.first()[i]];
      int second = spellingNumbers[article.second()[i]];
      int pair = spelledPairs.number(first, second);
      if (pair == pairOf.size()) {
        pairOf.add(pairs.number(wordOf.getInt(first), wordOf.getInt(second)));
      }
      articlePairs.add(pair, article.pairCounts()[i]);
    }
  }

  /** The day, with counts. */
  DayOfWords read() {
    DayArticles articles =
        new DayArticles(
            day,
            spellings.toArray(byte[][]::new),
            wordOf.toIntArray(),
            spelledPairs.first(),
            spelledPairs.second(),
            pairOf.toIntArray(),
            packed.toArray());
    byte[][] texts = new byte[words.size()][];
    long[] keys = new long[words.size()];
    for (int i = 0; i < keys.length; i++) {
      texts[i] = words.get(i).getBytes(StandardCharsets.UTF_8);
      keys[i] = TermKeys.ofWord(texts[i]);
    }
    FamilyCounter wordCounter = new FamilyCounter(keys.length);
    FamilyCounter pairCounter = new FamilyCounter(pairs.size());
    DayOfWords.Places sides = new DayOfWords.Places(new int[keys.length], new int[keys.length]);
    count(articles, wordCounter, pairCounter, sides);
    return new DayOfWords(
        articles,
        texts,
        keys,
        wordCounter.counts(),
        sides,
        new DayOfWords.Pairs(pairs.first(), pairs.second(), pairCounter.counts()));
  }

  private void count(
      DayArticles articles, FamilyCounter words, FamilyCounter pairs, DayOfWords.Places sides) {
    ArticleCursor cursor = articles.articles();
    for (int article : byStory()) {
      cursor.seek(places.getInt(article));
      boolean original = originals.get(article);
      int story = stories.getInt(article);
      Counted spelled = cursor.spellings();
      for (int i = 0; i < spelled.size(); i++) {
        int word = articles.termOf()[spelled.number(i)];
        words.add(word, spelled.count(i), article, original, story);
      }
      Counted follow = cursor.pairs();
      for (int i = 0; i < follow.size(); i++) {
        int pair = articles.phraseOf()[follow.number(i)];
        pairs.add(pair, follow.count(i), article, original, story);
        if (original) {
          sides.left()[this.pairs.first(pair)] += follow.count(i);
          sides.right()[this.pairs.second(pair)] += follow.count(i);
        }
      }
    }
  }

  /** The articles, those of a story together. */
  private int[] byStory() {
    int[] order = new int[places.size()];
    for (int i = 0; i < order.length; i++) {
      order[i] = i;
    }
    IntArrays.mergeSort(order, (a, b) -> Integer.compare(stories.getInt(a), stories.getInt(b)));
    return order;
  }

  private static <K> Object2IntOpenHashMap<K> numbers() {
    Object2IntOpenHashMap<K> numbers = new Object2IntOpenHashMap<>();
    numbers.defaultReturnValue(-1);
    return numbers;
  }

  private static int number(Object2IntOpenHashMap<String> numbers, String name) {
    int number = numbers.getInt(name);
    if (number < 0) {
      number = numbers.size();
      numbers.put(name, number);
    }
    return number;
  }
}
