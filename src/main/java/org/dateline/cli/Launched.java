package org.dateline.cli;

import java.util.Optional;

/** What the launcher tells of the run that it would start. */
final class Launched {
  private Launched() {}

  /** The Spark that it would use; nothing if that of the build. */
  static Optional<String> sparkHome() {
    return told("dateline.spark.home");
  }

  /** The heap that it would give the driver, as in `2048m`. */
  static Optional<String> heap() {
    return told("dateline.heap");
  }

  private static Optional<String> told(String property) {
    return Optional.ofNullable(System.getProperty(property)).filter(text -> !text.isEmpty());
  }
}
