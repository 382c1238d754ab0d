package org.dateline.report;

import java.util.List;
import java.util.TreeSet;

/** The first of many things, and how many there were: never holds more than it keeps. */
final class Earliest<T extends Comparable<T>> {
  private final int most;
  private final TreeSet<T> kept = new TreeSet<>();
  private long seen;

  Earliest(int most) {
    this.most = most;
  }

  void add(T thing) {
    seen++;
    kept.add(thing);
    if (kept.size() > most) {
      kept.pollLast();
    }
  }

  List<T> kept() {
    return List.copyOf(kept);
  }

  long seen() {
    return seen;
  }
}
