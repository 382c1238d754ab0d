package org.dateline.error;

/** Counts of things in messages. */
public final class Plural {
  private Plural() {}

  /**
   * A number and what is counted: `1 file`, `1,200 files`.
   *
   * @param one what one of them is called; more of them have an s
   */
  public static String of(long number, String one) {
    return "%,d %s%s".formatted(number, one, number == 1 ? "" : "s");
  }
}
