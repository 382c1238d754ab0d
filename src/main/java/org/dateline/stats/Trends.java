package org.dateline.stats;

import java.util.OptionalDouble;

/** Sets the days of one thing against its earlier days: z, burst and first dates together. */
public final class Trends {
  private final DayTotals originals;
  private final RobustZ z;
  private final Burst burst;
  private final History history = new History();

  public Trends(DayTotals originals, TrendSettings settings) {
    this.originals = originals;
    this.z = new RobustZ(originals, settings);
    this.burst = new Burst(originals, settings);
  }

  /** The days of the thing in hand: originals by day, to be cleared and filled by the caller. */
  public History history() {
    return history;
  }

  /** The share of the day's originals at a place of the history; 0 on a day without originals. */
  public double share(int place) {
    long all = originals.at(history.day(place));
    return all == 0 ? 0.0 : (double) history.count(place) / all;
  }

  /** The robust z at a place of the history; empty where there is none. */
  public OptionalDouble z(int place) {
    return z.at(history, place);
  }

  /** 1 where the day at a place of the history is in a burst, else 0. */
  public int burst(int place) {
    return burst.level(history, place);
  }

  /**
   * Writes the five values of a day into a row: z or null, burst level, first day as days since
   * 1970-01-01 or null, days since the previous day or null, and whether the day is the first.
   */
  public void fill(Object[] row, int at, int place) {
    int day = history.day(place);
    OptionalDouble robustZ = z(place);
    int first = history.firstDay(place);
    int previous = history.previousDay(place);
    row[at] = robustZ.isPresent() ? (Double) robustZ.getAsDouble() : null;
    row[at + 1] = burst(place);
    row[at + 2] = first < 0 ? null : (Integer) originals.epochDay(first);
    row[at + 3] = previous < 0 ? null : (Integer) (day - previous);
    row[at + 4] = first == day;
  }
}
