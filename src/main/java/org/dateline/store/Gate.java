package org.dateline.store;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * What was checked before a publication, and what was found.
 *
 * @param code names the check for good
 * @param value what was measured
 * @param limit up to which it passes
 * @param text what was found, as a sentence
 * @param reason why it was accepted, empty (null in the file) if it was not
 */
public record Gate(
    String code,
    Kind kind,
    Outcome outcome,
    double value,
    double limit,
    String text,
    @JsonSerialize(using = RunRecord.EmptyAsNull.class) String reason) {

  /** Whether a night may be published that does not pass. */
  public enum Kind {
    /** It may not, unless that is accepted. */
    HARD,
    /** It may. */
    SOFT;

    @JsonValue
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What came of a check. */
  public enum Outcome {
    PASSED,
    /** There was too little to compare with. */
    NOT_JUDGED,
    /** A soft one did not pass. */
    NOTED,
    /** A hard one did not pass, and that was accepted for this run. */
    ACCEPTED,
    /** A hard one did not pass. */
    REFUSED;

    @JsonValue
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Gate {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(outcome, "outcome");
    Objects.requireNonNull(text, "text");
    reason = reason == null ? "" : reason;
  }

  /** How many had which outcome, in a line such as `8 passed, 4 not judged`. */
  public static String told(List<Gate> gates) {
    Map<Outcome, Long> counts = new EnumMap<>(Outcome.class);
    gates.forEach(gate -> counts.merge(gate.outcome, 1L, Long::sum));
    return counts.entrySet().stream()
        .map(entry -> entry.getValue() + " " + entry.getKey().word().replace('_', ' '))
        .collect(Collectors.joining(", "));
  }
}
