package org.dateline.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.dateline.table.Articles;
import org.dateline.table.RowChange;
import org.junit.jupiter.api.Test;

class RowChangesTest {
  private static final Map<String, String> ROW =
      new TreeMap<>(Map.of("article_id", "a", "date", "1989-11-09", "text", "old"));

  @Test
  void rowsThatCameAndWentHaveAllTheirCellsInOneHarmlessLine() {
    Map<String, String> row = new TreeMap<>(ROW);
    row.put("text", "one\ntwo \u001b[2J");

    assertThat(line(row, Map.of()))
        .isEqualTo("- article_id=a date=1989-11-09 text=one two \\u001b[2J");
    assertThat(line(Map.of(), ROW)).isEqualTo("+ article_id=a date=1989-11-09 text=old");
  }

  @Test
  void aChangedRowHasItsKeyAndTheColumnsThatChanged() {
    Map<String, String> row = new TreeMap<>(ROW);
    row.put("text", "new");
    row.put("agency", "AP");

    assertThat(line(ROW, row))
        .isEqualTo("~ date=1989-11-09 article_id=a: text old → new, agency null → AP");
  }

  @Test
  void aLongTextIsShownFromShortlyBeforeItChanges() {
    Map<String, String> row = new TreeMap<>(ROW);
    Map<String, String> longer = new TreeMap<>(ROW);
    row.put("text", "x".repeat(500) + " end");
    longer.put("text", "x".repeat(500) + " ending");

    String same = "…" + "x".repeat(26) + " end";
    assertThat(line(row, longer))
        .isEqualTo("~ date=1989-11-09 article_id=a: text %s → %sing".formatted(same, same));
  }

  private static String line(Map<String, String> before, Map<String, String> after) {
    return RowChanges.line(new RowChange(Articles.CONTRACT, before, after), Colours.NONE);
  }
}
