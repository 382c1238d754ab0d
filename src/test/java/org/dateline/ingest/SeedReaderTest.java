package org.dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.ingest.Folder.string;

import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.apache.spark.sql.Row;
import org.dateline.table.Columns;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SeedReaderTest {
  @TempDir Path root;

  /** In these tables `~` is a blank and `$` a line end. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "~date 2024-03-01 A headline$$First.$$Second.$|A headline|First.$$Second.",
        "date 2024-03-01 A headline$$First.|A headline|First.",
        "~~date~~2024-03-01~~A headline~~$$$$First.$$$|A headline|First.",
        "DATE 20240301 A headline$First.|A headline|First.",
        "date 2024-03-01T10:00:00Z A headline$$First.|A headline|First.",
        "~date 2024-03-01$$First.|''|First.",
        "~date 2024-03-01 A headline|A headline|''",
        "$$~date 2024-03-01 A headline$$First.|A headline|First.",
        "~date 2024-03-01 date 2024-03-02$$First.|date 2024-03-02|First.",
      })
  void theFirstLineHoldsDayAndHeadline(String text, String headline, String body) {
    Row article = only("a.txt", unfold(text));
    assertThat(string(article, Columns.REASON)).isNull();
    assertThat(string(article, Columns.DATE)).isEqualTo("2024-03-01");
    assertThat(string(article, Columns.DATE_SOURCE)).isEqualTo("header");
    assertThat(string(article, Columns.HEADLINE)).isEqualTo(headline);
    assertThat(string(article, Records.BODY)).isEqualTo(unfold(body));
    assertThat(string(article, Columns.LANGUAGE)).isEqualTo("und");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\r\n", "\r", "\u2028", "\u2029", "\u0085"})
  void everyLineEndIsOne(String end) {
    Row article =
        only("a.txt", " date 2024-03-01 A headline\n\nFirst.\n\nSecond.\n".replace("\n", end));
    assertThat(string(article, Columns.HEADLINE)).isEqualTo("A headline");
    assertThat(string(article, Records.BODY)).isEqualTo("First.\n\nSecond.");
  }

  @Test
  void aMarkIsStrippedAndNulsAreTakenOutAndCounted() {
    Row article =
        only(
            "a.txt",
            "\uFEFF date 2024-03-01 A head\0line\n\nFirst\0 and\0 the rest of it is text.");
    assertThat(string(article, Columns.HEADLINE)).isEqualTo("A headline");
    assertThat(string(article, Records.BODY)).isEqualTo("First and the rest of it is text.");
    assertThat(string(article, Records.NULS)).isEqualTo("3");
  }

  @Test
  void withoutAHeaderThePathNamesTheDayAndTheLineIsTheHeadline() {
    Row article = only("2024/03/01/a.txt", "Date night returns to cinemas\n\nFirst.");
    assertThat(string(article, Columns.DATE)).isEqualTo("2024-03-01");
    assertThat(string(article, Columns.DATE_SOURCE)).isEqualTo("path");
    assertThat(string(article, Columns.HEADLINE)).isEqualTo("Date night returns to cinemas");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a.txt|A headline$$First.|no_date|the first line is \"A headline\", and the path names no day",
        "a.txt|date$$First.|no_date|the first line is \"date\", and the path names no day",
        "2024-03-01.txt|date 2024-02-30 A$$B|bad_date|\"2024-02-30\" is not a date of the form yyyy-MM-dd",
        "a.txt|date 0000-00-00 A$$B|bad_date|\"0000-00-00\" is not a date of the form yyyy-MM-dd",
        "a.txt|date 31/02/2024 A$$B|bad_date|\"31/02/2024\" is not a date of the form yyyy-MM-dd",
        "a.txt|date 2024-03-01Headline$$B|bad_date|\"2024-03-01Headline\" is not a date of the form yyyy-MM-dd",
        "a.txt|date 9999-12-31 A$$B|date_out_of_range|9999-12-31 is after 2024-03-05, the file's modification day and 2 more",
        "a.txt|date 1066-10-14 A$$B|date_out_of_range|1066-10-14 is before the earliest day 1700-01-01",
        "a.txt|~date 2024-03-01~$$~~|no_text|neither headline nor body",
        "a.txt|''|empty|nothing",
        "a.txt|~$~~$|empty|5 blanks",
      })
  void whatIsNoArticleSaysWhy(String name, String text, String code, String detail) {
    Row refused = only(name, unfold(text));
    assertThat(string(refused, Columns.REASON)).isEqualTo(code);
    assertThat(string(refused, Columns.DETAIL)).isEqualTo(detail);
    assertThat(string(refused, Columns.RECORD)).isEqualTo("0");
    assertThat(string(refused, Columns.LINE)).isEqualTo("0");
    assertThat(string(refused, Columns.DATE))
        .isEqualTo(code.equals("no_text") ? "2024-03-01" : null);
  }

  @Test
  void theIdIsThatOfThePathAndTheDigestThatOfTheUnpackedBytes() throws Exception {
    byte[] text = Folder.utf8(" date 2024-03-01 A headline\n\nFirst.");
    Folder folder = new Folder(root).bytes("sub/a.txt", text).bytes("b.txt.gz", Folder.gzip(text));
    Row packed = folder.records().get(0);
    Row plain = folder.records().get(1);
    assertThat(string(plain, Columns.ARTICLE_ID))
        .isEqualTo(sha256(Folder.utf8("sub/a.txt")).substring(0, 32));
    assertThat(string(plain, Columns.SHA256)).isEqualTo(sha256(text));
    assertThat(string(packed, Columns.SHA256)).isEqualTo(sha256(text));
    assertThat(string(packed, Columns.BYTES)).isEqualTo(String.valueOf(text.length));
    assertThat(string(Folder.files(folder.rows()).get(0), Columns.SHA256))
        .isEqualTo(sha256(Folder.gzip(text)));
  }

  private Row only(String name, String text) {
    return new Folder(root).text(name, text).records().get(0);
  }

  private static String unfold(String text) {
    return text.replace('~', ' ').replace('$', '\n');
  }

  static String sha256(byte[] bytes) throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }
}
