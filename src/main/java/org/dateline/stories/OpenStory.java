package org.dateline.stories;

/** A story that articles of the day at hand may join. */
final class OpenStory {
  private final String id;
  private final long first;
  private int lastDay;
  private int held;

  /**
   * A story without articles yet.
   *
   * @param id of its first article
   * @param first number of its first article
   */
  OpenStory(String id, long first) {
    this.id = id;
    this.first = first;
  }

  String id() {
    return id;
  }

  long first() {
    return first;
  }

  /** The day of its last original. */
  int lastDay() {
    return lastDay;
  }

  /** Its originals that an article can be compared with. */
  int held() {
    return held;
  }

  void add(int day) {
    lastDay = day;
    held++;
  }

  void forgetOne() {
    held--;
  }
}
