package org.dateline.job;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dateline.store.Gate;

/**
 * The checks before a publication. Their names are fixed: manifests and command lines have them.
 */
public enum GateCode {
  /** No two rows of a table have the same key. */
  UNIQUE_KEYS(Gate.Kind.HARD, Way.NONE),
  /** Every string is well-formed. */
  UTF8(Gate.Kind.HARD, Way.NONE),
  /** What tables say of each other is there. */
  REFERENCES(Gate.Kind.HARD, Way.NONE),
  /** Every file and record is accounted for. */
  CONSERVATION(Gate.Kind.HARD, Way.NONE),
  /** Publication days are no earlier and no later than the spec allows. */
  DATES(Gate.Kind.HARD, Way.ACCEPT),
  /** Many new files, and no article in them. */
  EMPTY(Gate.Kind.HARD, Way.ACCEPT),
  /** Rejects among the new records. */
  REJECTED(Gate.Kind.HARD, Way.ACCEPT),
  /** Published articles that are gone. */
  REMOVED(Gate.Kind.HARD, Way.ACCEPT),
  /** Articles of a new day against its weekday. */
  VOLUME(Gate.Kind.SOFT, Way.NONE),
  /** Sources of new days that were not there before. */
  NEW_SOURCES(Gate.Kind.SOFT, Way.NONE),
  /** Share of copies of new days against before. */
  COPIES(Gate.Kind.SOFT, Way.NONE),
  /** Entities per article of new days against before. */
  ENTITIES(Gate.Kind.SOFT, Way.NONE);

  private enum Way {
    ACCEPT,
    NONE
  }

  private final Gate.Kind kind;
  private final Way way;

  GateCode(Gate.Kind kind, Way way) {
    this.kind = kind;
    this.way = way;
  }

  public Gate.Kind kind() {
    return kind;
  }

  /** Whether an operator may let a night pass that does not pass it. */
  public boolean mayBeAccepted() {
    return way == Way.ACCEPT;
  }

  /** The name in manifests and on the command line, as `unique_keys`. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The code of this name, if there is one. */
  static Optional<GateCode> named(String word) {
    return Arrays.stream(values()).filter(code -> code.word().equals(word)).findFirst();
  }

  /** The names of those that may be accepted, in one line. */
  static String acceptable() {
    return Arrays.stream(values())
        .filter(GateCode::mayBeAccepted)
        .map(GateCode::word)
        .collect(Collectors.joining(", "));
  }
}
