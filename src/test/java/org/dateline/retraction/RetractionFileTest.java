package org.dateline.retraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.dateline.error.Fault;
import org.dateline.error.UserException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tables of retractions are read in full or refused with the lines that are wrong. */
class RetractionFileTest {
  private static final LocalDate DAY = LocalDate.of(2024, 3, 1);

  @Test
  void columnsStandInAnyOrderAndPathOrIdIsEnough() {
    assertThat(
            read("path,id,reason,date\na.txt,,libel,2024-03-01\n,w2,\"a, \"\"b\"\"\",2024-03-01"))
        .containsExactly(
            new Retraction("a.txt", "", "libel", DAY), new Retraction("", "w2", "a, \"b\"", DAY));
    assertThat(read("date,reason,id\n2024-03-01,libel,w2\n"))
        .containsExactly(new Retraction("", "w2", "libel", DAY));
    assertThat(read("path,reason,date\n")).isEmpty();
  }

  @Test
  void byteOrderMarkLineEndsOfWindowsAndBlankLinesAreNoMatter() {
    assertThat(read("\uFEFFpath,reason,date\r\n\r\nÄ 1.txt , libel ,2024-03-01\r\n\n"))
        .containsExactly(new Retraction("Ä 1.txt", "", "libel", DAY));
  }

  @Test
  void whatLooksLikeACommentAndBlanksInQuotesAreAPath() {
    assertThat(read("path,reason,date\n#1.txt,x,2024-03-01\n\" b \",x,2024-03-01\n"))
        .extracting(Retraction::path)
        .containsExactly("#1.txt", " b ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''                                            | line 1: no header",
        "a.txt,libel,2024-03-01                        | line 1: the header has \"a.txt\"",
        "path;reason;date                              | line 1: the header has \"path;reason;date\"",
        "path,path,reason,date                         | line 1: the header has a name twice",
        "path,id,date                                  | line 1: the header lacks reason or date",
        "reason,date                                   | line 1: the header has neither path nor id",
        "path,reason,date~a,b                          | line 2: 2 fields, the header has 3",
        "path,reason,date~~a,b,2024-03-01,c            | line 3: 4 fields, the header has 3",
        "path,reason,date~,b,2024-03-01                | line 2: neither path nor id",
        "path,reason,date~a,,2024-03-01                | line 2: no reason",
        "path,reason,date~a,b,                         | line 2: \"\" is no day",
        "path,reason,date~a,b,01.03.2024               | line 2: \"01.03.2024\" is no day",
        "path,reason,date~a,b,2023-02-29               | line 2: \"2023-02-29\" is no day",
        "path,reason,date~\"a,b,2024-03-01~c,d,2024-03-01 | line 2: a line end",
        "path,reason,date~a,b,2024-03-01~\"a\"b,c,2024-03-01 | line 3: no CSV: Unescaped quote",
      })
  void aLineThatCannotBeUsedIsNamed(String text, String message) {
    assertThatThrownBy(() -> read(text.replace('~', '\n')))
        .isInstanceOfSatisfying(
            UserException.class, e -> assertThat(e.fault()).isEqualTo(Fault.USAGE))
        .hasMessageContaining("Cannot use the retractions in list.csv:\n  " + message)
        .hasMessageContaining("Wanted: CSV in UTF-8");
  }

  @Test
  void allLinesAreToldTogetherTheFirstFive() {
    assertThatThrownBy(() -> read("path,reason,date\n" + "a,b\n".repeat(7)))
        .hasMessageContaining("line 2: 2 fields")
        .hasMessageContaining("line 6: 2 fields")
        .hasMessageContaining("and 2 more")
        .hasMessageNotContaining("line 7");
  }

  @Test
  void bytesThatAreNotUtf8AreNamedByTheirLine() {
    byte[] latin =
        "path,reason,date\na.txt,x,2024-03-01\n\u00e9,x,2024-03-01\n"
            .getBytes(StandardCharsets.ISO_8859_1);
    assertThatThrownBy(() -> RetractionFile.read(latin, "list.csv"))
        .hasMessageContaining("line 3: not UTF-8");
  }

  private static List<Retraction> read(String text) {
    return RetractionFile.read(text.getBytes(StandardCharsets.UTF_8), "list.csv");
  }
}
