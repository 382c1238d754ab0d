package org.dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.ingest.Folder.string;
import static org.dateline.ingest.Folder.utf8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.dateline.support.CpuSeconds;
import org.dateline.table.Columns;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostileFilesTest {
  @TempDir Path root;

  private final HostileFiles hostile = new HostileFiles();

  @Test
  void eachHasItsCodeAndTakesNothingFromTheOthers() throws Exception {
    Folder folder = new Folder(root);
    hostile.files().forEach(folder::bytes);
    List<Row> rows = folder.rows();
    Map<String, List<String>> found =
        Folder.records(rows).stream()
            .collect(
                Collectors.groupingBy(
                    row -> string(row, Columns.PATH),
                    TreeMap::new,
                    Collectors.mapping(Folder::code, Collectors.toList())));
    assertThat(found).isEqualTo(hostile.codes());
    conserved(rows);
  }

  private void conserved(List<Row> rows) throws Exception {
    assertThat(Folder.files(rows)).hasSameSizeAs(hostile.files().keySet());
    for (Row row : Folder.files(rows)) {
      assertThat(string(row, Columns.OUTCOME)).isEqualTo("read");
      assertThat(string(row, Columns.SHA256))
          .isEqualTo(SeedReaderTest.sha256(hostile.files().get(string(row, Columns.PATH))));
    }
    for (Row row : Folder.records(rows)) {
      if (string(row, Columns.REASON) == null) {
        assertThat(string(row, Columns.ARTICLE_ID)).matches("[0-9a-f]{32}");
      } else {
        assertThat(string(row, Columns.ARTICLE_ID)).isNull();
        assertThat(string(row, Columns.DETAIL)).matches("[^\\p{Cc}]{1,200}");
      }
    }
  }

  @Test
  void aLineOfAHundredMegabytesIsRefusedInLittleMemory() throws IOException {
    Folder folder = new Folder(root).bytes("a.jsonl", utf8(HostileFiles.JSON));
    append("a.jsonl", "a".repeat(1_000_000), 100);
    append("a.jsonl", "\n" + HostileFiles.JSON, 1);
    List<Row> records = folder.records();
    assertThat(records).extracting(Folder::code).containsExactly("ok", "too_large", "ok");
    assertThat(string(records.get(1), Columns.BYTES)).isEqualTo("100000000");
    assertThat(string(records.get(2), Columns.LINE)).isEqualTo("3");
  }

  private void append(String name, String text, int times) throws IOException {
    for (int i = 0; i < times; i++) {
      Files.writeString(root.resolve(name), text, StandardOpenOption.APPEND);
    }
  }

  @Test
  void sixteenMebibytesOfHostileTextAreReadInSeconds() {
    Folder folder =
        new Folder(root)
            .with(
                old ->
                    new IngestSettings(
                        old.formats(),
                        old.language(),
                        old.fields(),
                        old.days(),
                        new IngestSettings.Limits(1 << 25, 1L << 34, 100, 1 << 26)));
    for (String unit : List.of(" ", "\r", "date ", "a\n", "2024-", "\u00a0x")) {
      folder.text("a.txt", " date 2024-03-01 " + unit.repeat((1 << 24) / utf8(unit).length));
      double seconds =
          CpuSeconds.of(() -> folder.open(folder.list()).forEachRemaining(row -> {}), 3);
      assertThat(seconds).as(unit).isLessThan(3);
    }
  }
}
