package org.dateline.report;

/**
 * How a report is to look.
 *
 * @param most articles that it lists
 */
public record Look(Colours colours, int most) {
  /** More would hold too many texts at once. */
  public static final int MOST = 1000;

  public Look {
    if (most < 1 || most > MOST) {
      throw new IllegalArgumentException(most + " articles, not 1 to " + MOST);
    }
  }
}
