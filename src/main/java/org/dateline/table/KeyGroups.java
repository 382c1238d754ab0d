package org.dateline.table;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;

/**
 * The entries of a bucket, numbered from 0 as they are added, and brought together by key: those of
 * a key are neighbours in an order that keeps the one in which they were added. Once a key is asked
 * for, only entries of such keys are held.
 */
public final class KeyGroups {
  private final Long2IntOpenHashMap groups = new Long2IntOpenHashMap();
  private final IntArrayList groupOf = new IntArrayList();
  private int[] starts = {0};
  private int[] order = {};
  private boolean isOpen = true;

  public KeyGroups() {
    groups.defaultReturnValue(-1);
  }

  /** Asks for a key, before any entry is added. */
  public void ask(long key) {
    groups.putIfAbsent(key, groups.size());
    isOpen = false;
  }

  /** Adds an entry, and says whether it is held. */
  public boolean add(long key) {
    int group = groups.get(key);
    if (group < 0) {
      if (!isOpen) {
        return false;
      }
      group = groups.size();
      groups.put(key, group);
    }
    groupOf.add(group);
    return true;
  }

  /** Ends the adding. */
  public void arrange() {
    starts = new int[groups.size() + 1];
    groups.clear();
    groups.trim();
    for (int entry = 0; entry < groupOf.size(); entry++) {
      starts[groupOf.getInt(entry) + 1]++;
    }
    for (int group = 1; group < starts.length; group++) {
      starts[group] += starts[group - 1];
    }
    int[] next = starts.clone();
    order = new int[groupOf.size()];
    for (int entry = 0; entry < order.length; entry++) {
      order[next[groupOf.getInt(entry)]++] = entry;
    }
  }

  public int entries() {
    return groupOf.size();
  }

  /** How many keys there are, once arranged. */
  public int size() {
    return starts.length - 1;
  }

  /** The place of a group's first entry; that of the next group follows its last. */
  public int start(int group) {
    return starts[group];
  }

  /** The entry at a place. */
  public int entry(int place) {
    return order[place];
  }
}
