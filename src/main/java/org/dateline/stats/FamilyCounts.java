package org.dateline.stats;

import it.unimi.dsi.fastutil.HashCommon;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.util.Arrays;

/**
 * The family of four counts by key: occurrences, articles, originals and stories, from one addition
 * per article and key (formulas.md, section 1). Keys get slots from 0 in the order of their first
 * addition. Stories are told apart by 64-bit hashes of key and story together.
 */
public final class FamilyCounts {
  private final Long2IntOpenHashMap slots = new Long2IntOpenHashMap();
  private final LongOpenHashSet stories = new LongOpenHashSet();
  private long[] keys = new long[64];
  private int[] occurrences = new int[64];
  private int[] own = new int[64];
  private int[] articles = new int[64];
  private int[] originals = new int[64];
  private int[] storyCounts = new int[64];

  public FamilyCounts() {
    slots.defaultReturnValue(-1);
  }

  /** Forgets all keys. */
  public void clear() {
    slots.clear();
    stories.clear();
  }

  /**
   * Counts one article that holds a key.
   *
   * @param times how often the article has it, copies included
   * @param original whether the article copies no earlier one
   * @param story hash of the article's story
   * @return the key's slot
   */
  public int add(long key, int times, boolean original, long story) {
    int slot = slots.get(key);
    if (slot < 0) {
      slot = slots.size();
      slots.put(key, slot);
      open(slot, key);
    }
    occurrences[slot] += times;
    articles[slot]++;
    if (original) {
      own[slot] += times;
      originals[slot]++;
      if (stories.add(HashCommon.mix(key + HashCommon.mix(story)))) {
        storyCounts[slot]++;
      }
    }
    return slot;
  }

  /** How many keys there are. */
  public int size() {
    return slots.size();
  }

  /** The key of a slot. */
  public long key(int slot) {
    return keys[slot];
  }

  /** Times written, copies included. */
  public long occurrences(int slot) {
    return occurrences[slot];
  }

  /** Times written in originals. */
  public long ownOccurrences(int slot) {
    return own[slot];
  }

  /** Articles with the key, copies included. */
  public long articles(int slot) {
    return articles[slot];
  }

  /** Originals with the key. */
  public long originals(int slot) {
    return originals[slot];
  }

  /** Distinct stories of the originals with the key. */
  public long stories(int slot) {
    return storyCounts[slot];
  }

  private void open(int slot, long key) {
    if (slot == keys.length) {
      int larger = slot * 2;
      keys = Arrays.copyOf(keys, larger);
      occurrences = Arrays.copyOf(occurrences, larger);
      own = Arrays.copyOf(own, larger);
      articles = Arrays.copyOf(articles, larger);
      originals = Arrays.copyOf(originals, larger);
      storyCounts = Arrays.copyOf(storyCounts, larger);
    }
    keys[slot] = key;
    occurrences[slot] = 0;
    own[slot] = 0;
    articles[slot] = 0;
    originals[slot] = 0;
    storyCounts[slot] = 0;
  }
}
