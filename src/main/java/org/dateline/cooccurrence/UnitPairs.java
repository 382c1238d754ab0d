package org.dateline.cooccurrence;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import it.unimi.dsi.fastutil.longs.Long2IntLinkedOpenHashMap;
import it.unimi.dsi.fastutil.longs.Long2IntMap;
import java.util.Arrays;
import java.util.List;
import org.dateline.stats.FamilyCounts;

/**
 * The pairs of one day in one unit, with the margins of their scores. A pair's key is the number of
 * its first entity in the upper half and that of its second in the lower.
 */
final class UnitPairs {
  /** At most so many articles are shown as evidence. */
  static final int EVIDENCE = 5;

  private final Unit unit;
  private final int maxEntities;
  private final FamilyCounts counts = new FamilyCounts();
  private final long[] unitsWith;
  private long unitsTotal;
  private int[] evidenceArticle = new int[64 * EVIDENCE];
  private int[] evidenceSentence = new int[64 * EVIDENCE];

  // of the article in hand
  private final Long2IntLinkedOpenHashMap articleUnits = new Long2IntLinkedOpenHashMap();
  private final IntArrayList firstSentence = new IntArrayList();
  private final IntOpenHashSet seen = new IntOpenHashSet();
  private final IntArrayList held = new IntArrayList();
  private final IntArrayList heldSentence = new IntArrayList();
  private final IntArrayList pairUnits = new IntArrayList();

  UnitPairs(Unit unit, int maxEntities, DayEntities entities) {
    this.unit = unit;
    this.maxEntities = maxEntities;
    this.unitsWith = new long[entities.size()];
    this.articleUnits.defaultReturnValue(-1);
  }

  /**
   * Counts one article; originals come with ascending ids.
   *
   * @param article its number within the day, for the evidence
   */
  void add(List<Counted> mentions, boolean original, long story, int article) {
    articleUnits.clear();
    firstSentence.clear();
    pairUnits.clear();
    int from = 0;
    while (from < mentions.size()) {
      int to = from + 1;
      int number = unit.number(mentions.get(from));
      while (to < mentions.size() && unit.number(mentions.get(to)) == number) {
        to++;
      }
      hold(mentions.subList(from, to));
      countUnit(original);
      from = to;
    }
    for (Long2IntMap.Entry pair : articleUnits.long2IntEntrySet()) {
      int place = pair.getIntValue();
      int slot = counts.add(pair.getLongKey(), pairUnits.getInt(place), original, story);
      if (original && counts.originals(slot) <= EVIDENCE) {
        show(slot, article, firstSentence.getInt(place));
      }
    }
  }

  private void hold(List<Counted> mentions) {
    held.clear();
    heldSentence.clear();
    seen.clear();
    for (Counted mention : mentions) {
      if (held.size() < maxEntities && seen.add(mention.entity())) {
        held.add(mention.entity());
        heldSentence.add(mention.sentence());
      }
    }
  }

  private void countUnit(boolean original) {
    if (original) {
      unitsTotal++;
      held.forEach((int entity) -> unitsWith[entity]++);
    }
    for (int i = 0; i < held.size(); i++) {
      for (int j = i + 1; j < held.size(); j++) {
        long a = Math.min(held.getInt(i), held.getInt(j));
        long key = a << 32 | Math.max(held.getInt(i), held.getInt(j));
        int place = articleUnits.putIfAbsent(key, pairUnits.size());
        if (place < 0) {
          pairUnits.add(1);
          firstSentence.add(Math.min(heldSentence.getInt(i), heldSentence.getInt(j)));
        } else {
          pairUnits.set(place, pairUnits.getInt(place) + 1);
        }
      }
    }
  }

  private void show(int slot, int article, int sentence) {
    int at = slot * EVIDENCE + (int) counts.originals(slot) - 1;
    if (at >= evidenceArticle.length) {
      int larger = Math.max(at + 1, evidenceArticle.length * 2);
      evidenceArticle = Arrays.copyOf(evidenceArticle, larger);
      evidenceSentence = Arrays.copyOf(evidenceSentence, larger);
    }
    evidenceArticle[at] = article;
    evidenceSentence[at] = sentence;
  }

  Unit unit() {
    return unit;
  }

  FamilyCounts counts() {
    return counts;
  }

  int entityA(int slot) {
    return (int) (counts.key(slot) >>> 32);
  }

  int entityB(int slot) {
    return (int) counts.key(slot);
  }

  long unitsWith(int entity) {
    return unitsWith[entity];
  }

  long unitsTotal() {
    return unitsTotal;
  }

  /** How many articles are shown as evidence of a pair. */
  int evidence(int slot) {
    return (int) Math.min(counts.originals(slot), EVIDENCE);
  }

  /** The number within the day of the i-th article shown. */
  int evidenceArticle(int slot, int i) {
    return evidenceArticle[slot * EVIDENCE + i];
  }

  /** The sentence shown of the i-th article. */
  int evidenceSentence(int slot, int i) {
    return evidenceSentence[slot * EVIDENCE + i];
  }
}
