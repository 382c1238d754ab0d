package org.dateline.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.SparkSession;
import org.dateline.error.Fault;
import org.dateline.error.UserException;
import org.dateline.ingest.InputListing;
import org.dateline.store.OutputFolder;
import org.dateline.support.Published;
import org.dateline.support.Recorded;
import org.dateline.support.Runs;
import org.dateline.support.SampleRun;
import org.dateline.support.Spark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a run leaves in run.json, however it ends. */
class RecordedRunTest {
  private static final String ARTICLE = " date 2024-03-01 Rain\n\nIt rained in Ulm on Friday.\n";

  @TempDir private Path folder;

  @Test
  void aPublishedRunIsRecordedAsTheManifestHasIt() throws IOException {
    Published published = SampleRun.published();
    JsonNode manifest = published.manifest();
    JsonNode run = Recorded.in(published.out()).get(0);

    assertThat(Recorded.problems(run)).isEmpty();
    assertThat(run.get("outcome").asText()).isEqualTo("published");
    assertThat(run.get("publication")).isEqualTo(manifest.get("number"));
    for (String key :
        List.of("run_id", "program_version", "snapshot", "parent", "input_root", "inputs_hash")) {
      assertThat(run.get(key)).as(key).isEqualTo(manifest.get(key));
    }
    assertThat(run.get("spec_sha256")).isEqualTo(manifest.get("spec_sha256"));
    assertThat(run.get("funnel")).isEqualTo(manifest.get("funnel"));
    assertThat(run.get("warnings")).isEqualTo(manifest.get("warnings"));
    assertThat(run.at("/settings/spark.sql.session.timeZone").asText()).isEqualTo("UTC");
  }

  @Test
  void everyStepHasItsSecondsAndWhatItsTasksDid() throws IOException {
    Published published = SampleRun.published();
    JsonNode run = Recorded.in(published.out()).get(0);
    List<String> names = new ArrayList<>();
    double seconds = 0;
    for (JsonNode step : run.get("steps")) {
      names.add(step.get("name").asText());
      seconds += step.get("seconds").asDouble();
    }

    assertThat(names).startsWith("list", "read").endsWith("publish").doesNotHaveDuplicates();
    published
        .manifest()
        .get("tables")
        .forEach(table -> assertThat(names).contains(table.get("name").asText()));
    assertThat(seconds).isBetween(0.01, run.get("seconds").asDouble());
    JsonNode read = step(run, "read");
    assertThat(read.at("/tasks/count").asLong()).isPositive();
    assertThat(read.at("/tasks/cpu_seconds").asDouble()).isPositive();
    assertThat(step(run, "list").at("/tasks/count").asLong()).isZero();
  }

  @Test
  void aRefusedRunIsRecordedWithItsReasonAndCountsAndTheOneBefore() throws IOException {
    Path input = articles("good", 1);
    Runs.daily(input, folder.resolve("out"));
    for (int i = 0; i < 30; i++) {
      Files.writeString(input.resolve("bad-" + i + ".txt"), "no date\n\nNo day.\n");
    }

    assertThatThrownBy(() -> Runs.daily(input, folder.resolve("out")))
        .isInstanceOf(UserException.class);

    JsonNode run = Recorded.in(folder.resolve("out")).get(1);
    assertThat(Recorded.problems(run)).isEmpty();
    assertThat(run.get("outcome").asText()).isEqualTo("refused");
    assertThat(run.get("exit_code").asInt()).isEqualTo(4);
    assertThat(run.get("parent").asInt()).isEqualTo(1);
    assertThat(run.get("snapshot").isNull()).isTrue();
    assertThat(run.at("/funnel/rejects_no_date").asInt()).isEqualTo(30);
    assertThat(run.get("message").asText())
        .startsWith("Cannot publish (rejected): 30 of 30 records");
    assertThat(run.get("gates"))
        .extracting(gate -> gate.get("code").asText() + " " + gate.get("outcome").asText())
        .containsExactly("dates passed", "rejected refused");
  }

  @Test
  void aRunWithoutAnArticleIsRecordedAsFailed() throws IOException {
    Path input = articles("none", 0);
    Files.writeString(input.resolve("empty.txt"), "\n");

    assertThatThrownBy(() -> Runs.daily(input, folder.resolve("out")))
        .isInstanceOf(UserException.class);

    JsonNode run = Recorded.in(folder.resolve("out")).get(0);
    assertThat(Recorded.problems(run)).isEmpty();
    assertThat(run.get("outcome").asText()).isEqualTo("failed");
    assertThat(run.get("exit_code").asInt()).isEqualTo(3);
    assertThat(run.get("parent").isNull()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "USAGE, failed, 2",
    "NO_INPUT, failed, 3",
    "REFUSED, refused, 4",
    "STORAGE, failed, 74",
    "DAMAGED, failed, 6",
    "BUSY, busy, 75"
  })
  void aFaultIsRecordedUnderWhatSparkWrappedAroundIt(Fault fault, String outcome, int exitCode)
      throws IOException {
    UserException user = new UserException(fault, "Cannot do it.");
    assertThatThrownBy(
            () ->
                record(
                    () -> {
                      throw new IllegalStateException("Job aborted", user);
                    }))
        .hasMessage("Job aborted");

    JsonNode run = Recorded.in(folder.resolve("out")).get(0);
    assertThat(Recorded.problems(run)).isEmpty();
    assertThat(run.get("outcome").asText()).isEqualTo(outcome);
    assertThat(run.get("exit_code").asInt()).isEqualTo(exitCode);
    assertThat(run.get("message").asText()).isEqualTo("Cannot do it.");
  }

