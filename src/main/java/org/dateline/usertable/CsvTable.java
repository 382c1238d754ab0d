package org.dateline.usertable;

import com.univocity.parsers.common.TextParsingException;
import com.univocity.parsers.csv.CsvParser;
import com.univocity.parsers.csv.CsvParserSettings;
import com.univocity.parsers.csv.UnescapedQuoteHandling;
import java.io.Reader;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Reads CSV with a header, strictly: a row has as many fields as the header, and no field a line
 * end, since a quote that is not closed would swallow rows in silence.
 */
public final class CsvTable {
  /** More than are wanted, so that a row of too many is told as one. */
  private static final int MOST_COLUMNS = 100;

  private final TableSink sink;
  private List<String> header = List.of();
  private boolean problems;

  private CsvTable(TableSink sink) {
    this.sink = sink;
  }

  /**
   * Hands over the header and the rows.
   *
   * @param longest characters of the longest field that is read
   */
  public static void read(Reader text, int longest, TableSink sink) {
    new CsvTable(sink).rows(text, longest);
  }

  private void rows(Reader text, int longest) {
    CsvParser parser = new CsvParser(settings(longest));
    long line = 1;
    boolean wanted = true;
    try {
      parser.beginParsing(text);
      String[] row = parser.parseNext();
      while (wanted && row != null) {
        if (Arrays.stream(row).anyMatch(Objects::nonNull)) {
          wanted = row(line, row);
        }
        line = parser.getContext().currentLine() + 1;
        row = wanted ? parser.parseNext() : null;
      }
      parser.stopParsing();
    } catch (TextParsingException e) {
      String found = e.getMessage().lines().findFirst().orElse("");
      problem(line, "no CSV: " + found.replaceFirst("^\\S+ - ", "").replaceFirst("\\. .*", ""));
    }
    if (header.isEmpty() && !problems) {
      problem(1, "no header");
    }
  }

  /** A `#` begins no comment, it may begin a path; a quote that is not closed is no text. */
  private static CsvParserSettings settings(int longest) {
    CsvParserSettings settings = new CsvParserSettings();
    settings.getFormat().setComment('\0');
    settings.getFormat().setLineSeparator("\n");
    settings.setUnescapedQuoteHandling(UnescapedQuoteHandling.RAISE_ERROR);
    settings.setSkipEmptyLines(false);
    settings.setReadInputOnSeparateThread(false);
    settings.setMaxCharsPerColumn(longest);
    settings.setMaxColumns(MOST_COLUMNS);
    return settings;
  }

  private boolean row(long line, String[] row) {
    List<String> values = Arrays.stream(row).map(value -> value == null ? "" : value).toList();
    if (values.stream().anyMatch(value -> value.chars().anyMatch(Character::isISOControl))) {
      problem(line, "a line end or another control character in a field; is a quote not closed?");
      return true;
    }
    if (header.isEmpty()) {
      header = values;
      return sink.columns(line, values);
    }
    if (values.size() != header.size()) {
      problem(line, "%d fields, the header has %d".formatted(values.size(), header.size()));
      return true;
    }
    Map<String, String> named = new LinkedHashMap<>();
    for (int i = 0; i < values.size(); i++) {
      named.put(header.get(i), values.get(i));
    }
    return sink.row(line, named);
  }

  private void problem(long line, String found) {
    problems = true;
    sink.problem(line, found);
  }
}
