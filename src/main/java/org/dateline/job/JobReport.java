package org.dateline.job;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.spark.sql.SparkSession;
import org.dateline.store.Gate;
import org.dateline.store.Manifest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells what a run does: a line for each step with counts and seconds. */
final class JobReport {
  private static final Logger LOG = LoggerFactory.getLogger(JobReport.class);

  private final SparkSession spark;
  private final PrintStream out;
  private final long started = System.nanoTime();
  private final Map<String, Double> seconds = new LinkedHashMap<>();
  private final List<String> notes = new ArrayList<>();
  private Map<String, Long> funnel = Map.of();
  private Optional<Gates> gates = Optional.empty();
  private Optional<Manifest> published = Optional.empty();

  JobReport(SparkSession spark, PrintStream out) {
    this.spark = spark;
    this.out = out;
  }

  /**
   * Runs a step under its own job group and tells what came out.
   *
   * @param told what to say of the result, such as `280 articles of 280 files`
   */
  <T> T step(String name, Supplier<T> work, Function<T, String> told) {
    long start = System.nanoTime();
    LOG.info("{} started", name);
    spark.sparkContext().setJobGroup(name, name, false);
    T result;
    try {
      result = work.get();
    } finally {
      seconds.merge(name, (System.nanoTime() - start) / 1e9, Double::sum);
    }
    double took = (System.nanoTime() - start) / 1e9;
    String text = told.apply(result);
    out.printf(Locale.ROOT, "%-20s %-48s %7.1f s%n", name, text, took);
    LOG.info("{} ended: {}", name, text);
    return result;
  }

  /** Says a line as it is. */
  void say(String line) {
    out.println(line);
  }

  /** Says a line. */
  void say(String format, Object... values) {
    out.printf(Locale.ROOT, format + "%n", values);
  }

  /** Keeps a line that a reader of what is published should know. */
  void note(String line) {
    LOG.info("{}", line);
    notes.add(line);
  }

  /** The lines kept, in their order. */
  List<String> notes() {
    return List.copyOf(notes);
  }

  /** Keeps who judges the run. */
  void judgedBy(Gates judge) {
    gates = Optional.of(judge);
  }

  /** What the gates have found so far. */
  List<Gate> gates() {
    return gates.map(Gates::found).orElse(List.of());
  }

  /** Keeps the counts of what happened to the input. */
  void counted(Map<String, Long> counts) {
    funnel = counts;
  }

  /** The counts kept; none if the run did not get so far. */
  Map<String, Long> funnel() {
    return funnel;
  }

  /** Keeps what became visible. */
  void published(Manifest manifest) {
    published = Optional.of(manifest);
  }

  /** What became visible, if anything did. */
  Optional<Manifest> published() {
    return published;
  }

  /** Wall seconds since the report began. */
  double elapsed() {
    return (System.nanoTime() - started) / 1e9;
  }

  /** Wall seconds by step, in the order in which they ran; of one that failed, until it did. */
  Map<String, Double> seconds() {
    return Collections.unmodifiableMap(new LinkedHashMap<>(seconds));
  }
}
