package org.dateline.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.hadoop.conf.Configuration;
import org.dateline.ingest.IngestSettings;
import org.dateline.ingest.InputListing;
import org.dateline.ingest.SkimInput;
import org.dateline.retraction.Retractions;
import org.dateline.spec.JobSpec;
import org.dateline.support.LockedFileSystem;
import org.dateline.support.Published;
import org.dateline.support.Runs;
import org.dateline.support.Spark;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that the user of a run may not read are left, and told as what they are. */
class UnreadableFilesTest {
  private static final String TOLD =
      "1 file could not be read, such as b/locked.txt: it is left for the next run";

  @TempDir Path folder;

  private Path input;

  @BeforeEach
  void write() throws IOException {
    input = folder.resolve("in");
    Files.createDirectories(input.resolve("b"));
    for (String name : new String[] {"a.txt", "b/locked.txt"}) {
      Files.writeString(input.resolve(name), " date 2024-03-01 Rain\n\nIt rained.\n");
    }
  }

  @Test
  void aRunNotesThem() throws Exception {
    String root =
        LockedFileSystem.register(input, Spark.session().sparkContext().hadoopConfiguration());
    Path output = folder.resolve("out");

    assertThat(Runs.told(Runs.request(root, output, Runs.inputTables())))
        .contains("Note: " + TOLD)
        .doesNotContain("changed while read");
    assertThat(Published.in(output).rows("select path, outcome, reason from inputs order by path"))
        .containsExactly("a.txt | accepted | null", "b/locked.txt | unstable | unreadable");
  }

  @Test
  void aPlanTellsThem() throws IOException {
    Configuration hadoop = new Configuration();
    JobSpec spec = Runs.inputTables();
    IngestSettings settings = SpecSettings.ingest(spec);
    String root = LockedFileSystem.register(input, hadoop);
    InputListing listing = InputListing.of(root, settings, hadoop);
    ByteArrayOutputStream told = new ByteArrayOutputStream();

    new Plan(
            Runs.request(root, folder.resolve("out"), spec),
            listing,
            new SkimInput(listing, settings, Retractions.NONE, hadoop).funnel())
        .print(new PrintStream(told, true, StandardCharsets.UTF_8));
    assertThat(told.toString(StandardCharsets.UTF_8))
        .contains("  " + TOLD + "\n")
        .doesNotContain("changed while read");
  }
}
