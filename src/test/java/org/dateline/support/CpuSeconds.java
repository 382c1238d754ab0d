package org.dateline.support;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/**
 * What work costs the thread that does it: on a machine shared with others, wall time tells less.
 */
public final class CpuSeconds {
  private static final int TRIES = 3;

  private CpuSeconds() {}

  /** The least of three tries, of which the first also compiles; none after one below a limit. */
  public static double of(Runnable work, double limit) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    double least = Double.MAX_VALUE;
    for (int i = 0; i < TRIES && least >= limit; i++) {
      long start = threads.getCurrentThreadCpuTime();
      work.run();
      least = Math.min(least, (threads.getCurrentThreadCpuTime() - start) / 1e9);
    }
    return least;
  }
}
