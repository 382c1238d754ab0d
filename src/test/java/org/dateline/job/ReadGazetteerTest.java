package org.dateline.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.dateline.entities.UserGazetteer;
import org.dateline.error.Fault;
import org.dateline.error.UserException;
import org.dateline.reading.NamedText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A gazetteer is read from files of three kinds, or refused with what is wrong in them. */
class ReadGazetteerTest {
  private static final String CSV =
      """
      alias,canonical_id,name,type,language,case_sensitive,priority,valid_from,valid_to,kb_id
      US President,per/jane-roe-2,Jane Roe,PER,en,false,3,2024-01-01,2024-12-31,Q7
      "Quill, Inc.",org/quill,Quill,ORG,,,,,,
      """;
  private static final byte[] ARTICLE =
      """
      date 2024-03-01 Rain

      The us president saw Quill, Inc. in May. The US President left. Roe spoke.
      """
          .getBytes(StandardCharsets.UTF_8);

  @TempDir private Path folder;

  private Path csv;

  @BeforeEach
  void write() throws IOException {
    csv = Files.writeString(folder.resolve("names.csv"), CSV);
  }

  @Test
  void filesOfAllKindsSayTheSame() throws IOException, SQLException {
    Path jsonLines =
        Files.writeString(
            folder.resolve("names.JSONL"),
            """
            {"alias": "US President", "canonical_id": "per/jane-roe-2", "name": "Jane Roe", "type": "PER", "language": "en", "case_sensitive": false, "priority": 3, "valid_from": "2024-01-01", "valid_to": "2024-12-31", "kb_id": "Q7"}

            {"type": "ORG", "name": "Quill", "kb_id": null, "canonical_id": "org/quill", "alias": "Quill, Inc."}
            """);
    List<String> expected = found(csv);

    assertThat(expected)
        .containsExactly(
            "us president = per/jane-roe-2",
            "Quill, Inc. = org/quill",
            "US President = per/jane-roe-2",
            "Roe = per/jane-roe-2");
    assertThat(found(jsonLines)).isEqualTo(expected);
    assertThat(found(parquet("SELECT * FROM read_csv('" + csv + "', all_varchar = true)")))
        .isEqualTo(expected);
    assertThat(found(parquet("SELECT * FROM read_csv('" + csv + "')")))
        .as("days, a number and a truth as such")
        .isEqualTo(expected);
    assertThat(read(csv).rows()).isEqualTo(2);
    assertThat(read(jsonLines).rows()).isEqualTo(2);
  }

  @Test
  void theHashIsThatOfTheFile() throws IOException {
    String before = read(csv).sha256();
    assertThat(before).hasSize(64).isEqualTo(read(csv.toUri().toString()).sha256());

    Files.writeString(csv, CSV.replace("Q7", "Q8"));
    assertThat(read(csv).sha256()).isNotEqualTo(before);
    assertThat(ReadGazetteer.in("none", new Configuration()).isNone()).isTrue();
  }

  @Test
  void problemsAreToldByLineOrRow() throws IOException, SQLException {
    Files.writeString(csv, CSV.replace("2024-12-31", "2023-12-31").replace(",ORG,", ",ORGAN,"));
    refused(
        csv,
        "Cannot use the gazetteer in " + csv + ":\n  line 2: valid_from 2024-01-01 is after",
        "\n  line 3: type \"ORGAN\" is none of PER, ORG, LOC, MISC\nWanted:");
    refused(
        parquet("SELECT * FROM read_csv('" + csv + "', all_varchar = true)"),
        "\n  row 1: valid_from 2024-01-01 is after",
        "\n  row 2: type \"ORGAN\"");
    refused(
        jsonl(
            """
            {"alias": "a", "canonical_id": "per/a", "name": "A", "type": "PER", "lang": "en"}
            [1]

            {"alias": "a",
            {"alias": ["a"], "canonical_id": "per/a", "name": "A", "type": "PER"}
            {"alias": "a", "alias": "b"}
            {"alias": "a", "canonical_id": "per/a", "name": "A"} {}
            {"alias": "a", "canonical_id": "per/a", "name": "A"}
            """),
        "  line 1: \"lang\" is no column; known: alias,",
        "  line 2: no JSON object\n",
        "  line 4: no JSON: Unexpected end-of-input within/between Object entries\n",
        "  line 5: \"alias\" holds an object or a list, wanted a text\n",
        "  line 6: no JSON: Duplicate field 'alias'\n",
        "  line 7: more than one JSON object\n",
        "  line 8: no type\n");
    refused(
        parquet("SELECT 1.5 AS alias, ['x'] AS name, 'per/a' AS canonical_id, 'PER' AS type"),
        "  column \"alias\" is ",
        "  column \"name\" is ");
    refused(parquet("SELECT 'a' AS alias, 'A' AS name"), "  there is no column canonical_id\n");
  }

