package org.dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.ingest.Folder.string;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.dateline.table.Columns;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnstableFilesTest {
  private static final String SEED = " date 2024-03-01 A headline\n\nFirst.";
  private static final String JSON = "{\"date\":\"2024-03-01\",\"text\":\"First.\"}\n";

  @TempDir Path root;
  private Folder folder;

  @BeforeEach
  void threeFiles() {
    folder = new Folder(root).text("a.txt", SEED).text("b.txt", SEED).text("c.txt", SEED);
  }

  @Test
  void aFileThatVanishesIsLeftForLater() throws IOException {
    InputListing listing = folder.list();
    Files.delete(root.resolve("b.txt"));
    unstable(folder.rows(listing), "vanished");
  }

  @Test
  void aFileThatChangedIsLeftForLater() throws IOException {
    InputListing listing = folder.list();
    Files.writeString(root.resolve("b.txt"), "more", StandardOpenOption.APPEND);
    unstable(folder.rows(listing), "changed");
  }

  @Test
  void aFileThatBecameALinkOrAFolderIsLeftForLater() throws IOException {
    InputListing listing = folder.list();
    Files.delete(root.resolve("b.txt"));
    Files.createSymbolicLink(root.resolve("b.txt"), root.resolve("a.txt"));
    unstable(folder.rows(listing), "unreadable");
    Files.delete(root.resolve("b.txt"));
    Files.createDirectory(root.resolve("b.txt"));
    unstable(folder.rows(listing), "unreadable");
  }

  @Test
  void aFileThatGrowsWhileItIsReadSaysSoAfterItsFirstRecords() throws IOException {
    Folder growing = new Folder(root.resolve("in")).text("a.jsonl", JSON.repeat(5_000));
    SliceRows rows = growing.open(growing.list());
    List<Row> found = new ArrayList<>();
    found.add(rows.next());
    Files.writeString(root.resolve("in/a.jsonl"), JSON, StandardOpenOption.APPEND);
    rows.forEachRemaining(found::add);
    Row file = found.get(found.size() - 1);
    assertThat(string(file, Columns.OUTCOME)).isEqualTo("unstable");
    assertThat(string(file, Columns.REASON)).isEqualTo("changed");
    assertThat(Folder.records(found)).hasSize(5_000);
  }

  private static void unstable(List<Row> rows, String reason) {
    assertThat(Folder.verdicts(rows)).containsExactly("a.txt#0 ok", "c.txt#0 ok");
    Row file = Folder.files(rows).get(1);
    assertThat(string(file, Columns.PATH)).isEqualTo("b.txt");
    assertThat(string(file, Columns.OUTCOME)).isEqualTo("unstable");
    assertThat(string(file, Columns.REASON)).isEqualTo(reason);
    assertThat(string(file, Columns.SHA256)).isNull();
  }
}
