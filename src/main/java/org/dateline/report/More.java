package org.dateline.report;

import java.io.PrintStream;

/** What is said where a list ends early. */
final class More {
  private More() {}

  static void print(long left, Look look, PrintStream out) {
    if (left > 0) {
      out.println(
          "  and %s more; --limit shows more than the first %,d, up to %,d"
              .formatted(Shown.count(left, "article"), look.most(), Look.MOST));
    }
  }
}
