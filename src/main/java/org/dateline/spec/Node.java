package org.dateline.spec;

import java.util.List;

/** A piece of a YAML text that remembers the line it begins on, from 1. */
sealed interface Node {
  int line();

  /** Keys and values in the order written, each key once. */
  record Mapping(int line, List<Entry> entries) implements Node {}

  /** One key of a mapping; the line is the key's. */
  record Entry(int line, String key, Node value) {}

  /** Values in the order written. */
  record Sequence(int line, List<Node> items) implements Node {}

  /** A single value as it was written, without quotes. */
  record Scalar(int line, Kind kind, String text) implements Node {}

  /** What YAML takes a single value for. */
  enum Kind {
    STRING,
    INTEGER,
    NUMBER,
    BOOLEAN,
    NOTHING
  }

  /** How the value is called in a message. */
  default String shown() {
    if (this instanceof Mapping) {
      return "keys with values";
    }
    if (this instanceof Sequence) {
      return "a list";
    }
    Scalar scalar = (Scalar) this;
    return scalar.text().isEmpty() || scalar.kind() == Kind.NOTHING
        ? "nothing"
        : "\"" + scalar.text() + "\"";
  }
}
