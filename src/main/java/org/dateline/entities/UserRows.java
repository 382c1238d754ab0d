package org.dateline.entities;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Checks the rows of a user's gazetteer one by one, and then against each other. Strict: a row that
 * is passed over in silence would be missed in the tables only.
 */
public final class UserRows {
  /** Rows of the largest gazetteer that is taken. */
  public static final int MOST = 1_000_000;

  /** Characters of the longest value that is taken. */
  public static final int LONGEST_VALUE = 1_000;

  private static final String ALIAS = "alias";
  private static final String CANONICAL_ID = "canonical_id";
  private static final String NAME = "name";
  private static final String TYPE = "type";
  private static final String LANGUAGE = "language";
  private static final String CASE_SENSITIVE = "case_sensitive";
  private static final String PRIORITY = "priority";
  private static final String VALID_FROM = "valid_from";
  private static final String VALID_TO = "valid_to";
  private static final String KB_ID = "kb_id";

  /** Columns that every row has a value of. */
  private static final List<String> REQUIRED = List.of(ALIAS, CANONICAL_ID, NAME, TYPE);

  private static final List<String> COLUMNS =
      Stream.concat(
              REQUIRED.stream(),
              Stream.of(LANGUAGE, CASE_SENSITIVE, PRIORITY, VALID_FROM, VALID_TO, KB_ID))
          .toList();

  private static final List<String> TYPES =
      Stream.of(EntityType.values()).map(EntityType::name).toList();
  private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

  private final RowProblems problems = new RowProblems();
  private final List<UserName> rows = new ArrayList<>();
  private final List<Long> lines = new ArrayList<>();
  private final UserEntities entities = new UserEntities(problems);
  private int seen;

  /** What is wrong so far. */
  public RowProblems problems() {
    return problems;
  }

  /** Notes what could not be read; line 0 is the file as a whole. */
  public void problem(long line, String found) {
    problems.add(line, found);
  }

  /**
   * Takes the names of the columns, where the file has them apart from its rows.
   *
   * @return whether the rows can be made sense of
   */
  public boolean columns(long line, List<String> names) {
    long before = problems.count();
    for (String name : names) {
      if (!COLUMNS.contains(name)) {
        problems.add(line, unknown(name));
      }
    }
    if (new HashSet<>(names).size() < names.size()) {
      problems.add(line, "a column stands twice");
    }
    for (String name : REQUIRED) {
      if (!names.contains(name)) {
        problems.add(line, "there is no column " + name);
      }
    }
    return problems.count() == before;
  }

  /**
   * Takes a row.
   *
   * @param values by column; one that is left out is empty
   * @return whether there may be more rows
   */
  public boolean row(long line, Map<String, String> values) {
    if (++seen > MOST) {
      problems.add(line, "more than %,d rows".formatted(MOST));
      return false;
    }
    long before = problems.count();
    for (Map.Entry<String, String> value : values.entrySet()) {
      if (!COLUMNS.contains(value.getKey())) {
        problems.add(line, unknown(value.getKey()));
      } else if (value.getValue().chars().anyMatch(Character::isISOControl)) {
        problems.add(line, value.getKey() + " has a control character");
      } else if (value.getValue().length() > LONGEST_VALUE) {
        problems.add(
            line, "%s has more than %,d characters".formatted(value.getKey(), LONGEST_VALUE));
      }
    }
    if (problems.count() == before) {
      new Row(line, values).read();
    }
    return true;
  }

  /**
   * The gazetteer of all rows, if {@link #problems} has none after {@link #check}.
   *
   * @param sha256 of the file, 64 hex digits
   */
  public UserGazetteer gazetteer(String sha256) {
    return UserGazetteer.of(
        rows.stream().map(row -> row.of(entities.whole(row.entity()))).toList(), sha256);
  }

  /** Compares the rows that were taken with each other and with the lists of the jar. */
  public void check() {
    entities.check();
    new RowConflicts(rows, lines, problems).find();
  }

  private static String unknown(String name) {
    return "\"%s\" is no column; known: %s".formatted(name, String.join(", ", COLUMNS));
  }

  /** One row on its way. */
  private final class Row {
    private final long line;
    private final Map<String, String> values;

    Row(long line, Map<String, String> values) {
      this.line = line;
      this.values = values;
    }

    private void read() {
      long before = problems.count();
      REQUIRED.stream().filter(name -> value(name).isEmpty()).forEach(name -> wrong("no " + name));
      Alias alias = Alias.of(value(ALIAS));
      if (!value(ALIAS).isEmpty()) {
        alias.problem().ifPresent(found -> wrong("alias " + quoted(ALIAS) + " " + found));
      }
      String language = value(LANGUAGE);
      if (!language.isEmpty() && !LANGUAGES.contains(language)) {
        wrong("language " + quoted(LANGUAGE) + " is no code of ISO 639-1, such as en");
      }
      boolean caseSensitive = caseSensitive();
      int priority = priority();
      int from = day(VALID_FROM, UserName.ALWAYS);
      int to = day(VALID_TO, UserName.FOREVER);
      if (from > to) {
        wrong("valid_from %s is after valid_to %s".formatted(value(VALID_FROM), value(VALID_TO)));
      }
      Optional<UserEntity> entity = entity();
      if (problems.count() == before && entity.isPresent()) {
        rows.add(new UserName(alias, caseSensitive, entity.get(), language, priority, from, to));
        lines.add(line);
      }
    }

    private Optional<UserEntity> entity() {
      String id = value(CANONICAL_ID);
      String name = Normalizer.normalize(value(NAME), Normalizer.Form.NFC);
      if (!TYPES.contains(value(TYPE))) {
        if (!value(TYPE).isEmpty()) {
          wrong("type %s is none of %s".formatted(quoted(TYPE), String.join(", ", TYPES)));
        }
        return Optional.empty();
      }
      return id.isEmpty() || name.isEmpty()
          ? Optional.empty()
          : entities.known(
              line, new UserEntity(id, EntityType.valueOf(value(TYPE)), name, value(KB_ID)));
    }

    private boolean caseSensitive() {
      String value = value(CASE_SENSITIVE).toLowerCase(Locale.ROOT);
      if (!List.of("", "true", "false").contains(value)) {
        wrong("case_sensitive " + quoted(CASE_SENSITIVE) + " is neither true nor false");
      }
      return !value.equals("false");
    }

    private int priority() {
      try {
        return value(PRIORITY).isEmpty() ? 0 : Integer.parseInt(value(PRIORITY));
      } catch (NumberFormatException e) {
        wrong("priority " + quoted(PRIORITY) + " is no whole number");
        return 0;
      }
    }

    /** As days since 1970-01-01. */
    private int day(String column, int standIn) {
      String value = value(column);
      if (value.isEmpty()) {
        return standIn;
      }
      try {
        LocalDate day = LocalDate.parse(value);
        if (day.getYear() >= 0 && day.getYear() <= 9999) {
          return (int) day.toEpochDay();
        }
      } catch (DateTimeException notADay) {
        // told with what was wanted
      }
      wrong(column + " " + quoted(column) + " is no day as yyyy-MM-dd");
      return standIn;
    }

    private String value(String column) {
      return values.getOrDefault(column, "").strip();
    }

    private String quoted(String column) {
      return "\"" + value(column) + "\"";
    }

    private void wrong(String found) {
      problems.add(line, found);
    }
  }
}
