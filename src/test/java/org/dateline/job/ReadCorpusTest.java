package org.dateline.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.dateline.ingest.Funnel;
import org.dateline.ingest.InputFile;
import org.dateline.ingest.InputListing;
import org.dateline.ingest.Records;
import org.dateline.reading.ReadArticles;
import org.dateline.retraction.Retraction;
import org.dateline.retraction.Retractions;
import org.dateline.store.OutputFolder;
import org.dateline.store.ReadingCache;
import org.dateline.support.Runs;
import org.dateline.support.Spark;
import org.dateline.table.Columns;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is taken for a file that is not still, and for one that is again. */
class ReadCorpusTest {
  @TempDir Path folder;

  private Path input;
  private OutputFolder output;
  private Retractions retractions = Retractions.NONE;
  private int run;

  @BeforeEach
  void firstNight() throws IOException {
    input = Files.createDirectory(folder.resolve("in"));
    output = OutputFolder.open(folder.resolve("out").toString(), new Configuration());
    for (String name : List.of("a", "b", "c", "d", "e")) {
      write(name, "First words of " + name + ".");
    }
    assertThat(texts(corpus().records())).containsExactlyInAnyOrder("abcde".split(""));
  }

  @Test
  void aFileThatIsBeingWrittenCountsAsItWasUntilItIsComplete() throws IOException {
    write("b", "Second words of B.");
    ReadCorpus second = corpus(unsettled("b"));
    Dataset<Row> records = second.records();

    assertThat(second.told()).isEqualTo("0 files read, 4 as before");
    assertThat(Funnel.of(records).unstable()).isEqualTo(1);
    Dataset<Row> stable = second.stable(records);
    assertThat(texts(stable)).containsExactlyInAnyOrder("abcde".split(""));
    assertThat(Funnel.of(stable).counts())
        .containsEntry("files_accepted", 4L)
        .containsEntry("files_unstable", 1L)
        .containsEntry("articles", 5L);

    ReadCorpus third = corpus();
    assertThat(texts(third.records())).containsExactlyInAnyOrder("aBcde".split(""));
    assertThat(third.told()).isEqualTo("1 files read, 4 as before");
  }

  @Test
  void itIsKeptWhenTheRestIsWrittenAnew() throws IOException {
    write("b", "Second words of B.");
    Files.delete(input.resolve("d.txt"));
    Files.delete(input.resolve("e.txt"));
    corpus(unsettled("b")).records();

    ReadCorpus third = corpus(unsettled("b"));
    assertThat(texts(third.stable(third.records()))).containsExactlyInAnyOrder("abc".split(""));
    assertThat(texts(corpus().records())).containsExactlyInAnyOrder("aBc".split(""));
  }

  @Test
  void aNewFileThatIsBeingWrittenIsLeft() throws IOException {
    write("f", "First words of f.");
    ReadCorpus second = corpus(unsettled("f"));

    assertThat(texts(second.stable(second.records()))).containsExactlyInAnyOrder("abcde".split(""));
  }

  @Test
  void aRetractedArticleIsBlankedInWhatIsKeptAndReadAgainWhenRestored() throws IOException {
    retractions = retracting("b.txt");
    ReadCorpus second = corpus();
    Dataset<Row> records = second.records();
    assertThat(texts(records)).containsExactlyInAnyOrder("acde".split(""));
    assertThat(second.told()).isEqualTo("0 files read, 5 as before");
    assertThat(Funnel.of(records).counts())
        .containsEntry("files_rejected", 1L)
        .containsEntry("rejects_retracted", 1L)
        .containsEntry("records", 5L);
    assertThat(second.toldUnmatched(records)).isEmpty();

    retractions = retracting("b.txt", "c.txt", "x.txt");
    write("c", "Second words of C.");
    ReadCorpus third = corpus();
    assertThat(texts(third.records())).containsExactlyInAnyOrder("ade".split(""));
    assertThat(third.toldUnmatched(third.records()))
        .contains("1 of 3 retractions match no record: path x.txt");

    retractions = Retractions.NONE;
    ReadCorpus fourth = corpus();
    assertThat(texts(fourth.records())).containsExactlyInAnyOrder("abCde".split(""));
    assertThat(fourth.told()).as("c was never kept").isEqualTo("1 files read, 4 as before");
    assertThat(texts(corpus().records())).containsExactlyInAnyOrder("abCde".split(""));
  }

  private static Retractions retracting(String... paths) {
    return new Retractions(
        Stream.of(paths)
            .map(path -> new Retraction(path, "", "libel", LocalDate.of(2024, 3, 1)))
            .toList());
  }

  private ReadCorpus corpus() throws IOException {
    return corpus(listing());
  }

  private ReadCorpus corpus(InputListing listing) throws IOException {
    RunRequest request =
        new RunRequest(input.toString(), "", Runs.spec("jobs/topics.yaml"), "", "0-test");
    String id = "run" + ++run;
    RunFacts facts =
        new RunFacts(Spark.session(), request, Reached.all(listing), output, id, Instant.EPOCH);
    return new ReadCorpus(
        facts,
        new ReadingCache(Spark.session(), output, "key", ReadArticles.schema(Records.SCHEMA)),
        retractions);
  }

  private InputListing listing() throws IOException {
    return InputListing.of(
        input.toString(), SpecSettings.ingest(Runs.spec("jobs/topics.yaml")), new Configuration());
  }

  private InputListing unsettled(String name) throws IOException {
    List<InputFile> files =
        listing().files().stream()
            .map(
                file ->
                    file.path().equals(name + ".txt")
                        ? new InputFile(
                            file.path(),
                            file.location(),
                            file.bytes(),
                            file.modifiedAt(),
                            "unsettled")
                        : file)
            .toList();
    return new InputListing(input.toString(), files);
  }

  private void write(String name, String text) throws IOException {
    Path file = input.resolve(name + ".txt");
    Files.writeString(file, " date 2024-03-01 Headline of " + name + "\n\n" + text + "\n");
    Files.setLastModifiedTime(
        file, FileTime.from(Instant.parse("2024-03-02T00:00:00Z").plusSeconds(run)));
  }

  /** The last letter of the text of each article. */
  private static List<String> texts(Dataset<Row> records) {
    return records.where(Records.accepted()).select(Columns.TEXT).collectAsList().stream()
        .map(row -> row.getString(0).replaceAll("(?s).*(\\w)\\.$", "$1"))
        .toList();
  }
}
