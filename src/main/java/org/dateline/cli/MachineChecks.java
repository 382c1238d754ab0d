package org.dateline.cli;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.hadoop.util.VersionInfo;
import org.apache.spark.SparkConf;
import org.dateline.error.Fault;

/** Checks of the machine and of the programs on it. */
record MachineChecks(
    Findings findings, Map<String, String> environment, Map<String, String> settings) {
  private static final int JAVA = 17;
  private static final int LATER_JAVA = 21;

  void run() {
    java(findings, Runtime.version().feature());
    findings.attempt("spark", this::spark);
    findings.check("hadoop", () -> "Hadoop " + VersionInfo.getVersion() + ", of Spark");
    findings.attempt("memory", () -> new MemoryCheck(findings, settings).run());
    names(findings, System.getProperty("sun.jnu.encoding"));
    localDirs().forEach(place -> findings.attempt("space", () -> localDir(place)));
  }

  static void java(Findings findings, int feature) {
    String text =
        "Java %s of %s"
            .formatted(
                feature == Runtime.version().feature() ? Runtime.version() : feature,
                System.getProperty("java.vendor"));
    if (feature == JAVA) {
      findings.ok("java", text);
    } else if (feature == LATER_JAVA) {
      findings.warn(
          "java", text + ", tested is 17", "Install Java 17 and set JAVA_HOME if a run fails");
    } else {
      findings.problem(
          "java",
          text + ", wanted is 17. Install Java 17 and set JAVA_HOME.",
          Fault.USAGE.exitCode());
    }
  }

  private void spark() {
    String found = org.apache.spark.package$.MODULE$.SPARK_VERSION();
    String from = Launched.sparkHome().orElseGet(() -> "the build, " + place(SparkConf.class));
    spark(findings, found, Version.spark(), from);
  }

  /** Spark's interfaces are kept within a major version, and what is used is there from 4.1 on. */
  static void spark(Findings findings, String found, String pinned, String from) {
    if (found.equals(pinned)) {
      findings.ok("spark", "Spark %s, as built with, of %s".formatted(found, from));
    } else if (found.startsWith("4.") && !found.startsWith("4.0.")) {
      findings.ok("spark", "Spark %s of %s; built with %s".formatted(found, from, pinned));
    } else {
      findings.problem(
          "spark",
          "Spark %s of %s, wanted is %s or a later 4. Set SPARK_HOME to one, or unset it."
              .formatted(found, from, pinned),
          Fault.USAGE.exitCode());
    }
  }

  private static String place(Class<?> type) {
    return Optional.ofNullable(type.getProtectionDomain().getCodeSource())
        .map(source -> source.getLocation().getPath())
        .orElse("of an unknown place");
  }

  static void names(Findings findings, String encoding) {
    String text =
        "locale %s, text %s, names of files %s, time zone %s; tables are in UTC and UTF-8"
            .formatted(
                Locale.getDefault(), Charset.defaultCharset(), encoding, ZoneId.systemDefault());
    if ("UTF-8".equalsIgnoreCase(encoding)) {
      findings.ok("locale", text);
    } else {
      findings.warn(
          "locale",
          text,
          "Set LC_ALL=C.UTF-8, else an --input or --output beyond ASCII is not found");
    }
  }

  /** As Spark chooses them. */
  private List<String> localDirs() {
    String dirs = environment.get("SPARK_LOCAL_DIRS");
    if (dirs == null) {
      dirs = settings.getOrDefault("spark.local.dir", System.getProperty("java.io.tmpdir"));
    }
    return List.of(dirs.split(",", -1));
  }

  private void localDir(String place) {
    Path folder = Path.of(place.strip());
    if (!Files.isDirectory(folder) || !Files.isWritable(folder)) {
      findings.problem(
          "space",
          "Spark's local folder %s is no folder that can be written. Set SPARK_LOCAL_DIRS or spark.local.dir to one."
              .formatted(folder),
          Fault.STORAGE.exitCode());
      return;
    }
    try {
      long free = Files.getFileStore(folder).getUsableSpace();
      Space.check(findings, folder + ", Spark's local folder", free, Space.GIB);
    } catch (IOException e) {
      findings.problem(
          "space", "Cannot look at %s: %s".formatted(folder, e), Fault.STORAGE.exitCode());
    }
  }
}