  @Test
  void aBugIsRecordedAndStillABug() throws IOException {
    assertThatThrownBy(
            () ->
                record(
                    () -> {
                      throw new AssertionError("oops");
                    }))
        .isInstanceOf(AssertionError.class);

    JsonNode run = Recorded.in(folder.resolve("out")).get(0);
    assertThat(Recorded.problems(run)).isEmpty();
    assertThat(run.get("outcome").asText()).isEqualTo("failed");
    assertThat(run.get("exit_code").asInt()).isEqualTo(1);
    assertThat(run.get("message").asText()).isEqualTo("java.lang.AssertionError: oops");
  }

  @Test
  void aRunThatFoundNothingNewIsUpToDate() throws IOException {
    Runs.daily(articles("one", 1), folder.resolve("out"));

    assertThat(record(() -> 0)).isZero();

    JsonNode run = Recorded.in(folder.resolve("out")).get(1);
    assertThat(Recorded.problems(run)).isEmpty();
    assertThat(run.get("outcome").asText()).isEqualTo("up_to_date");
    assertThat(run.get("parent").asInt()).isEqualTo(1);
  }

  @Test
  void aRecordThatCannotBeWrittenLeavesTheRunAsItEnded() throws IOException {
    int ended =
        record(
            () -> {
              try {
                Files.writeString(folder.resolve("out/_dateline/runs"), "in the way");
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
              return 0;
            });

    assertThat(ended).isZero();
    assertThat(folder.resolve("out/_dateline/metrics.prom")).doesNotExist();
  }

  @Test
  void aSecretOfTheSessionIsInNoFileOfAFailedRun() throws IOException {
    SparkSession spark = Spark.session();
    spark.conf().set("spark.hadoop.fs.s3a.secret.key", "hunter2-of-the-session");
    try {
      assertThatThrownBy(
              () ->
                  record(
                      () -> {
                        throw new IllegalStateException("403: hunter2-of-the-session is wrong");
                      }))
          .isInstanceOf(IllegalStateException.class);
    } finally {
      spark.conf().unset("spark.hadoop.fs.s3a.secret.key");
    }

    JsonNode run = Recorded.in(folder.resolve("out")).get(0);
    assertThat(run.get("message").asText()).endsWith("403: *********(redacted) is wrong");
    assertThat(run.at("/settings/spark.hadoop.fs.s3a.secret.key").asText())
        .isEqualTo("*********(redacted)");
    try (Stream<Path> files = Files.walk(folder.resolve("out"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
            .as("%s", file)
            .doesNotContain("hunter2");
      }
    }
  }

  @Test
  void theSchemaFindsWhatIsWrong() throws IOException {
    JsonNode sound = Recorded.in(SampleRun.published().out()).get(0);

    assertThat(Recorded.problems(without(sound, "funnel")))
        .hasSize(1)
        .first()
        .asString()
        .contains("funnel");
    assertThat(Recorded.problems(with(sound, "more", "x")))
        .hasSize(1)
        .first()
        .asString()
        .contains("more");
    assertThat(Recorded.problems(with(sound, "outcome", "fine"))).isNotEmpty();
    assertThat(Recorded.problems(with(sound, "outcome", "refused"))).isNotEmpty();
    assertThat(Recorded.problems(with(sound, "started_at", "yesterday, Z"))).isNotEmpty();
    assertThat(Recorded.problems(with(sound, "spec_sha256", "abc"))).isNotEmpty();
  }

  private static JsonNode without(JsonNode run, String key) {
    return ((ObjectNode) run.deepCopy()).without(key);
  }

  private static JsonNode with(JsonNode run, String key, String value) {
    return ((ObjectNode) run.deepCopy()).put(key, value);
  }

  private static JsonNode step(JsonNode run, String name) {
    for (JsonNode step : run.get("steps")) {
      if (step.get("name").asText().equals(name)) {
        return step;
      }
    }
    throw new AssertionError("no step " + name);
  }

  private Path articles(String name, int count) throws IOException {
    Path input = Files.createDirectory(folder.resolve(name));
    for (int i = 0; i < count; i++) {
      Files.writeString(input.resolve("article-" + i + ".txt"), ARTICLE);
    }
    return input;
  }

  /** Records work that stands for a run over one article. */
  private int record(IntSupplier work) throws IOException {
    SparkSession spark = Spark.session();
    Path input = folder.resolve("recorded");
    if (!Files.exists(input)) {
      articles("recorded", 1);
    }
    Configuration hadoop = new Configuration();
    RunRequest request =
        new RunRequest(
            input.toString(),
            folder.resolve("out").toString(),
            Runs.spec("jobs/daily.yaml"),
            "a spec",
            "0-test");
    InputListing listing =
        InputListing.of(request.input(), SpecSettings.ingest(request.spec()), hadoop);
    OutputFolder output = OutputFolder.open(request.output(), hadoop);
    Clock clock = Clock.systemUTC();
    RunFacts facts =
        new RunFacts(spark, request, Reached.all(listing), output, "0-run", clock.instant());
    JobReport report =
        new JobReport(
            spark, new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    return RecordedRun.of(facts, clock, report, work);
  }
}
