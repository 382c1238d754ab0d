package org.dateline.job;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dateline.error.Fault;
import org.dateline.error.UserException;
import org.dateline.spec.Nearest;

/**
 * What an operator lets pass in one run although a gate would refuse it.
 *
 * @param reason why, for whoever reads the manifest
 */
public record Acceptance(Set<GateCode> codes, String reason) {
  /** Nothing is let pass. */
  public static final Acceptance NONE = new Acceptance(Set.of(), "");

  public Acceptance {
    codes = Set.copyOf(codes);
    if (codes.isEmpty() != reason.isBlank()) {
      throw new IllegalArgumentException("codes " + codes + " with the reason " + reason);
    }
  }

  /**
   * What the words of a command line let pass.
   *
   * @throws UserException of fault USAGE if one is no gate that can be accepted, or codes or reason
   *     are without the other
   */
  public static Acceptance of(List<String> words, String reason) {
    List<String> problems = new ArrayList<>();
    Set<GateCode> codes = EnumSet.noneOf(GateCode.class);
    for (String word : words) {
      Optional<GateCode> code = GateCode.named(word);
      if (code.filter(GateCode::mayBeAccepted).isPresent()) {
        codes.add(code.get());
      } else {
        problems.add("--accept " + word + why(code, word));
      }
    }
    if (!problems.isEmpty()) {
      throw refused(
          "%s. Codes that can be accepted: %s"
              .formatted(String.join("; ", problems), GateCode.acceptable()));
    }
    if (!codes.isEmpty() && reason.isBlank()) {
      throw refused("--accept needs --reason TEXT, which the manifest keeps");
    }
    if (codes.isEmpty() && !reason.isBlank()) {
      throw refused("--reason is given without --accept CODE");
    }
    return codes.isEmpty() ? NONE : new Acceptance(codes, reason);
  }

  private static String why(Optional<GateCode> code, String word) {
    return code.map(
            known ->
                switch (known.kind()) {
                  case HARD -> ": what it finds is a bug and is never published";
                  case SOFT -> ": what it finds is noted and published anyway";
                })
        .orElseGet(
            () ->
                " is not known"
                    + Nearest.hint(word, List.of(GateCode.acceptable().split(", ", -1))));
  }

  private static UserException refused(String problem) {
    return new UserException(Fault.USAGE, "Cannot start: " + problem + ".");
  }
}
