package org.dateline.spec;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.DoublePredicate;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The keys of one mapping of a spec while they are taken out, each exactly once. What is wrong goes
 * to the problems, and the caller gets a stand-in of the right type so that reading goes on. Keys
 * that nobody took are unknown.
 */
final class Section {
  /** The string given for a key that has none. */
  static final String STAND_IN = "";

  private final String path;
  private final int line;
  private final Map<String, Node.Entry> entries = new LinkedHashMap<>();
  private final List<String> known = new ArrayList<>();
  private final Set<String> unsound = new HashSet<>();
  private final Problems problems;

  /** The section itself is missing or of the wrong type: its keys need not be told one by one. */
  private final boolean broken;

  private Section(String path, int line, Node.Mapping mapping, Problems problems, boolean broken) {
    this.path = path;
    this.line = line;
    this.problems = problems;
    this.broken = broken;
    mapping.entries().forEach(entry -> entries.put(entry.key(), entry));
  }

  /** Reads the outermost mapping. */
  static <T> T root(Node.Mapping mapping, Problems problems, Function<Section, T> reader) {
    return new Section("", 1, mapping, problems, false).readAll(reader);
  }

  /** Reads the mapping under a key. */
  <T> T section(String key, Function<Section, T> reader) {
    Node value = take(key);
    if (value instanceof Node.Mapping mapping) {
      return new Section(path(key), entries.get(key).line(), mapping, problems, false)
          .readAll(reader);
    }
    wrong(key, value, "keys with values");
    Node.Mapping empty = new Node.Mapping(line, List.of());
    return new Section(path(key), line, empty, problems, true).readAll(reader);
  }

  private <T> T readAll(Function<Section, T> reader) {
    T read = reader.apply(this);
    List<String> missing = known.stream().filter(key -> !entries.containsKey(key)).toList();
    for (Node.Entry entry : entries.values()) {
      if (!known.contains(entry.key())) {
        List<String> candidates =
            Nearest.to(entry.key(), missing).isPresent() ? missing : List.copyOf(known);
        problems.add(
            entry.line(),
            path(entry.key()),
            "not a key of a spec" + Nearest.hint(entry.key(), candidates));
      }
    }
    return read;
  }

  /** A whole number between two bounds, both included. */
  long whole(String key, long least, long most) {
    Node value = take(key);
    if (value instanceof Node.Scalar scalar
        && scalar.kind() == Node.Kind.INTEGER
        && scalar.text().matches("-?(0|[1-9][0-9]{0,17})")) {
      long number = Long.parseLong(scalar.text());
      if (number >= least && number <= most) {
        return number;
      }
    }
    wrong(key, value, "a whole number from " + least + " to " + most);
    return least;
  }

  /** As {@link #whole}, for numbers that fit an int. */
  int integer(String key, int least, int most) {
    return Math.toIntExact(whole(key, least, most));
  }

  /** A number that passes the test, else the stand-in. */
  double number(String key, DoublePredicate test, String wanted, double standIn) {
    Node value = take(key);
    if (value instanceof Node.Scalar scalar
        && (scalar.kind() == Node.Kind.INTEGER || scalar.kind() == Node.Kind.NUMBER)) {
      try {
        double number = Double.parseDouble(scalar.text());
        if (Double.isFinite(number) && test.test(number)) {
          return number;
        }
      } catch (NumberFormatException notDecimal) {
        // falls through: hexadecimal and the like are wrong here
      }
    }
    wrong(key, value, "a number " + wanted);
    return standIn;
  }

  /** Whether a switch is on: `on` or `off`, or `true` or `false`. */
  boolean toggle(String key) {
    Node value = take(key);
    String written = value instanceof Node.Scalar scalar ? scalar.text() : "";
    if (List.of("on", "true").contains(written)) {
      return true;
    }
    if (List.of("off", "false").contains(written)) {
      return false;
    }
    wrong(key, value, "on or off");
    return false;
  }

  /** A string that is not blank. */
  String string(String key) {
    return string(key, text -> true, "a string");
  }

  /** A string that is not blank and passes the test. */
  String string(String key, Predicate<String> test, String wanted) {
    Node value = take(key);
    if (isString(value) && test.test(text(value))) {
      return text(value);
    }
    wrong(key, value, wanted);
    return STAND_IN;
  }

  /** One of the known names. */
  String name(String key, Collection<String> names) {
    Node value = take(key);
    if (!isString(value)) {
      wrong(key, value, "a name");
    } else if (names.contains(text(value))) {
      return text(value);
    } else {
      problems.add(value.line(), path(key), unknown(text(value), names));
    }
    return STAND_IN;
  }

  /** The constant whose name in lower case is written. */
  <E extends Enum<E>> E choice(String key, Class<E> type) {
    E[] constants = type.getEnumConstants();
    List<String> names = Arrays.stream(constants).map(Section::key).toList();
    int index = names.indexOf(name(key, names));
    return constants[Math.max(0, index)];
  }

  /** A list of known names, not empty, none twice. */
  List<String> names(String key, Collection<String> names) {
    Node value = take(key);
    if (!(value instanceof Node.Sequence sequence) || sequence.items().isEmpty()) {
      wrong(key, value, "a list of at least one name");
      return List.of();
    }
    List<String> read = new ArrayList<>();
    for (Node item : sequence.items()) {
      if (!isString(item)) {
        problems.add(item.line(), path(key), "holds " + item.shown() + ", wanted a name");
      } else if (!names.contains(text(item))) {
        problems.add(item.line(), path(key), unknown(text(item), names));
      } else if (read.contains(text(item))) {
        problems.add(item.line(), path(key), "names " + text(item) + " twice");
      } else {
        read.add(text(item));
      }
    }
    return read;
  }

  /** A day as yyyy-MM-dd. */
  LocalDate date(String key) {
    Node value = take(key);
    if (isString(value)) {
      try {
        return LocalDate.parse(text(value));
      } catch (DateTimeException notADate) {
        // falls through: told with what was wanted
      }
    }
    wrong(key, value, "a day as yyyy-MM-dd");
    return LocalDate.EPOCH;
  }

  /** Whether none of the keys had a problem so far. */
  boolean sound(String... keys) {
    return Arrays.stream(keys).noneMatch(unsound::contains);
  }

  /** Notes that a key is well written and still cannot be used. */
  void refuse(String key, String text) {
    Node.Entry entry = entries.get(key);
    problems.add(entry == null ? line : entry.line(), path(key), text);
  }

  /** The name of a constant in a spec. */
  static String key(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private Node take(String key) {
    known.add(key);
    Node.Entry entry = entries.get(key);
    return entry == null ? null : entry.value();
  }

  private void wrong(String key, Node value, String wanted) {
    unsound.add(key);
    if (value != null) {
      problems.add(value.line(), path(key), "is " + value.shown() + ", wanted " + wanted);
    } else if (!broken) {
      problems.add(line, path(key), "missing, wanted " + wanted);
    }
  }

  private static String unknown(String name, Collection<String> names) {
    return "\"" + name + "\" is not known" + Nearest.hint(name, names);
  }

  private static boolean isString(Node value) {
    return value instanceof Node.Scalar scalar
        && scalar.kind() == Node.Kind.STRING
        && !scalar.text().isBlank();
  }

  private static String text(Node value) {
    return ((Node.Scalar) value).text();
  }

  private String path(String key) {
    return path.isEmpty() ? key : path + "." + key;
  }
}
