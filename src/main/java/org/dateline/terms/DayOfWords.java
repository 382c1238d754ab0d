package org.dateline.terms;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.dateline.stats.FamilyCounts;
import org.dateline.text.Hash64;

/** The words of one day, with the places where each begins or ends a pair in an original. */
final class DayOfWords implements CountWords.DayCounts {
  private final FamilyCounts counts = new FamilyCounts();
  private final List<String> terms = new ArrayList<>();
  private long[] left = new long[64];
  private long[] right = new long[64];

  @Override
  public void add(ArticleWords words, boolean original, long story) {
    int[] occurrences = words.termCounts();
    int[] slots = new int[occurrences.length];
    for (int i = 0; i < occurrences.length; i++) {
      String term = words.terms()[i];
      slots[i] = counts.add(Hash64.of(term), occurrences[i], original, story);
      if (slots[i] == terms.size()) {
        open(term);
      }
    }
    if (original) {
      for (int i = 0; i < words.first().length; i++) {
        left[slots[words.termOf()[words.first()[i]]]] += words.pairCounts()[i];
        right[slots[words.termOf()[words.second()[i]]]] += words.pairCounts()[i];
      }
    }
  }

  @Override
  public Iterator<Row> rows(int day) {
    List<Row> rows = new ArrayList<>(counts.size());
    IntStream.range(0, counts.size()).forEach(slot -> rows.add(row(day, slot)));
    counts.clear();
    terms.clear();
    return rows.iterator();
  }

  private Row row(int day, int slot) {
    return RowFactory.create(
        day,
        counts.key(slot),
        TermCounts.WORD,
        terms.get(slot),
        counts.occurrences(slot),
        counts.articles(slot),
        counts.originals(slot),
        counts.stories(slot),
        counts.ownOccurrences(slot),
        left[slot],
        right[slot]);
  }

  private void open(String term) {
    int slot = terms.size();
    if (slot == left.length) {
      left = Arrays.copyOf(left, slot * 2);
      right = Arrays.copyOf(right, slot * 2);
    }
    left[slot] = 0;
    right[slot] = 0;
    terms.add(term);
  }
}
