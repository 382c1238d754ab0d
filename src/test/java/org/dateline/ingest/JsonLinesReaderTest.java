package org.dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.ingest.Folder.string;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.dateline.table.Columns;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonLinesReaderTest {
  @TempDir Path root;

  @Test
  void allFieldsAreRead() throws Exception {
    Row article =
        only(
            """
            {"id":"w-17","date":"2024-03-01T10:00:00Z","headline":" A\\nheadline ","text":"First.\\r\\n\\r\\nSecond.","lang":"EN-gb","source":"The Day","agency":"AP","place":"Oslo","other":{"a":[1,{"b":2}]}}
            """);
    assertThat(string(article, Columns.ARTICLE_ID))
        .isEqualTo(SeedReaderTest.sha256(Folder.utf8("id:w-17")).substring(0, 32));
    assertThat(
            List.of(
                string(article, Columns.DATE),
                string(article, Columns.DATE_SOURCE),
                string(article, Columns.HEADLINE),
                string(article, Records.BODY),
                string(article, Columns.LANGUAGE),
                string(article, Columns.SOURCE),
                string(article, Columns.AGENCY),
                string(article, Columns.PLACE),
                string(article, Records.NULS)))
        .containsExactly(
            "2024-03-01",
            "field",
            "A headline",
            "First.\n\nSecond.",
            "en",
            "The Day",
            "AP",
            "Oslo",
            "0");
  }

  @Test
  void recordsAndLinesAreCountedFromOneAndBlankLinesAreNoRecords() throws Exception {
    Folder folder =
        new Folder(root)
            .text(
                "a.jsonl",
                "\uFEFF{\"date\":\"2024-03-01\",\"text\":\"One.\"}\r\n\n  \t\r\n{\"date\":\"2024-03-01\",\"text\":\"Two.\"}\n{oops}\n{\"date\":\"2024-03-01\",\"text\":\"Three.\"}");
    assertThat(Folder.verdicts(folder.rows()))
        .containsExactly("a.jsonl#1 ok", "a.jsonl#2 ok", "a.jsonl#3 malformed", "a.jsonl#4 ok");
    assertThat(folder.records().stream().map(row -> string(row, Columns.LINE)))
        .containsExactly("1", "4", "5", "6");
    Row first = folder.records().get(0);
    assertThat(string(first, Columns.ARTICLE_ID))
        .isEqualTo(SeedReaderTest.sha256(Folder.utf8("a.jsonl#1")).substring(0, 32));
    assertThat(string(first, Columns.SHA256))
        .isEqualTo(
            SeedReaderTest.sha256(Folder.utf8("{\"date\":\"2024-03-01\",\"text\":\"One.\"}")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"date\":\"2024-03-01\",\"text\":\"a\"|malformed|Unexpected end-of-input",
        "{\"date\":\"2024-03-01\",\"text\":\"a\"} x|malformed|Unrecognized token 'x'",
        "{\"date\":\"2024-03-01\",\"text\":\"a\"}{}|malformed|something follows the JSON object",
        "[{\"date\":\"2024-03-01\"}]|malformed|not a JSON object but \"[{",
        "\"date\"|malformed|not a JSON object",
        "null|malformed|not a JSON object",
        "{'date':1}|malformed|Unexpected character",
        "{\"date\":\"2024-03-01\",\"date\":\"2024-03-02\",\"text\":\"a\"}|malformed|Duplicate field 'date'",
        "{\"date\":\"2024-03-01\",\"x\":{\"a\":1,\"a\":2},\"text\":\"a\"}|malformed|Duplicate field 'a'",
        "{\"date\":\"2024-03-01\",\"text\":[\"a\"]}|malformed|the field text is a list",
        "{\"date\":{\"y\":2024},\"text\":\"a\"}|malformed|the field date is an object",
        "{\"date\":\"2024-03-01\",\"text\":\"a\\ud83d\"}|encoding|half a character, \\ud83d, in the field text",
        "{\"text\":\"a\"}|no_date|no field date",
        "{\"date\":null,\"text\":\"a\"}|no_date|no field date",
        "{\"date\":\" \",\"text\":\"a\"}|no_date|no field date",
        "{\"date\":\"31/02/2024\",\"text\":\"a\"}|bad_date|\"31/02/2024\" is not a date",
        "{\"date\":1709251200,\"text\":\"a\"}|bad_date|\"1709251200\" is not a date",
        "{\"date\":true,\"text\":\"a\"}|bad_date|\"true\" is not a date",
        "{\"date\":\"2999-01-01\",\"text\":\"a\"}|date_out_of_range|2999-01-01 is after",
        "{\"date\":\"2024-03-01\"}|no_text|neither headline nor body",
        "{\"date\":\"2024-03-01\",\"headline\":\" \",\"text\":null}|no_text|neither headline nor body",
      })
  void whatIsNoArticleSaysWhy(String json, String code, String detail) {
    Row refused = only(json);
    assertThat(string(refused, Columns.REASON)).isEqualTo(code);
    assertThat(string(refused, Columns.DETAIL)).startsWith(detail);
    assertThat(string(refused, Columns.RECORD)).isEqualTo("1");
  }

  @Test
  void noDetailNamesWhatOnlyTheParserKnows() {
    String start = "{\"date\":\"2024-03-01\",\"text\":";
    for (String end : List.of("\"a\"", "NaN}", "[}", "[".repeat(1_001))) {
      assertThat(string(only(start + end), Columns.DETAIL))
          .as(end)
          .doesNotContain("`", "Source", "Feature", "Constraints");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"date\":20240301,\"text\":\"a\",\"id\":17}|id:17",
        "{\"date\":\"2024-03-01\",\"text\":\"a\",\"id\":\"\"}|a.jsonl#1",
        "{\"date\":\"2024-03-01\",\"headline\":1984,\"id\":1.50}|id:1.50",
      })
  void numbersAreTakenAsText(String json, String identity) throws Exception {
    Row article = only(json);
    assertThat(string(article, Columns.REASON)).isNull();
    assertThat(string(article, Columns.DATE)).isEqualTo("2024-03-01");
    assertThat(string(article, Columns.ARTICLE_ID))
        .isEqualTo(SeedReaderTest.sha256(Folder.utf8(identity)).substring(0, 32));
  }

  @Test
  void thePathNamesTheDayOfRecordsWithoutOne() {
    Row article = new Folder(root).text("2024-03-01.jsonl", "{\"text\":\"a\"}").records().get(0);
    assertThat(string(article, Columns.DATE)).isEqualTo("2024-03-01");
    assertThat(string(article, Columns.DATE_SOURCE)).isEqualTo("path");
  }

  @Test
  void fieldsAreThoseOfTheSettings() {
    Folder folder =
        new Folder(root)
            .with(
                old ->
                    new IngestSettings(
                        old.formats(),
                        "fr",
                        Map.of("date", "day", "headline", "name", "source", "by", "agency", "by"),
                        old.days(),
                        old.limits()))
            .text(
                "a.ndjson",
                "{\"day\":\"2024-03-01\",\"name\":\"A\",\"by\":\"AFP\",\"text\":{},\"lang\":\"de\"}");
    Row article = folder.records().get(0);
    assertThat(string(article, Columns.REASON)).isNull();
    assertThat(string(article, Columns.SOURCE)).isEqualTo("AFP");
    assertThat(string(article, Columns.AGENCY)).isEqualTo("AFP");
    assertThat(string(article, Records.BODY)).isEmpty();
    assertThat(string(article, Columns.LANGUAGE)).isEqualTo("fr");
  }

  @Test
  void nulsAreTakenOutOfLinesAndValues() {
    Row article =
        only(
            "{\"date\":\"2024-03-01\",\0\"headline\":\"A\\u0000B\",\"text\":\"a text of some length\"}");
    assertThat(string(article, Columns.HEADLINE)).isEqualTo("AB");
    assertThat(string(article, Records.NULS)).isEqualTo("2");
  }

  @Test
  void aFileWithoutRecordsIsEmpty() {
    Row refused = only("\n \n\n");
    assertThat(string(refused, Columns.REASON)).isEqualTo("empty");
    assertThat(string(refused, Columns.RECORD)).isEqualTo("0");
    assertThat(string(refused, Columns.LINE)).isEqualTo("0");
    assertThat(string(refused, Columns.DETAIL)).isEqualTo("no record in 3 lines");
  }

  private Row only(String json) {
    List<Row> records = new Folder(root).text("a.jsonl", json).records();
    assertThat(records).hasSize(1);
    return records.get(0);
  }
}
