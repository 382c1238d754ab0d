package org.dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.dateline.retraction.Retractions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SkimInputTest {
  private static final String SEED = " date 2024-03-01 A headline\n\nText.\n";
  private static final String JSON = "{\"date\":\"2024-03-02\",\"text\":\"First.\"}\n";

  @TempDir Path root;

  @Test
  void everyFileHasOneOutcomeAndEveryRecordIsAnArticleOrAReject() {
    Folder folder =
        new Folder(root)
            .text("a.txt", SEED.replace("Text", "T\0e\0xt"))
            .text("b.jsonl", JSON + "{}\n" + JSON)
            .text("c.jsonl", "not JSON\n")
            .text("d.txt", "")
            .text("e.html", SEED)
            .text("f.txt", " date 2024-03-03\n");

    Funnel funnel = skim(folder.list());

    assertThat(funnel.counts())
        .hasToString(
            "{articles=3, files=6, files_accepted=1, files_ignored=1, files_partly=1,"
                + " files_rejected=3, files_unstable=0, nuls_removed=2, records=7, rejects=4,"
                + " rejects_empty=1, rejects_malformed=1, rejects_no_date=1, rejects_no_text=1}");
    assertThat(funnel.articlesByDay())
        .containsExactly(
            Map.entry(LocalDate.of(2024, 3, 1), 1L), Map.entry(LocalDate.of(2024, 3, 2), 2L));
    assertThat(funnel.rejectsByDay()).containsExactly(Map.entry(LocalDate.of(2024, 3, 3), 1L));
  }

  @Test
  void theRecordsOfAFileThatChangedDoNotCount() throws IOException {
    Folder folder = new Folder(root).text("a.txt", SEED).text("b.jsonl", JSON.repeat(3));
    InputListing listing = folder.list();
    Files.writeString(root.resolve("b.jsonl"), JSON, StandardOpenOption.APPEND);

    assertThat(skim(listing).counts())
        .hasToString(
            "{articles=1, files=2, files_accepted=1, files_ignored=0, files_partly=0,"
                + " files_rejected=0, files_unstable=1, nuls_removed=0, records=1, rejects=0}");
  }

  @Test
  void aFileThatCannotBeReadIsToldApartFromThoseThatChanged() throws IOException {
    Folder folder = new Folder(root).text("a.txt", SEED).text("b.txt", SEED).text("c.txt", SEED);
    InputListing listing = folder.list();
    Files.delete(root.resolve("a.txt"));
    for (String name : List.of("c.txt", "b.txt")) {
      Files.delete(root.resolve(name));
      Files.createDirectory(root.resolve(name));
    }

    Funnel funnel = skim(listing);

    assertThat(funnel.unstable()).isEqualTo(3);
    assertThat(funnel.unreadable().told())
        .hasValue("2 files could not be read, such as b.txt: they are left for the next run");
  }

  private static Funnel skim(InputListing listing) {
    return new SkimInput(listing, Folder.settings(), Retractions.NONE, new Configuration())
        .funnel();
  }
}
