package org.dateline.entities;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Finds runs of words with capitals and the connectors between them. */
final class Runs {
  /** Longer runs are lists or headings without capitals that mean anything; they are cut. */
  private static final int LONGEST = 16;

  /**
   * A run.
   *
   * @param cutStart whether its first name is the second part of an adjective: `pro-Moscow`
   * @param cutEnd whether its last name is the first part of one: `Moscow-based`
   */
  record Run(List<Unit> units, boolean cutStart, boolean cutEnd) {}

  private final Words words;
  private final KnownPhrases known;
  private final Admission admission;

  Runs(Words words, KnownPhrases known) {
    this.words = words;
    this.known = known;
    this.admission = new Admission(words);
  }

  void forEach(Consumer<Run> action) {
    for (int i = 0; i < words.size; ) {
      if (isPart(i)) {
        List<Unit> units = new ArrayList<>(4);
        int end = read(i, units);
        action.accept(new Run(units, cutsStart(i), cutsEnd(end)));
        i = end;
      } else {
        i++;
      }
    }
  }

  private boolean isPart(int i) {
    return i < words.size && (known.end(i) > 0 || admission.admits(i) || isLeadingParticle(i));
  }

  /** `von` in `von Trapp`, `al` in `al-Haddad`, `van` in `van der Berg`. */
  private boolean isLeadingParticle(int i) {
    int name = i;
    while (name < i + 2 && words.isLower(name) && words.joined(name)) {
      name++;
    }
    return name > i
        && words.isCapital(name)
        && words.is(i, Flags.PARTICLE)
        && (name == i + 1 || words.is(i + 1, Flags.PARTICLE))
        && known.end(name) == 0
        && admission.admits(name);
  }

  private int read(int from, List<Unit> units) {
    int end = from;
    do {
      Unit unit = unit(end);
      units.add(unit);
      end = unit.to();
      end = connect(end, units);
    } while (units.size() < LONGEST
        && words.joined(end - 1)
        && !words.isPossessive(end - 1)
        && isPart(end));
    return end;
  }

  private Unit unit(int i) {
    if (known.end(i) > 0) {
      int flags = known.end(i) == i + 1 ? words.lexeme(i).flags() : 0;
      return new Unit(i, known.end(i), known.phrase(i), flags, false);
    }
    int flags = words.isLower(i) ? Flags.PARTICLE : words.lexeme(i).flags();
    return new Unit(i, isSyllable(i + 1) ? i + 2 : i + 1, Optional.empty(), flags, false);
  }

  /** `moon` in `Ban Ki-moon`, and not `based` in `Moscow-based`. */
  private boolean isSyllable(int i) {
    return words.isLower(i)
        && words.join(i - 1) == Join.HYPHEN
        && words.isCapital(i - 2)
        && words.joined(i - 2)
        && words.length(i) <= 6
        && !words.is(i, Flags.ADJECTIVE_TAIL | Flags.COMMON | Flags.CONNECTOR | Flags.PARTICLE)
        && !words.key(i).endsWith("ed")
        && !words.key(i).endsWith("ing");
  }

  /** Takes up to two connectors if a name goes on after them. */
  private int connect(int from, List<Unit> units) {
    for (int length = 1; length <= 2; length++) {
      int last = from + length - 1;
      if (!words.joined(last - 1)
          || words.isPossessive(last - 1)
          || !words.isLower(last)
          || known.end(last) > 0
          || !words.is(last, Flags.CONNECTOR)) {
        return from;
      }
      if (words.joined(last) && isPart(last + 1) && !isLeadingParticle(last + 1)) {
        for (int i = from; i <= last; i++) {
          units.add(new Unit(i, i + 1, Optional.empty(), words.lexeme(i).flags(), true));
        }
        return last + 1;
      }
    }
    return from;
  }

  private boolean cutsStart(int i) {
    return words.join(i - 1) == Join.HYPHEN
        && words.isLower(i - 1)
        && !words.is(i - 1, Flags.PARTICLE);
  }

  private boolean cutsEnd(int end) {
    return words.join(end - 1) == Join.HYPHEN && words.isLower(end);
  }
}
