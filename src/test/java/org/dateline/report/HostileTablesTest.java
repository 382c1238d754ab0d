package org.dateline.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.dateline.error.UserException;
import org.dateline.table.Cells;
import org.dateline.table.Contract;
import org.dateline.table.Match;
import org.dateline.table.TableReader;
import org.junit.jupiter.api.Test;

/** Whatever tables hold, what is printed of it moves no cursor and turns no line around. */
class HostileTablesTest {
  private static final String HOSTILE = "\u001b[2J\u009b1m\u202Egnp\u0007\r\nwall\u2028\u0000 ";
  private static final String ORIGINAL = "a".repeat(32);
  private static final String COPY = "b".repeat(32);

  /** A cell of any name holds the hostile text, but for those that tell articles apart. */
  private record Row(Map<String, String> texts) implements Cells {
    @Override
    public String text(String column) {
      return texts.getOrDefault(column, HOSTILE + texts.get("article_id"));
    }

    @Override
    public Optional<String> optionalText(String column) {
      return column.equals("copy_of")
          ? Optional.ofNullable(texts.get(column))
          : Optional.of(text(column));
    }

    @Override
    public List<String> texts(String column) {
      return List.of(HOSTILE, HOSTILE);
    }

    @Override
    public LocalDate date(String column) {
      return LocalDate.parse("1989-11-09");
    }

    @Override
    public long integer(String column) {
      return 1;
    }

    @Override
    public double decimal(String column) {
      return 0.5;
    }
  }

  private static final Row FIRST = new Row(Map.of("article_id", ORIGINAL, "story_id", ORIGINAL));
  private static final Row SECOND =
      new Row(
          Map.of("article_id", COPY, "story_id", ORIGINAL, "copy_of", ORIGINAL, "via", ORIGINAL));

  /** Both articles in every table but that of copies. */
  private static final TableReader TABLES =
      new TableReader() {
        @Override
        public void read(Contract table, List<String> columns, Match match, Consumer<Cells> each) {
          if (!table.name().equals("copies")
              && !(match instanceof Match.Prefix begins && begins.prefix().startsWith("b"))) {
            each.accept(FIRST);
          }
          if (!table.name().equals("stories")) {
            each.accept(SECOND);
          }
        }
      };

  private static final TableReader ONE =
      (table, columns, match, each) ->
          TABLES.read(
              table,
              columns,
              match,
              row -> {
                boolean finding = !columns.contains("text") && columns.contains("agency");
                if (!finding || row.text("article_id").equals(COPY)) {
                  each.accept(row);
                }
              });

  @Test
  void copiesPrintNothingThatATerminalObeys() {
    assertThat(printed(out -> CopiesReport.print(ONE, "bbbbbb", new Look(Colours.NONE, 9), out)))
        .contains("> 1989-11-09  bbbbbbbbbb", "\\u001b[2J", "\\u202egnp", "+ ")
        .doesNotContainPattern("[\\p{Cntrl}&&[^\n]]|[\u0080-\u009f\u2028\u202E]");
  }

  @Test
  void storiesPrintNothingThatATerminalObeys() {
    assertThat(printed(out -> StoryReport.print(ONE, "bbbbbb", new Look(Colours.NONE, 9), out)))
        .contains("terms: \\u001b[2J", "> 1989-11-09  bbbbbbbbbb")
        .doesNotContainPattern("[\\p{Cntrl}&&[^\n]]|[\u0080-\u009f\u2028\u202E]");
  }

  @Test
  void articlesThatAreNotToldApartAreListedByIdAndHarmless() {
    assertThatThrownBy(
            () -> StoryReport.print(TABLES, "aaaaaa", new Look(Colours.NONE, 9), System.out))
        .isInstanceOf(UserException.class)
        .hasMessageContaining("2 articles are meant by it")
        .hasMessageContaining("\n  " + ORIGINAL + "  1989-11-09  \\u001b[2J")
        .hasMessageContaining("\n  " + COPY);
  }

  private static String printed(Consumer<PrintStream> report) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    report.accept(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
