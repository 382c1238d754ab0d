package org.dateline.table;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A row that differs between two states of a table, as texts by the names of its columns.
 *
 * @param before cells that are not null, in the order of the columns; none if there was no row
 * @param after the same of the row of the same key in the later state
 */
public record RowChange(Contract table, Map<String, String> before, Map<String, String> after) {
  public RowChange {
    before = Collections.unmodifiableMap(new LinkedHashMap<>(before));
    after = Collections.unmodifiableMap(new LinkedHashMap<>(after));
    if (before.isEmpty() && after.isEmpty()) {
      throw new IllegalArgumentException("a row of " + table.name() + " that is in neither state");
    }
  }

  /** The columns that differ, in their order; a row that came or went differs in all it has. */
  public List<String> columns() {
    return table.columns().stream()
        .map(Column::name)
        .filter(
            name ->
                before.containsKey(name)
                    ? !before.get(name).equals(after.get(name))
                    : after.containsKey(name))
        .toList();
  }
}