  @Test
  void ofManyProblemsTwentyAreShown() throws IOException {
    Files.writeString(csv, CSV + "x\n".repeat(1_000));

    assertThatThrownBy(() -> read(csv))
        .hasMessageContaining("\n  line 4: 1 fields, the header has 10\n")
        .hasMessageContaining("\n  line 23: 1 fields")
        .hasMessageNotContaining("line 24")
        .hasMessageContaining("\n  and 980 more\n");
  }

  @Test
  void whatCannotBeReadIsRefused() throws IOException {
    refused(folder.resolve("gone.csv"), "Cannot read the gazetteer " + folder, "NoSuchFile");
    refused(folder.resolve("names.tsv"), "its name has another ending. Wanted: one regular file");
    refused(Files.createDirectory(folder.resolve("dir.csv")), "Cannot read the gazetteer");
    refused(Path.of("bad\u202e.csv"), "Cannot read the gazetteer bad\\u202e.csv");
    Path large = folder.resolve("large.csv");
    try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
      file.setLength((256L << 20) + 1);
    }
    refused(large, "it has more than 256 MiB");
  }

  @Test
  void whatIsNoTextIsRefused() throws IOException, SQLException {
    refused(
        Files.write(csv, (CSV + "\u00e9").getBytes(StandardCharsets.ISO_8859_1)),
        "\n  line 4: not UTF-8\n");
    refused(Files.writeString(csv, CSV + "a\0b"), "\n  line 4: a binary file: a NUL is no text\n");
    Path parquet = parquet("SELECT 'a' AS alias");
    refused(
        Files.copy(parquet, folder.resolve("copy.csv")), "Cannot use the gazetteer in " + folder);
    refused(
        Files.copy(csv, folder.resolve("copy.parquet")),
        "\n  no Parquet file that can be read: it is not a Parquet file. Expected magic number");
    refused(
        Files.write(folder.resolve("cut.parquet"), Arrays.copyOf(Files.readAllBytes(parquet), 90)),
        "\n  no Parquet file that can be read: ");
    refused(Files.writeString(csv, ""), "\n  line 1: no header\n");
    refused(Files.writeString(csv, "\"a\nb\",c\n"), "\n  line 1: a line end or another control");
  }

  @Test
  void whatATerminalWouldObeyIsMadeVisible() throws IOException {
    Files.writeString(csv, CSV.replace(",PER,", ",P\u202eER,"));

    refused(csv, "type \"P\\u202eER\" is none of");
  }

  private void refused(Path place, String... found) {
    assertThatThrownBy(() -> read(place))
        .isInstanceOfSatisfying(
            UserException.class, e -> assertThat(e.fault()).isEqualTo(Fault.USAGE))
        .message()
        .contains(found);
  }

  private static UserGazetteer read(Path place) {
    return read(place.toString());
  }

  private static UserGazetteer read(String place) {
    return ReadGazetteer.in(place, new Configuration());
  }

  private Path jsonl(String text) throws IOException {
    return Files.writeString(folder.resolve("problems.jsonl"), text);
  }

  private Path parquet(String query) throws SQLException, IOException {
    Path file = Files.createTempFile(folder, "names", ".parquet");
    try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duckdb.createStatement()) {
      statement.execute("COPY (%s) TO '%s' (FORMAT parquet)".formatted(query, file));
    }
    return file;
  }

  private static List<String> found(Path place) {
    NamedText named = new TextNames("rules", place.toString()).of(ARTICLE, "an article", "en");
    return named.names().stream()
        .map(name -> named.text().substring(name.begin(), name.end()) + " = " + name.entity())
        .toList();
  }
}
