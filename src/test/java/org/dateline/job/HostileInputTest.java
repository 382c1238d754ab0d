package org.dateline.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dateline.ingest.HostileFiles;
import org.dateline.spec.JobSpec;
import org.dateline.support.Published;
import org.dateline.support.Runs;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A folder of hostile files, odd names and things that are no files, as published: nothing vanishes
 * without a row.
 */
class HostileInputTest {
  private static final List<String> ODD_NAMES =
      List.of(
          " a.txt",
          "a b.txt",
          "a#b.txt",
          "a%20b.txt",
          "a%.txt",
          "a*{b,c}[d].txt",
          "a:b/c:d.txt",
          "a?b.txt",
          "a\\b.txt",
          "a\nb.txt",
          "month=1989-11/x.txt",
          "é😀.txt");
  private static final Map<String, String> IGNORED =
      Map.of(
          ".git/a.txt", "hidden",
          "_temporary/0/a.txt", "hidden",
          "a.txt.crdownload", "temporary",
          "a.txt~", "temporary",
          "a.html", "unknown_format",
          "pipe.txt", "unknown_format",
          "loop", "symlink",
          "nowhere.txt", "symlink");

  @TempDir static Path folder;

  private static final HostileFiles HOSTILE = new HostileFiles();
  private static final Map<String, List<String>> WANTED = new TreeMap<>(HOSTILE.codes());
  private static Published published;

  @BeforeAll
  static void runOnce() throws Exception {
    Path input = Files.createDirectory(folder.resolve("in"));
    for (Map.Entry<String, byte[]> file : HOSTILE.files().entrySet()) {
      write(input.resolve(file.getKey()), file.getValue());
    }
    for (String name : ODD_NAMES) {
      write(input.resolve(name), article(name));
      WANTED.put(name, List.of("ok"));
    }
    ignored(input);
    published = Runs.run(input, folder.resolve("out"), spec());
  }

  private static void ignored(Path input) throws IOException, InterruptedException {
    for (String name : IGNORED.keySet()) {
      Path file = input.resolve(name);
      switch (name) {
        case "pipe.txt" ->
            assertThat(new ProcessBuilder("mkfifo", file.toString()).start().waitFor()).isZero();
        case "loop" -> Files.createSymbolicLink(file, input);
        case "nowhere.txt" -> Files.createSymbolicLink(file, input.resolve("missing"));
        default -> write(file, article(name));
      }
    }
  }

  private static byte[] article(String name) {
    return (" date 2024-03-01 A headline\n\nAnna Lindqvist read " + name + " aloud.")
        .getBytes(StandardCharsets.UTF_8);
  }

  private static void write(Path file, byte[] bytes) throws IOException {
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
  }

  /** The shipped spec with the limits that the files are made for, and without the gate. */
  private static JobSpec spec() throws IOException {
    String daily = Files.readString(Path.of("jobs/daily.yaml"));
    return Runs.parse(
        daily
            .replaceFirst("max_record: .*", "max_record: 65536")
            .replaceFirst("max_ratio: .*", "max_ratio: 20")
            .replaceFirst("ratio_from: .*", "ratio_from: 262144")
            .replaceFirst("max_rejected: .*", "max_rejected: 1"));
  }

  @Test
  void everyRecordIsAnArticleOrHasItsCode() throws Exception {
    List<String> rejects = new ArrayList<>();
    List<String> articles = new ArrayList<>();
    WANTED.forEach(
        (path, codes) -> {
          for (String code : codes) {
            (code.equals("ok") ? articles : rejects).add(path + " | " + code);
          }
        });
    assertThat(published.rows("select path, reason from rejects"))
        .containsExactlyInAnyOrderElementsOf(rejects);
    assertThat(published.rows("select path, 'ok' from articles"))
        .containsExactlyInAnyOrderElementsOf(articles);
  }

  @Test
  void everyFileHasOneRowThatCountsItsRecords() throws Exception {
    List<String> inputs = new ArrayList<>();
    WANTED.forEach(
        (path, codes) -> {
          long taken = codes.stream().filter("ok"::equals).count();
          long refused = codes.size() - taken;
          String outcome = refused == 0 ? "accepted" : taken == 0 ? "rejected" : "partly";
          inputs.add("%s | %s | %d | %d".formatted(path, outcome, taken, refused));
        });
    IGNORED.keySet().forEach(path -> inputs.add(path + " | ignored | 0 | 0"));
    assertThat(published.rows("select path, outcome, articles, rejects from inputs"))
        .containsExactlyInAnyOrderElementsOf(inputs);
    assertThat(published.rows("select path, reason from inputs where outcome = 'ignored'"))
        .containsExactlyInAnyOrderElementsOf(
            IGNORED.entrySet().stream().map(e -> e.getKey() + " | " + e.getValue()).toList());
  }

  @Test
  void theManifestCountsTheSame() {
    Map<String, Long> counts = new TreeMap<>();
    published
        .manifest()
        .get("funnel")
        .properties()
        .forEach(count -> counts.put(count.getKey(), count.getValue().asLong()));
    long records = WANTED.values().stream().mapToLong(Collection::size).sum();
    assertThat(counts)
        .containsEntry("files", (long) WANTED.size() + IGNORED.size())
        .containsEntry("files_ignored", (long) IGNORED.size())
        .containsEntry("files_unstable", 0L)
        .containsEntry("records", records);
    assertThat(counts.get("articles") + counts.get("rejects")).isEqualTo(records);
    assertThat(
            counts.get("files_accepted")
                + counts.get("files_partly")
                + counts.get("files_rejected"))
        .isEqualTo(WANTED.size());
  }
}
