package org.dateline.cli;

import java.util.Locale;

/** Numbers of bytes as operators read and bound them. */
final class Space {
  static final long GIB = 1L << 30;

  private static final long MIB = 1L << 20;

  private Space() {}

  static String told(long bytes) {
    return bytes < GIB
        ? String.format(Locale.ROOT, "%,d MiB", bytes / MIB)
        : String.format(Locale.ROOT, "%,.1f GiB", bytes / (double) GIB);
  }

  /** Tells free space, with a warning below a bound. */
  static void check(Findings findings, String place, long free, long wanted) {
    String text = "%s free in %s".formatted(told(free), place);
    if (free < wanted) {
      findings.warn("space", text + ", wanted " + told(wanted), "Free space there before a run");
    } else {
      findings.ok("space", text + ", a warning below " + told(wanted));
    }
  }
}
