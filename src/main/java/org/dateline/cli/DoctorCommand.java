package org.dateline.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.deploy.SparkHadoopUtil;
import org.dateline.job.Jobs;
import org.dateline.session.Secrets;
import org.dateline.session.SettingOrigins;
import org.dateline.spec.SpecReader;
import org.dateline.spec.SpecWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** `dateline doctor`: says whether a run would find what it needs. */
@Command(
    name = "doctor",
    description =
        "Checks what a run needs: Java, Spark, memory, disk space, the output folder, the input, the"
            + " spec; and lists every setting and where it comes from. Each check is a line: ok,"
            + " warning, or problem, with what to do. Leaves nothing behind, starts no Spark.",
    customSynopsis =
        "dateline doctor [--input=DIR] [--output=DIR] [--spec=FILE] [--spark=KEY=VALUE]..."
            + " [--properties-file=FILE]",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class DoctorCommand implements Callable<Integer> {
  private final PrintStream out;

  @Option(
      names = "--input",
      paramLabel = "DIR",
      description = "Root folder of the articles. Without it: not looked at.")
  private String input;

  @Option(
      names = "--output",
      paramLabel = "DIR",
      description = "Folder that runs publish in. Without it: not looked at.")
  private String output;

  @Option(
      names = "--spec",
      paramLabel = "FILE",
      defaultValue = "daily",
      description = "Job spec, as for run. Without it: ${DEFAULT-VALUE}.")
  private String spec;

  @Option(
      names = "--spark",
      paramLabel = "KEY=VALUE",
      description = "A setting of Spark, as for run.")
  private Map<String, String> spark = new TreeMap<>();

  @Option(
      names = "--properties-file",
      paramLabel = "FILE",
      description = "Settings of Spark, as for run.")
  private String properties;

  DoctorCommand(PrintStream out) {
    this.out = out;
  }

  @Override
  public Integer call() {
    SettingOrigins origins =
        properties == null ? SparkSettings.of(spark) : SparkSettings.of(Path.of(properties), spark);
    Secrets secrets = Secrets.of(origins.settings());
    Findings findings = new Findings(out, secrets);
    new MachineChecks(findings, System.getenv(), origins.settings()).run();
    places(findings, SparkHadoopUtil.get().newConfiguration(origins.given()));
    Map<String, Object> read = new LinkedHashMap<>();
    findings.check(
        "spec",
        () -> {
          read.putAll(SpecWriter.map(SpecFile.read(spec, SpecFile.text(spec))));
          return spec + " can be run as written";
        });
    gazetteer(findings, read, SparkHadoopUtil.get().newConfiguration(origins.given()));
    findings.sum();
    SettingLines lines = new SettingLines(out, secrets);
    lines.ofSpec(read, spec);
    lines.ofSpark(origins.all());
    lines.ofEnvironment(System.getenv());
    out.flush();
    return findings.exitCode();
  }

  private static void gazetteer(Findings findings, Map<String, Object> spec, Configuration hadoop) {
    if (spec.get("entities") instanceof Map<?, ?> entities) {
      String place = String.valueOf(entities.get("gazetteer"));
      if (!place.equals(SpecReader.NO_GAZETTEER)) {
        findings.check(
            "gazetteer",
            () -> "%s can be used, %,d rows".formatted(place, Jobs.names(place, hadoop)));
      }
    }
  }

  private void places(Findings findings, Configuration hadoop) {
    PlaceChecks places = new PlaceChecks(findings, hadoop);
    if (input != null) {
      places.input(input);
    }
    if (output != null) {
      places.output(output);
    }
    if (input != null && output != null) {
      places.apart(input, output);
    }
  }
}
