package org.dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.dateline.retraction.Retractions;
import org.dateline.support.Spark;
import org.dateline.table.Inputs;
import org.dateline.table.Rejects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadInputTest {
  private static final SparkSession SPARK = Spark.session();
  private static final String JSON =
      "{\"id\":\"%s\",\"date\":\"2024-03-01\",\"text\":\"First.\"}\n";

  /** The limits of publishing: 16 MiB a record, 16 GiB a file, 100 to 1 after 64 MiB. */
  private static final IngestSettings SETTINGS =
      new IngestSettings(
          List.of("seed", "jsonl"),
          "en",
          Map.of("id", "id", "date", "date", "headline", "headline", "text", "text"),
          new IngestSettings.Days("none", LocalDate.of(1700, 1, 1), 2),
          new IngestSettings.Limits(16L << 20, 16L << 30, 100, 64L << 20));

  @TempDir Path root;

  @Test
  void everyBrokenSampleHasItsCode() {
    Dataset<Row> records = settled(SETTINGS, "data/sample-broken");
    assertThat(
            lines(CountInputs.apply(records), "path", "outcome", "reason", "articles", "rejects"))
        .containsExactly(
            ".hidden.txt | ignored | hidden | 0 | 0",
            "_hidden/inside.txt | ignored | hidden | 0 | 0",
            "accepted.txt | accepted | null | 1 | 0",
            "bad_date.txt | rejected | bad_date | 0 | 1",
            "binary.txt | rejected | binary | 0 | 1",
            "bomb.txt.gz | rejected | bomb | 0 | 1",
            "corrupt_gzip.jsonl.gz | partly | corrupt_gzip | 2 | 1",
            "corrupt_gzip.txt.gz | rejected | corrupt_gzip | 0 | 1",
            "date_out_of_range.txt | rejected | date_out_of_range | 0 | 1",
            "duplicate_id.jsonl | partly | null | 1 | 1",
            "empty-blanks.jsonl | rejected | empty | 0 | 1",
            "empty.txt | rejected | empty | 0 | 1",
            "encoding-utf16.txt | rejected | encoding | 0 | 1",
            "encoding.txt | rejected | encoding | 0 | 1",
            "malformed.jsonl | partly | null | 2 | 4",
            "no_date.txt | rejected | no_date | 0 | 1",
            "no_text.txt | rejected | no_text | 0 | 1",
            "retracted.txt | rejected | retracted | 0 | 1",
            "retractions.csv | ignored | retractions | 0 | 0",
            "symlink.txt | ignored | symlink | 0 | 0",
            "temporary.txt.part | ignored | temporary | 0 | 0",
            "too_large.txt.gz | rejected | too_large | 0 | 1",
            "unknown_format.html | ignored | unknown_format | 0 | 0");
    assertThat(lines(ListRejects.apply(records), "path", "record", "line", "reason"))
        .contains(
            "bomb.txt.gz | 0 | 0 | bomb",
            "corrupt_gzip.jsonl.gz | 0 | 0 | corrupt_gzip",
            "duplicate_id.jsonl | 2 | 2 | duplicate_id",
            "malformed.jsonl | 2 | 2 | malformed",
            "malformed.jsonl | 3 | 3 | malformed",
            "malformed.jsonl | 4 | 4 | malformed",
            "malformed.jsonl | 5 | 5 | no_date");
    assertThat(ListRejects.apply(records).select("reason").distinct().count())
        .as("every code of a reject has a sample")
        .isEqualTo(Reason.values().length);
  }

  @Test
  void ofSeveralWithAnIdTheFirstStaysThatIsNotRetracted() {
    new Folder(root)
        .text("a.jsonl", JSON.formatted("x") + JSON.formatted("y"))
        .text("b.jsonl", JSON.formatted("x") + JSON.formatted("y"))
        .text("c.jsonl", JSON.formatted("x"))
        .text(
            "retractions.csv", "path,id,reason,date\na.jsonl#1,,one,2024-03-01\n,y,two,2024-03-02");
    Dataset<Row> records = settled(SETTINGS, root.toString());
    assertThat(lines(ListRejects.apply(records), "path", "record", "reason", "detail"))
        .containsExactly(
            "a.jsonl | 1 | retracted | on 2024-03-01: one",
            "a.jsonl | 2 | retracted | on 2024-03-02: two",
            "b.jsonl | 2 | retracted | on 2024-03-02: two",
            "c.jsonl | 1 | duplicate_id | the id is that of b.jsonl#1");
    assertThat(lines(CountInputs.apply(records), "path", "outcome", "articles", "rejects"))
        .containsExactly(
            "a.jsonl | rejected | 0 | 2",
            "b.jsonl | partly | 1 | 1",
            "c.jsonl | rejected | 0 | 1",
            "retractions.csv | ignored | 0 | 0");
  }

  @Test
  void ofARetractedRecordNothingIsLeftButItsPlace() {
    new Folder(root)
        .text("a.txt", " date 2024-03-01 Secret headline\n\nSecret body\n")
        .text("b.txt", "Secret line without a day\n\nSecret body\n")
        .text("retractions.csv", "path,reason,date\na.txt,x,2024-03-01\nb.txt,y,2024-03-01\n");
    Dataset<Row> records = settled(SETTINGS, root.toString());
    assertThat(records.collectAsList().toString()).doesNotContain("Secret");
    assertThat(lines(ListRejects.apply(records), "path", "reason", "detail"))
        .containsExactly(
            "a.txt | retracted | on 2024-03-01: x", "b.txt | retracted | on 2024-03-01: y");
    InputListing listing = list(SETTINGS, root.toString());
    assertThat(new ReadInput(SETTINGS).apply(SPARK, listing).collectAsList().toString())
        .as("what is read before it is retracted")
        .contains("Secret headline", "Secret body", "Secret line");
  }

  @Test
  void rowsHaveTheColumnsOfTheirContracts() {
    new Folder(root).text("a.txt", " date 2024-03-01 A\n\nB");
    Dataset<Row> records = settled(SETTINGS, root.toString());
    assertThat(shape(records.schema())).isEqualTo(shape(Records.SCHEMA));
    assertThat(shape(CountInputs.apply(records).schema()))
        .isEqualTo(shape(Inputs.CONTRACT.schema()));
    assertThat(shape(ListRejects.apply(records).schema()))
        .isEqualTo(shape(Rejects.CONTRACT.schema()));
  }

  @Test
  void daysAndTimesAreThoseOfTheFile() {
    new Folder(root).text("a.txt", " date 1751-06-01 A\n\nB");
    Dataset<Row> records = settled(SETTINGS, root.toString());
    assertThat(records.selectExpr("string(date)", "string(modified_at)").collectAsList())
        .containsExactlyInAnyOrder(
            RowFactory.create("1751-06-01", null), RowFactory.create(null, "2024-03-03 12:00:00"));
  }

  @Test
  void theFirstPathAndRecordOfAnIdStays() {
    new Folder(root)
        .text("b.jsonl", JSON.formatted("x") + JSON.formatted("y") + JSON.formatted("y"))
        .text("a.jsonl", JSON.formatted("z") + JSON.formatted("x"))
        .text("\uFB01.jsonl", JSON.formatted("x"))
        .text("😀.jsonl", "{oops}\n" + JSON.formatted("x") + JSON.formatted("w"))
        .text("c.txt", " date 2024-03-01 A\n\nB")
        .text("d.txt", " date 2024-03-01 A\n\nB");
    Dataset<Row> records = settled(SETTINGS, root.toString());
    assertThat(lines(ListRejects.apply(records), "path", "record", "reason", "detail"))
        .contains(
            "b.jsonl | 1 | duplicate_id | the id is that of a.jsonl#2",
            "b.jsonl | 3 | duplicate_id | the id is that of b.jsonl#2",
            "\uFB01.jsonl | 1 | duplicate_id | the id is that of a.jsonl#2",
            "😀.jsonl | 2 | duplicate_id | the id is that of a.jsonl#2")
        .hasSize(5);
    assertThat(lines(CountInputs.apply(records), "path", "outcome", "articles", "rejects"))
        .containsExactly(
            "a.jsonl | accepted | 2 | 0",
            "b.jsonl | partly | 1 | 2",
            "c.txt | accepted | 1 | 0",
            "d.txt | accepted | 1 | 0",
            "\uFB01.jsonl | rejected | 0 | 1",
            "😀.jsonl | partly | 1 | 2");
  }

  @Test
  void recordsOfAnUnstableFileCountForNothing() {
    new Folder(root)
        .text("a.jsonl", JSON.formatted("x") + "{oops}")
        .text("b.jsonl", JSON.formatted("x"));
    Dataset<Row> read = new ReadInput(SETTINGS).apply(SPARK, list(SETTINGS, root.toString()));
    Dataset<Row> torn =
        read.selectExpr(
            Arrays.stream(read.columns())
                .map(
                    name ->
                        name.equals("outcome")
                            ? "if(path = 'a.jsonl' and _kind = 'file', 'unstable', outcome) as outcome"
                            : name)
                .toArray(String[]::new));
    Dataset<Row> records = MarkDuplicates.apply(DropUnstable.apply(torn));
    assertThat(lines(CountInputs.apply(records), "path", "outcome", "articles", "rejects"))
        .containsExactly("a.jsonl | unstable | 0 | 0", "b.jsonl | accepted | 1 | 0");
    assertThat(ListRejects.apply(records).count()).isZero();
  }

  @Test
  void anotherFileSystemGivesTheSameRows() {
    SPARK
        .sparkContext()
        .hadoopConfiguration()
        .set(ElsewhereFileSystem.KEY, ElsewhereFileSystem.class.getName());
    new Folder(root)
        .text("a b:c/d#e%20.txt", " date 2024-03-01 A\n\nB")
        .text("é😀?.jsonl", JSON.formatted("x"))
        .text("_hidden/x.txt", "x")
        .bytes("cut.txt.gz", Folder.utf8("no"));
    Dataset<Row> here = new ReadInput(SETTINGS).apply(SPARK, list(SETTINGS, root.toString()));
    Dataset<Row> there = new ReadInput(SETTINGS).apply(SPARK, list(SETTINGS, "elsewhere:" + root));
    assertThat(there.collectAsList()).isEqualTo(here.collectAsList()).hasSize(7);
  }

  private static Dataset<Row> settled(IngestSettings settings, String path) {
    InputListing listing = list(settings, path);
    Retractions retractions =
        new ReadRetractions(SPARK.sparkContext().hadoopConfiguration()).of(listing);
    Dataset<Row> records =
        MarkRetracted.apply(new ReadInput(settings).apply(SPARK, listing), retractions).cache();
    return MarkDuplicates.apply(DropUnstable.apply(records));
  }

  private static InputListing list(IngestSettings settings, String path) {
    return InputListing.of(path, settings, SPARK.sparkContext().hadoopConfiguration());
  }

  private static List<String> shape(StructType schema) {
    return Arrays.stream(schema.fields()).map(ReadInputTest::shape).toList();
  }

  private static String shape(StructField field) {
    return field.name() + " " + field.dataType().simpleString();
  }

  private static List<String> lines(Dataset<Row> rows, String... columns) {
    return rows.orderBy(columns[0], columns[1]).selectExpr(columns).collectAsList().stream()
        .map(row -> row.mkString(" | "))
        .toList();
  }
}
