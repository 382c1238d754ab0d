package org.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.dateline.session.Secrets;
import org.dateline.support.SampleRun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** `dateline doctor`: what it finds, what it leaves, and how it ends. */
class DoctorCommandTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @TempDir private Path folder;
  private Path input;

  @BeforeEach
  void input() throws IOException {
    input = Files.createDirectory(folder.resolve("in"));
    Files.writeString(input.resolve("one.txt"), " date 1989-11-09 One\n\nThe wall fell.\n");
  }

  @Test
  void whatARunNeedsIsTold() {
    assertThat(run("--input", input.toString(), "--output", folder + "/none/out")).isZero();
    assertThat(complaint()).isEmpty();
    assertThat(checks())
        .contains(
            "input %s can be listed".formatted(input),
            "places input and output lie apart",
            "published nothing is published there yet",
            "lock none",
            "spec daily can be run as written")
        .contains(
            ("output %s/none/out does not exist, a run makes it; %s is writable and lets no file be"
                    + " created twice")
                .formatted(folder, folder))
        .anyMatch(line -> line.startsWith("java Java 17"))
        .anyMatch(line -> line.startsWith("spark Spark " + Version.spark() + ", as built with"))
        .anyMatch(line -> line.startsWith("hadoop Hadoop 3."))
        .anyMatch(line -> line.startsWith("memory heap of the driver "))
        .anyMatch(line -> line.contains(" Spark's local folder, "));
    assertThat(folder.resolve("none")).doesNotExist();
  }

  @Test
  void aPublishedFolderIsAsItWasAndItsNewestPublicationIsTold() throws IOException {
    Path published = SampleRun.published().out();
    List<Path> before = paths(published);

    assertThat(run("--output", published.toString())).isZero();
    assertThat(checks()).anyMatch(line -> line.startsWith("published publication 1 of "));
    assertThat(paths(published)).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "file:"})
  void anOutputThatIsAFileIsAProblemOfTheStorage(String scheme) {
    assertThat(run("--output", scheme + input + "/one.txt")).isEqualTo(74);
    assertThat(told()).contains("problem  output", input + "/one.txt is a file.");
    assertThat(run("--output", scheme + input + "/one.txt/below")).isEqualTo(74);
  }

  @Test
  void anInputThatCannotBeListedIsAProblem() throws IOException {
    assertThat(run("--input", folder + "/none")).isEqualTo(3);
    assertThat(told()).contains("problem  input", "there is no such folder");
    Path empty = Files.createDirectory(folder.resolve("empty"));
    assertThat(run("--input", empty.toString())).isEqualTo(3);
    assertThat(told()).contains("nothing is in it");
    assertThat(run("--input", input + "/one.txt")).isEqualTo(3);
    assertThat(told()).contains("it is a file");
  }

  @Test
  void ofSeveralProblemsAllAreToldAndTheLowestCodeCounts() throws IOException {
    Path spec = folder.resolve("mine.yaml");
    Files.writeString(
        spec,
        Files.readString(Path.of("jobs/daily.yaml"))
            .replace("weighting: smooth", "weigthing: smooth"));

    assertThat(run("--input", folder + "/no", "--spec", spec.toString())).isEqualTo(2);
    assertThat(told())
        .contains("problem  input", "problem  spec", "did you mean weighting?", "\n2 problems, ");
    out.reset();
    assertThat(run("--input", input.toString(), "--output", input + "/out")).isEqualTo(2);
    assertThat(told()).contains("problem  places", "the output lies inside the input");
  }

  @Test
  void everySettingIsToldWithItsOriginAndSecretsAreMasked() throws IOException {
    Path file = folder.resolve("own.properties");
    Files.writeString(
        file,
        """
        spark.executor.cores 3
        spark.sql.shuffle.partitions=9
        spark.my.password=hunter2secret
        spark.sql.ansi.enabled=false
        """);

    assertThat(
            run(
                "--properties-file",
                file.toString(),
                "--spark",
                "spark.sql.shuffle.partitions=11",
                "--spark=spark.driver.extraJavaOptions=-Dx.token=abcdefghi=j"))
        .isZero();
    assertThat(told().lines())
        .contains(
            "setting  terms.weighting = smooth  (spec daily)",
            "setting  spark.executor.cores = 3  (%s)".formatted(file),
            "setting  spark.sql.shuffle.partitions = 11  (--spark)",
            "setting  spark.sql.ansi.enabled = true  (fixed by Dateline, not as in %s)"
                .formatted(file),
            "setting  spark.sql.storeAssignmentPolicy = ANSI  (fixed by Dateline)",
            "setting  spark.master = local[*]  (default of Dateline)",
            "setting  spark.my.password = *********(redacted)  (%s)".formatted(file));
    assertThat(told()).doesNotContain("hunter2secret").doesNotContain("abcdefghi");
  }

  @Test
  void aHeapOfNoSizeIsAProblemAndOneThatIsTooLargeAWarning() {
    assertThat(run("--spark", "spark.driver.memory=lots")).isEqualTo(2);
    assertThat(told()).contains("problem  memory", "spark.driver.memory lots is no size");
    Findings findings = findings();
    MemoryCheck.tell(findings, 8 * Space.GIB, 16 * Space.GIB, OptionalLong.of(9 * Space.GIB));
    assertThat(told()).contains("warning  memory", "container limit 9.0 GiB");
    assertThat(findings.exitCode()).isZero();
  }

  @Test
  void versionsThatAreTooOldAreProblemsAndLaterOnesAreNot() {
    Findings findings = findings();
    MachineChecks.java(findings, 21);
    MachineChecks.spark(findings, "4.2.1", "4.1.0", "/opt/spark");
    MachineChecks.names(findings, "ANSI_X3.4-1968");
    assertThat(findings.exitCode()).isZero();
    MachineChecks.spark(findings, "4.0.1", "4.1.0", "/opt/spark");
    assertThat(findings.exitCode()).isEqualTo(2);
    MachineChecks.java(findings, 23);
    assertThat(told().lines().map(line -> line.replaceAll(" +", " ").substring(0, 14)))
        .containsExactly(
            "warning java J",
            "ok spark Spark",
            "warning locale",
            "problem spark ",
            "problem java J");
  }

  @Test
  void littleSpaceIsAWarningWithItsBound() {
    Findings findings = findings();
    Space.check(findings, "/out", Space.GIB / 2, Space.GIB);
    assertThat(told()).contains("warning  space", "512 MiB free in /out, wanted 1.0 GiB");
    assertThat(findings.exitCode()).isZero();
  }

  private Findings findings() {
    return new Findings(new PrintStream(out, true, StandardCharsets.UTF_8), Secrets.of(Map.of()));
  }

  /** The checks that are fine, without their mark and blanks. */
  private List<String> checks() {
    return told()
        .lines()
        .filter(line -> line.startsWith("ok "))
        .map(line -> line.substring(3).strip().replaceAll(" +", " "))
        .toList();
  }

  private static List<Path> paths(Path folder) throws IOException {
    try (Stream<Path> found = Files.walk(folder)) {
      return found.sorted().toList();
    }
  }

  private String told() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private String complaint() {
    return err.toString(StandardCharsets.UTF_8);
  }

  private int run(String... arguments) {
    return Main.run(
        Stream.concat(Stream.of("doctor"), Stream.of(arguments)).toArray(String[]::new),
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8));
  }
}
