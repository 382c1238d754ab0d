package org.dateline.cli;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.apache.spark.network.util.ByteUnit;
import org.apache.spark.network.util.JavaUtils;
import org.dateline.error.Fault;

/** Compares the heap of the driver with the memory that there is. */
record MemoryCheck(Findings findings, Map<String, String> settings) {
  private static final List<Path> LIMITS =
      List.of(
          Path.of("/sys/fs/cgroup/memory.max"),
          Path.of("/sys/fs/cgroup/memory/memory.limit_in_bytes"));

  private static final Path MACHINE = Path.of("/proc/meminfo");

  /** Beside its heap a JVM takes memory for threads, code and buffers. */
  private static final double HEAP_SHARE = 0.8;

  void run() {
    String heap = settings.getOrDefault("spark.driver.memory", Launched.heap().orElse("1g"));
    try {
      tell(findings, JavaUtils.byteStringAs(heap, ByteUnit.MiB) << 20, physical(), limit());
    } catch (NumberFormatException e) {
      findings.problem(
          "memory",
          "spark.driver.memory %s is no size. Give one as in 2048m or 4g.".formatted(heap),
          Fault.USAGE.exitCode());
    }
  }

  static void tell(Findings findings, long heap, long physical, OptionalLong limit) {
    long most = Math.min(physical, limit.orElse(Long.MAX_VALUE));
    String text =
        "heap of the driver %s, memory %s, %s"
            .formatted(
                Space.told(heap),
                Space.told(physical),
                limit.isPresent()
                    ? "container limit " + Space.told(limit.getAsLong())
                    : "no container limit");
    if (heap > most * HEAP_SHARE) {
      findings.warn(
          "memory",
          text + ", wanted is a heap of at most 80 % of it",
          "Give a smaller --spark spark.driver.memory, else the system may kill a run");
    } else {
      findings.ok("memory", text);
    }
  }

  /** That of the machine, also where a container has less. */
  private static long physical() {
    try {
      for (String line : Files.readAllLines(MACHINE)) {
        if (line.startsWith("MemTotal:")) {
          return Long.parseLong(line.replaceAll("[^0-9]", "")) << 10;
        }
      }
    } catch (IOException notLinux) {
      return ofJava();
    }
    return ofJava();
  }

  private static long ofJava() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize();
  }

  /** A limit of as much as the machine has, or more, is none. */
  private static OptionalLong limit() {
    long physical = physical();
    return LIMITS.stream()
        .flatMapToLong(file -> limit(file).stream())
        .filter(limit -> limit < physical)
        .findFirst();
  }

  private static OptionalLong limit(Path file) {
    try {
      String text = Files.readString(file).strip();
      return text.matches("\\d{1,18}")
          ? OptionalLong.of(Long.parseLong(text))
          : OptionalLong.empty();
    } catch (IOException notThere) {
      return OptionalLong.empty();
    }
  }
}
