package org.dateline.torture;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts what was done and what was wrong; many threads add to it. */
final class Tally {
  private final Map<String, Long> counts = new TreeMap<>();
  private final List<String> problems = new ArrayList<>();
  private Duration slowestRefusal = Duration.ZERO;

  synchronized void add(String what) {
    counts.merge(what, 1L, Long::sum);
  }

  synchronized void refusedAfter(Duration time) {
    if (time.compareTo(slowestRefusal) > 0) {
      slowestRefusal = time;
    }
  }

  /** Notes what was wrong, with what was done before. */
  synchronized void problems(String after, List<String> found) {
    found.forEach(problem -> problems.add(after + ": " + problem));
  }

  synchronized void require(boolean holds, String problem) {
    if (!holds) {
      problems.add(problem);
    }
  }

  synchronized long count(String what) {
    return counts.getOrDefault(what, 0L);
  }

  /** The sum of all counts whose name begins so. */
  synchronized long sum(String prefix) {
    return counts.entrySet().stream()
        .filter(entry -> entry.getKey().startsWith(prefix))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  synchronized Map<String, Long> counts() {
    return new TreeMap<>(counts);
  }

  synchronized List<String> problems() {
    return List.copyOf(problems);
  }

  synchronized Duration slowestRefusal() {
    return slowestRefusal;
  }
}
