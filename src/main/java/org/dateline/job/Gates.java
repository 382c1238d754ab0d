package org.dateline.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.dateline.error.Fault;
import org.dateline.error.UserException;
import org.dateline.store.BadRow;
import org.dateline.store.Gate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Decides what becomes of a run whose checks do not all pass, and keeps what they found. */
final class Gates {
  private static final Logger LOG = LoggerFactory.getLogger(Gates.class);

  private static final String BUG =
      "That is a bug of this program, not of the input; what is published stays as it is, and what"
          + " was staged can be looked at.";

  private final Acceptance acceptance;
  private final Consumer<String> notes;
  private final List<Gate> found = new ArrayList<>();

  /**
   * Gates of one run.
   *
   * @param notes takes what a reader of the publication should know
   */
  Gates(Acceptance acceptance, Consumer<String> notes) {
    this.acceptance = acceptance;
    this.notes = notes;
  }

  /**
   * What a check measured.
   *
   * @param text what was found, as a sentence
   */
  record Finding(GateCode code, double value, double limit, String text) {

    static Finding of(GateCode code, Number value, Number limit, String format, Object... values) {
      return new Finding(
          code,
          value.doubleValue(),
          limit.doubleValue(),
          String.format(Locale.ROOT, format, values));
    }
  }

  /** What was found so far. */
  List<Gate> found() {
    return List.copyOf(found);
  }

  void pass(Finding finding) {
    keep(finding, Gate.Outcome.PASSED, "");
  }

  /** There is too little to judge by. */
  void passOver(GateCode code, String text) {
    keep(new Finding(code, 0, 0, text), Gate.Outcome.NOT_JUDGED, "");
  }

  /** Tells what is unusual; the night is published all the same. */
  void note(Finding finding) {
    keep(finding, Gate.Outcome.NOTED, "");
    notes.accept(finding.text());
  }

  /**
   * Refuses the night, unless that was accepted.
   *
   * @param remedy what the operator can do about it
   */
  void refuse(Finding finding, Supplier<String> remedy) {
    GateCode code = finding.code();
    if (acceptance.codes().contains(code)) {
      keep(finding, Gate.Outcome.ACCEPTED, acceptance.reason());
      notes.accept("accepted, %s: %s".formatted(acceptance.reason(), finding.text()));
      return;
    }
    keep(finding, Gate.Outcome.REFUSED, "");
    throw new UserException(
        Fault.REFUSED,
        "Cannot publish (%s): %s%s Or, if it is meant so, let this one run pass: --accept %s --reason TEXT."
            .formatted(code.word(), finding.text(), remedy.get(), code.word()));
  }

  /** Refuses the night for good. */
  void refuseForGood(Finding finding) {
    keep(finding, Gate.Outcome.REFUSED, "");
    throw new UserException(
        Fault.REFUSED,
        "Cannot publish (%s): %s %s".formatted(finding.code().word(), finding.text(), BUG));
  }

  /** Does the work, and refuses the night if it makes a row that may not be published. */
  <T> T guard(Supplier<T> work) {
    try {
      return work.get();
    } catch (BadRow bad) {
      GateCode code =
          switch (bad.rule()) {
            case UNIQUE_KEYS -> GateCode.UNIQUE_KEYS;
            case UTF8 -> GateCode.UTF8;
            case REFERENCES -> GateCode.REFERENCES;
            case FORM -> throw bad;
          };
      LOG.warn("a gate found a bug", bad);
      refuseForGood(new Finding(code, 1, 0, bad.getMessage() + "."));
      throw bad;
    }
  }

  private void keep(Finding finding, Gate.Outcome outcome, String reason) {
    GateCode code = finding.code();
    LOG.info("gate {}: {}, {}", code.word(), outcome.word(), finding.text());
    found.add(
        new Gate(
            code.word(),
            code.kind(),
            outcome,
            finding.value(),
            finding.limit(),
            finding.text(),
            reason));
  }
}
