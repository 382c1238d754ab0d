package org.dateline.stories;

import it.unimi.dsi.fastutil.HashCommon;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import it.unimi.dsi.fastutil.longs.LongArrays;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.dateline.text.Hash64;
import org.dateline.text.ScannedText;
import org.dateline.text.Section;

/** Makes what an article is compared by, for the reading pass. Not thread-safe. */
public final class StorySketchMaker {
  /** Terms of an article at most, the most frequent; far more than are ever weighed. */
  private static final int MAX_TERMS = 4096;

  /** Numbers of an article at most, those of the smallest hashes. */
  private static final int MAX_NUMBERS = 64;

  /** Terms that a headline must have for its form to be told. */
  private static final int MIN_FORM = 3;

  /** Terms that tell how a headline begins. */
  private static final int OPENING = 3;

  /** Terms that tell how it ends. */
  private static final int CLOSING = 2;

  private final StorySettings settings;
  private final Map<String, StoryWords> languages = new HashMap<>();
  private final Long2IntOpenHashMap counts = new Long2IntOpenHashMap();
  private final Long2IntOpenHashMap inBody = new Long2IntOpenHashMap();
  private final Long2IntOpenHashMap capitals = new Long2IntOpenHashMap();
  private final LongOpenHashSet numbers = new LongOpenHashSet();
  private final LongArrayList headline = new LongArrayList();
  private int bodyWords;
  private int shouted;
  private int figures;

  public StorySketchMaker(StorySettings settings) {
    this.settings = settings;
  }

  /** The sketch of an article as bytes. */
  public byte[] read(ScannedText text, String language) {
    return make(text, language).encode();
  }

  StorySketch make(ScannedText text, String language) {
    clear();
    StoryWords words = languages.computeIfAbsent(language, StoryWords::new);
    int headlineWeight =
        settings.terms().headline() - (text.headlineInBody() ? 1 : 0); // the body has it once more
    for (int word = 0; word < text.size(); word++) {
      boolean inHeadline = text.section(word) == Section.HEADLINE;
      if (inHeadline || text.counted(word)) {
        int end = Math.min(text.end(word), text.begin(word) + StoryWords.MAX_LENGTH + 1);
        String written = text.text().substring(text.begin(word), end);
        long term = words.term(written);
        if (inHeadline) {
          headline(written, term, headlineWeight);
        } else {
          boolean begins = word == 0 || text.sentence(word) != text.sentence(word - 1);
          body(written, term, begins);
        }
      }
    }
    return sketch();
  }

  private void clear() {
    counts.clear();
    inBody.clear();
    capitals.clear();
    numbers.clear();
    bodyWords = 0;
    shouted = 0;
    figures = 0;
    headline.clear();
  }

  private void headline(String written, long term, int weight) {
    if (Character.isDigit(written.charAt(0))) {
      return;
    }
    if (term != StoryWords.NONE) {
      if (weight > 0) {
        counts.addTo(term, weight);
      }
      headline.add(term);
    }
  }

  private void body(String written, long term, boolean begins) {
    bodyWords++;
    char first = written.charAt(0);
    if (Character.isDigit(first)) {
      figures++;
      numbers.add(Hash64.of(written));
    }
    boolean capital = Character.isUpperCase(first);
    if (capital && written.length() > 1 && Character.isUpperCase(written.charAt(1))) {
      shouted++;
    }
    if (term != StoryWords.NONE) {
      counts.addTo(term, 1);
      inBody.addTo(term, 1);
      if (capital && !begins) {
        capitals.addTo(term, 1);
      }
    }
  }

  private StorySketch sketch() {
    long[] terms = counts.keySet().toLongArray();
    if (terms.length > MAX_TERMS) {
      LongArrays.quickSort(
          terms,
          (a, b) -> {
            int order = Integer.compare(counts.get(b), counts.get(a));
            return order == 0 ? Long.compare(a, b) : order;
          });
      terms = Arrays.copyOf(terms, MAX_TERMS);
    }
    Arrays.sort(terms);
    boolean loud = shouted * 2 > bodyWords;
    int[] times = new int[terms.length];
    boolean[] names = new boolean[terms.length];
    for (int i = 0; i < terms.length; i++) {
      times[i] = counts.get(terms[i]);
      int written = inBody.get(terms[i]);
      names[i] = !loud && written > 0 && capitals.get(terms[i]) * 2 >= written;
    }
    return new StorySketch(terms, times, names, forms(), isForm(), someNumbers());
  }

  private long[] forms() {
    int n = headline.size();
    return n < MIN_FORM ? new long[0] : new long[] {form(1, 0, OPENING), form(2, n - CLOSING, n)};
  }

  private long form(long kind, int from, int to) {
    long form = kind;
    for (int i = from; i < to; i++) {
      form = HashCommon.mix(form + headline.getLong(i));
    }
    return form >>> 1;
  }

  private boolean isForm() {
    return bodyWords > 0 && figures >= settings.standing().numberShare() * bodyWords;
  }

  private long[] someNumbers() {
    long[] all = numbers.toLongArray();
    Arrays.sort(all);
    return all.length > MAX_NUMBERS ? Arrays.copyOf(all, MAX_NUMBERS) : all;
  }
}
