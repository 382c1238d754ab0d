package org.dateline.support;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.dateline.job.Jobs;
import org.dateline.job.RunRequest;
import org.dateline.reading.ReadingSettings;
import org.dateline.spec.JobSpec;
import org.dateline.spec.SpecReader;
import org.dateline.table.Contract;
import org.dateline.table.Tables;

/** Whole runs of the job in the shared session. */
public final class Runs {
  private Runs() {}

  /** Runs the job on a folder with the shipped daily spec. */
  public static Published daily(Path input, Path output) throws IOException {
    return run(input, output, spec("jobs/daily.yaml"));
  }

  /** Runs the job on a folder of any file system with the shipped daily spec. */
  public static Published daily(String input, Path output) throws IOException {
    told(input, output, spec("jobs/daily.yaml"));
    return Published.in(output);
  }

  /** Runs the job and reads what it published. */
  public static Published run(Path input, Path output, JobSpec spec) throws IOException {
    told(input, output, spec);
    return Published.in(output);
  }

  /** Runs the job and returns what it told. */
  public static String told(Path input, Path output, JobSpec spec) {
    return told(input.toString(), output, spec);
  }

  /** Runs the job with a scope and returns what it told. */
  public static String told(Path input, Path output, JobSpec spec, RunRequest.Scope scope) {
    return told(request(input.toString(), output, spec).with(scope));
  }

  private static String told(String input, Path output, JobSpec spec) {
    return told(request(input, output, spec));
  }

  /** Runs the job as requested and returns what it told. */
  public static String told(RunRequest request) {
    ByteArrayOutputStream told = new ByteArrayOutputStream();
    Jobs.run(Spark.session(), request, new PrintStream(told, true, StandardCharsets.UTF_8));
    return told.toString(StandardCharsets.UTF_8);
  }

  /** A request for a run. */
  public static RunRequest request(String input, Path output, JobSpec spec) {
    return new RunRequest(input, output.toString(), spec, spec.toString(), "0-test");
  }

  /** A shipped spec. */
  public static JobSpec spec(String path) throws IOException {
    return parse(Files.readString(Path.of(path)));
  }

  /** The shipped daily spec with the tables alone that say what was read. */
  public static JobSpec inputTables() throws IOException {
    return parse(
        Files.readString(Path.of("jobs/daily.yaml"))
            .replaceFirst(
                "(?s)tables:\n.*?  # How", "tables: [inputs, rejects, articles, calendar]\n  # How")
            .replaceFirst("\ncopies: on", "\ncopies: off")
            .replaceFirst("\nstories: on", "\nstories: off"));
  }

  /** A spec from its text. */
  public static JobSpec parse(String yaml) {
    return SpecReader.read(
        yaml,
        "a test's spec",
        new SpecReader.Known(
            Tables.ALL.stream().map(Contract::name).collect(Collectors.toSet()),
            ReadingSettings.extractors()));
  }
}
