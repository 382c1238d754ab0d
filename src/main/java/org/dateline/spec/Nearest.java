package org.dateline.spec;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Collectors;

/** Suggests the known name that was probably meant by an unknown one. */
public final class Nearest {
  /** So many names are listed in a message. */
  private static final int LISTED = 16;

  private Nearest() {}

  /**
   * What to say after "… is not known": the nearest known name if one is near, else all of them
   * where they are few.
   */
  public static String hint(String unknown, Collection<String> known) {
    Optional<String> near = to(unknown, known);
    if (near.isPresent()) {
      return "; did you mean " + near.get() + "?";
    }
    return known.isEmpty() || known.size() > LISTED
        ? ""
        : "; known: " + known.stream().sorted().collect(Collectors.joining(", "));
  }

  /**
   * The known name with the fewest edits from the unknown one, if no more than a third of its
   * letters, and at least two, have to be changed; the smaller name of two equally near.
   */
  public static Optional<String> to(String unknown, Collection<String> known) {
    int limit = Math.max(2, unknown.length() / 3);
    return known.stream()
        .filter(name -> distance(unknown, name) <= Math.min(limit, name.length() - 1))
        .min(
            Comparator.comparingInt((String name) -> distance(unknown, name))
                .thenComparing(n -> n));
  }

  /**
   * Edits that turn one string into the other: a letter put in, left out, replaced, or two
   * neighbours swapped (optimal string alignment).
   */
  static int distance(String a, String b) {
    int[][] edits = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        edits[i][j] = i == 0 ? j : j == 0 ? i : cheapest(edits, a, b, i, j);
      }
    }
    return edits[a.length()][b.length()];
  }

  private static int cheapest(int[][] edits, String a, String b, int i, int j) {
    int replaced = edits[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
    int best = Math.min(replaced, 1 + Math.min(edits[i - 1][j], edits[i][j - 1]));
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(best, edits[i - 2][j - 2] + 1) : best;
  }
}
