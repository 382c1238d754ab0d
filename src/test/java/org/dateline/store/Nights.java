package org.dateline.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dateline.store.Samples.ALL_TYPES;
import static org.dateline.store.Samples.SLABS;
import static org.dateline.store.Samples.WORDS;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dateline.error.Fault;
import org.dateline.error.UserException;
import org.dateline.table.Contract;

/** Publications for tests, one a night. */
final class Nights {
  private Nights() {}

  /** When night number n published, from 1. */
  static Instant time(int night) {
    return Samples.NOW.plus(Duration.ofDays(night));
  }

  static Clock clock(int night) {
    return Clock.fixed(time(night), ZoneOffset.UTC);
  }

  /** Publishes four rows of each of these days, and these words, without Spark. */
  static Manifest publish(OutputFolder out, int night, String words, String... days) {
    String runId = "night-" + night;
    String snapshot = StagedSnapshot.STAMP.format(time(night)) + "-" + runId;
    int parent = Snapshots.newest(out).map(Manifest::number).orElse(0);
    Publication said = Samples.publication();
    Manifest manifest =
        new Manifest(
            parent + 1,
            parent,
            runId,
            snapshot,
            time(night),
            said.programVersion(),
            said.spec(),
            Sha256.of(said.spec()),
            said.inputRoot(),
            said.inputsHash(),
            said.inputsSeen(),
            said.daysSeen(),
            said.daysTouched(),
            List.of(
                written(out, snapshot, runId, ALL_TYPES, dayRows(days)),
                written(out, snapshot, runId, WORDS, wordRows(words))),
            List.of(),
            said.funnel(),
            said.gates(),
            said.warnings(),
            said.retractions(),
            Manifest.Gazetteer.NONE);
    new Publisher(out, List.of(ALL_TYPES, WORDS), List.of()).publish(manifest);
    return manifest;
  }

  private static List<Object[]> dayRows(String... days) {
    List<Object[]> rows = new ArrayList<>();
    for (int day : Samples.days(days)) {
      for (int i = 0; i < 4; i++) {
        Object[] row = new Object[ALL_TYPES.columns().size()];
        row[0] = (day + "/" + i).getBytes(UTF_8);
        row[1] = day;
        row[3] = i;
        rows.add(row);
      }
    }
    return rows;
  }

  private static List<Object[]> wordRows(String words) {
    return Stream.of(words.split(" ", -1))
        .sorted()
        .map(word -> new Object[] {word.getBytes(UTF_8), word.length()})
        .toList();
  }

  private static PublishedTable written(
      OutputFolder out, String snapshot, String runId, Contract contract, List<Object[]> rows) {
    String folder = OutputFolder.snapshot(snapshot);
    WritePlan plan =
        new WritePlan(out.storage(), folder, runId, contract, SLABS, FileSettings.STANDARD);
    RowLayout layout = new RowLayout(contract);
    SlabFiles files = new SlabFiles(plan, layout, 0, 0);
    RowBytes bytes = new RowBytes();
    try {
      for (Object[] row : rows) {
        layout.check(row);
        files.add(row, layout.day(row), layout.hash(row, bytes));
      }
      return TableWriter.summary(contract, files.finish());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every file below a folder with its content, each byte as a character. */
  static Map<String, String> contents(Path root) throws IOException {
    TreeMap<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        contents.put(
            root.relativize(file).toString(),
            new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
      }
    }
    return contents;
  }

  static List<String> contentHashes(Manifest manifest) {
    return manifest.tables().stream().map(PublishedTable::contentHash).toList();
  }

  static void assertFault(Fault fault, Runnable action, String... messages) {
    assertThatThrownBy(action::run)
        .isInstanceOfSatisfying(UserException.class, e -> assertThat(e.fault()).isEqualTo(fault))
        .message()
        .contains(messages);
  }
}
