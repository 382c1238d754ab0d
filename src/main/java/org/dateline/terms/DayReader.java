package org.dateline.terms;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntArrays;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.dateline.table.ByteWriter;
import org.dateline.text.TermKeys;

/** Reads the articles of one day into numbers, and counts them at the end. */
final class DayReader {
  private final int day;
  private final Long2IntOpenHashMap numbers = new Long2IntOpenHashMap();
  private final List<byte[]> words = new ArrayList<>();
  private final LongArrayList keys = new LongArrayList();
  private final Long2IntOpenHashMap otherSpellings = new Long2IntOpenHashMap();
  private final IntArrayList plainSpelling = new IntArrayList();
  private final List<byte[]> spellings = new ArrayList<>();
  private final IntArrayList wordOf = new IntArrayList();
  private final NumberPairs spelledPairs = new NumberPairs();
  private final NumberPairs pairs = new NumberPairs();
  private final IntArrayList pairOf = new IntArrayList();
  private final ByteWriter packed = new ByteWriter();
  private final IntArrayList places = new IntArrayList();
  private final BitSet originals = new BitSet();
  private final Object2IntOpenHashMap<String> storyNumbers = new Object2IntOpenHashMap<>();
  private final IntArrayList stories = new IntArrayList();
  private final Counted articleSpellings = new Counted();
  private final Counted articlePairs = new Counted();
  private int[] wordNumbers = new int[256];
  private int[] spellingNumbers = new int[256];

  DayReader(int day) {
    this.day = day;
    numbers.defaultReturnValue(-1);
    otherSpellings.defaultReturnValue(-1);
    storyNumbers.defaultReturnValue(-1);
  }

  /** Adds an article after those before it. */
  void add(byte[] id, boolean original, String story, ArticleWords article) {
    originals.set(places.size(), original);
    stories.add(story(story));
    places.add(packed.length());
    addSpellings(article);
    addPairs(article);
    ArticleCursor.pack(packed, id, articleSpellings, articlePairs);
  }

  private void addSpellings(ArticleWords article) {
    int terms = article.terms().length;
    wordNumbers = IntArrays.ensureCapacity(wordNumbers, terms, 0);
    for (int i = 0; i < terms; i++) {
      wordNumbers[i] = word(article.terms()[i]);
    }
    articleSpellings.clear();
    spellingNumbers = IntArrays.ensureCapacity(spellingNumbers, article.spellings().length, 0);
    for (int i = 0; i < article.spellings().length; i++) {
      byte[] written = article.spellings()[i];
      int word = wordNumbers[article.termOf()[i]];
      spellingNumbers[i] = written == null ? plain(word) : other(word, written);
      articleSpellings.add(spellingNumbers[i], article.counts()[i]);
    }
  }

  private int word(byte[] text) {
    long key = TermKeys.ofWord(text);
    int number = numbers.get(key);
    if (number < 0) {
      number = words.size();
      numbers.put(key, number);
      words.add(text);
      keys.add(key);
      plainSpelling.add(-1);
    }
    return number;
  }

  private int plain(int word) {
    int known = plainSpelling.getInt(word);
    if (known >= 0) {
      return known;
    }
    plainSpelling.set(word, spellings.size());
    return open(word, null);
  }

  private int other(int word, byte[] written) {
    long key = TermKeys.ofPair(keys.getLong(word), TermKeys.ofWord(written));
    int known = otherSpellings.get(key);
    if (known >= 0) {
      return known;
    }
    otherSpellings.put(key, spellings.size());
    return open(word, written);
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
    FamilyCounter wordCounter = new FamilyCounter(keys.size());
    FamilyCounter pairCounter = new FamilyCounter(pairs.size());
    DayOfWords.Places sides = new DayOfWords.Places(new int[keys.size()], new int[keys.size()]);
    count(articles, wordCounter, pairCounter, sides);
    return new DayOfWords(
        articles,
        words.toArray(byte[][]::new),
        keys.toLongArray(),
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

  private int story(String story) {
    int number = storyNumbers.getInt(story);
    if (number < 0) {
      number = storyNumbers.size();
      storyNumbers.put(story, number);
    }
    return number;
  }
}
