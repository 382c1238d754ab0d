package org.dateline.table;

/** Lists of numbers, ascending and each once. */
public final class Ascending {
  private Ascending() {}

  /** How many numbers of one list are in another. */
  public static int shared(long[] some, long[] others) {
    int shared = 0;
    int at = 0;
    for (long number : some) {
      while (at < others.length && others[at] < number) {
        at++;
      }
      if (at < others.length && others[at] == number) {
        shared++;
      }
    }
    return shared;
  }
}
