package org.dateline.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Runs a process and measures it and all its descendants, from Linux's /proc. */
final class ProcessTree {
  /** Linux counts processor time in hundredths of a second on every machine that Java runs on. */
  private static final double TICKS_PER_SECOND = 100;

  private static final long SAMPLE_MILLIS = 200;

  /** Places behind the command name of user and system time of children that have ended. */
  private static final int CHILDREN_USER = 13;

  private static final int CHILDREN_SYSTEM = 14;

  private ProcessTree() {}

  /**
   * Runs to the end or until its time is over. No other child of this process may end in the
   * meantime.
   */
  static Cost measure(ProcessBuilder builder, Duration limit)
      throws IOException, InterruptedException {
    double cpuBefore = cpuOfEndedChildren();
    long begin = System.nanoTime();
    Process process = builder.start();
    long peak = 0;
    boolean over = false;
    try {
      do {
        peak = Math.max(peak, peakBytes(process));
        over = System.nanoTime() - begin > limit.toNanos();
      } while (!over && !process.waitFor(SAMPLE_MILLIS, TimeUnit.MILLISECONDS));
    } finally {
      process.destroy();
    }
    // ended processes alone have told their time; Spark closes its log before it ends
    process.waitFor();
    double wall = (System.nanoTime() - begin) / 1e9;
    return new Cost(process.exitValue(), over, wall, cpuOfEndedChildren() - cpuBefore, peak);
  }

  private static double cpuOfEndedChildren() throws IOException {
    String stat = Files.readString(Path.of("/proc/self/stat"));
    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
    return (Long.parseLong(fields[CHILDREN_USER]) + Long.parseLong(fields[CHILDREN_SYSTEM]))
        / TICKS_PER_SECOND;
  }

  private static long peakBytes(Process process) {
    return Stream.concat(Stream.of(process.toHandle()), process.descendants())
        .flatMapToLong(handle -> peakBytes(handle.pid()))
        .max()
        .orElse(0);
  }

  private static LongStream peakBytes(long pid) {
    try {
      return Files.readAllLines(Path.of("/proc", Long.toString(pid), "status")).stream()
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToLong(line -> 1024 * Long.parseLong(line.replaceAll("[^0-9]", "")));
    } catch (IOException ended) {
      return LongStream.empty();
    }
  }
}
