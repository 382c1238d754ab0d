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
    return of(number, one, one + "s");
  }

  /**
   * The same of a word, or of the rest of a sentence, that takes more than an s.
   *
   * @param more what stands after another number than 1
   */
  public static String of(long number, String one, String more) {
    return "%,d %s".formatted(number, number == 1 ? one : more);
  }
}
