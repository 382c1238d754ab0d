package org.dateline.retraction;

import com.univocity.parsers.common.TextParsingException;
import com.univocity.parsers.csv.CsvParser;
import com.univocity.parsers.csv.CsvParserSettings;
import com.univocity.parsers.csv.UnescapedQuoteHandling;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.dateline.error.Fault;
import org.dateline.error.UserException;

/**
 * Reads retractions.csv: columns `path`, `id`, `reason` and `date` in any order, one of the first
 * two at least. Strict, since a retraction that is passed over in silence is worse than a night
 * that is refused.
 */
public final class RetractionFile {
  /** The name of the file in the root of the input. */
  public static final String NAME = "retractions.csv";

  private static final String PATH = "path";
  private static final String ID = "id";
  private static final String REASON = "reason";
  private static final String DATE = "date";
  private static final List<String> COLUMNS = List.of(PATH, ID, REASON, DATE);

  private static final String WANTED =
      "Wanted: CSV in UTF-8 with a header of path,id,reason,date, and in each row a path or an id, a"
          + " reason, and a day as yyyy-MM-dd. Mend the file and run again.";

  private static final int MOST_TOLD = 5;
  private static final int LONGEST_FIELD = 10_000;

  /** More than are wanted, so that a row of too many is told as one. */
  private static final int MOST_COLUMNS = 100;

  private final String name;
  private final List<String> problems = new ArrayList<>();
  private final List<Retraction> read = new ArrayList<>();
  private List<String> header = List.of();

  private RetractionFile(String name) {
    this.name = name;
  }

  /**
   * The retractions of a file, in its order.
   *
   * @param name of the file in messages
   * @throws UserException of fault USAGE with the lines that cannot be used
   */
  public static List<Retraction> read(byte[] content, String name) {
    RetractionFile file = new RetractionFile(name);
    file.rows(file.text(content));
    if (!file.problems.isEmpty()) {
      throw file.refused();
    }
    return List.copyOf(file.read);
  }

  private String text(byte[] content) {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer bytes = ByteBuffer.wrap(content);
    try {
      String text = decoder.decode(bytes).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      String before = new String(content, 0, bytes.position(), StandardCharsets.UTF_8);
      problem(1 + before.chars().filter(c -> c == '\n').count(), "not UTF-8");
      throw refused();
    }
  }

  private void rows(String text) {
    CsvParser parser = new CsvParser(settings());
    long line = 1;
    try {
      parser.beginParsing(new StringReader(text));
      for (String[] row = parser.parseNext(); row != null; row = parser.parseNext()) {
        if (Arrays.stream(row).anyMatch(Objects::nonNull)) {
          row(line, row);
        }
        line = parser.getContext().currentLine() + 1;
      }
    } catch (TextParsingException e) {
      String found = e.getMessage().lines().findFirst().orElse("");
      problem(line, "no CSV: " + found.replaceFirst("^\\S+ - ", "").replaceFirst("\\. .*", ""));
    }
    if (header.isEmpty() && problems.isEmpty()) {
      problem(1, "no header");
    }
  }

  /** A `#` begins no comment, it may begin a path; a quote that is not closed is no text. */
  private static CsvParserSettings settings() {
    CsvParserSettings settings = new CsvParserSettings();
    settings.getFormat().setComment('\0');
    settings.getFormat().setLineSeparator("\n");
    settings.setUnescapedQuoteHandling(UnescapedQuoteHandling.RAISE_ERROR);
    settings.setSkipEmptyLines(false);
    settings.setReadInputOnSeparateThread(false);
    settings.setMaxCharsPerColumn(LONGEST_FIELD);
    settings.setMaxColumns(MOST_COLUMNS);
    return settings;
  }

  private void row(long line, String[] row) {
    List<String> values = Arrays.stream(row).map(value -> value == null ? "" : value).toList();
    if (values.stream().anyMatch(value -> value.chars().anyMatch(Character::isISOControl))) {
      problem(line, "a line end or another control character in a field; is a quote not closed?");
    } else if (header.isEmpty()) {
      header(line, values);
    } else if (values.size() != header.size()) {
      problem(line, "%d fields, the header has %d".formatted(values.size(), header.size()));
    } else {
      retraction(line, values);
    }
  }

  private void header(long line, List<String> names) {
    header = names;
    for (String column : names) {
      if (!COLUMNS.contains(column)) {
        problem(line, "the header has \"" + column + "\"");
      }
    }
    if (new HashSet<>(names).size() < names.size()) {
      problem(line, "the header has a name twice");
    }
    if (!names.contains(REASON) || !names.contains(DATE)) {
      problem(line, "the header lacks reason or date");
    }
    if (!names.contains(PATH) && !names.contains(ID)) {
      problem(line, "the header has neither path nor id");
    }
    if (!problems.isEmpty()) {
      throw refused();
    }
  }

  private void retraction(long line, List<String> values) {
    String path = value(values, PATH);
    String id = value(values, ID);
    String reason = value(values, REASON);
    String date = value(values, DATE);
    if (path.isBlank() && id.isBlank()) {
      problem(line, "neither path nor id");
    } else if (reason.isBlank()) {
      problem(line, "no reason");
    } else {
      try {
        read.add(new Retraction(path, id, reason, LocalDate.parse(date)));
      } catch (DateTimeException e) {
        problem(line, "\"" + date + "\" is no day");
      }
    }
  }

  private String value(List<String> values, String column) {
    int at = header.indexOf(column);
    return at < 0 ? "" : values.get(at);
  }

  private void problem(long line, String found) {
    problems.add("line %d: %s".formatted(line, found));
  }

  private UserException refused() {
    String more =
        problems.size() > MOST_TOLD
            ? "\n  and %,d more".formatted(problems.size() - MOST_TOLD)
            : "";
    return new UserException(
        Fault.USAGE,
        "Cannot use the retractions in %s:\n  %s%s\n%s"
            .formatted(
                name,
                String.join("\n  ", problems.stream().limit(MOST_TOLD).toList()),
                more,
                WANTED));
  }
}
