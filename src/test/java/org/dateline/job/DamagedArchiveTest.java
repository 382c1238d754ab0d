package org.dateline.job;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dateline.error.Fault;
import org.dateline.error.UserException;
import org.dateline.spec.JobSpec;
import org.dateline.support.Recorded;
import org.dateline.support.Runs;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run on an archive that is not as its newest manifest says, of two publications. */
class DamagedArchiveTest {
  private static final Reach KEEP_MISSING = new Reach("", true, Optional.empty(), Optional.empty());

  @TempDir static Path shared;
  private static JobSpec spec;
  private static Path input;

  @TempDir private Path folder;
  private Path output;

  @BeforeAll
  static void publish() throws IOException {
    spec = Runs.inputTables();
    input = Files.createDirectory(shared.resolve("in"));
    article("one");
    Runs.told(input, shared.resolve("out"), spec);
    article("two");
    Runs.told(input, shared.resolve("out"), spec);
  }

  @BeforeEach
  void copy() throws IOException {
    Path published = shared.resolve("out");
    output = folder.resolve("out");
    try (Stream<Path> found = Files.walk(published)) {
      for (Path path : found.toList()) {
        Files.copy(path, output.resolve(published.relativize(path)), NOFOLLOW_LINKS);
      }
    }
  }

  @Test
  void aNewestManifestThatIsCutOffIsDamageAndRecordedAsThat() throws IOException {
    Path manifest = output.resolve("_dateline/log/00000002.json");
    Files.write(manifest, Arrays.copyOf(Files.readAllBytes(manifest), 100));
    String message =
        ("Cannot read publication 2: %s is no manifest any more, it ends before it is complete."
                + " Restore the file from a backup, or go back to an earlier publication: dateline"
                + " rollback %s N")
            .formatted(manifest, output);

    assertThat(damaged(request())).isEqualTo(message);
    assertThat(damaged(request().with(RunRequest.Scope.FULL))).isEqualTo(message);
    assertThat(damaged(request().reaching(KEEP_MISSING))).isEqualTo(message);
    List<JsonNode> runs = Recorded.in(output);
    assertThat(runs).hasSize(5);
    for (JsonNode run : runs.subList(2, 5)) {
      assertThat(Recorded.problems(run)).isEmpty();
      assertThat(run.get("exit_code").asInt()).isEqualTo(6);
      assertThat(run.get("message").asText()).isEqualTo(message);
      assertThat(run.get("parent").asInt()).isEqualTo(2);
    }
    assertThat(output.resolve("_dateline/metrics.prom"))
        .content()
        .containsPattern("(?m)^dateline_last_run_exit_code\\S* 6$");
  }

  @Test
  void aLostFileEndsTheRunThoughTheInputIsAsItWas() throws IOException {
    Path lost = parquet().get(1);
    Files.delete(lost);
    int all = parquet().size() + 1;

    assertThat(damaged(request()))
        .isEqualTo(
            ("Cannot go by publication 2 of %s: of its %d files 1 are lost or of another size, first"
                    + " %s, which is missing. Publish all anew: dateline run --full; or go back to an"
                    + " earlier publication: dateline rollback %1$s N")
                .formatted(output, all, output.relativize(lost)));
    assertThat(damaged(request().with(RunRequest.Scope.REHASH))).contains("1 are lost");
    assertThat(Recorded.in(output).get(2).get("exit_code").asInt()).isEqualTo(6);
  }

  @Test
  void aFileThatWasCutOffEndsTheRunThoughTheInputIsNew() throws IOException {
    Path cut = parquet().get(0);
    byte[] bytes = Files.readAllBytes(cut);
    Files.write(cut, Arrays.copyOf(bytes, bytes.length - 1));
    article("three");
    try {
      assertThat(damaged(request()))
          .contains(
              "%s, which has %,d bytes, its manifest says %,d"
                  .formatted(output.relativize(cut), bytes.length - 1, bytes.length));
    } finally {
      Files.delete(input.resolve("three.txt"));
    }
  }

  @Test
  void aLostSnapshotEndsTheRunAndIsMadeAnewWhenAllIs() throws IOException {
    Path snapshot = output.resolve("latest").toRealPath();
    int all = parquet().size();
    try (Stream<Path> found = Files.walk(snapshot)) {
      for (Path path : found.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }

    assertThat(damaged(request())).contains("of its %d files %1$d are lost".formatted(all));
    assertThat(damaged(request().reaching(KEEP_MISSING))).contains(" are lost ");
    assertThat(Runs.told(request().with(RunRequest.Scope.FULL))).contains("Published number 3");
    assertThat(Runs.told(request())).contains("Up to date: number 3");
  }

  private List<Path> parquet() throws IOException {
    try (Stream<Path> found = Files.walk(output.resolve("latest").toRealPath())) {
      return found.filter(path -> path.toString().endsWith(".parquet")).sorted().toList();
    }
  }

  /** What a run says that ends as damaged. */
  private static String damaged(RunRequest request) {
    UserException failure = catchThrowableOfType(UserException.class, () -> Runs.told(request));
    assertThat(failure.fault()).isEqualTo(Fault.DAMAGED);
    return failure.getMessage();
  }

  private RunRequest request() {
    return Runs.request(input.toString(), output, spec);
  }

  private static void article(String name) throws IOException {
    Files.writeString(
        input.resolve(name + ".txt"), " date 2024-03-01 %s\n\nIt rained.\n".formatted(name));
  }
}
