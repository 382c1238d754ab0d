package org.dateline.entities;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The organisations that an article names in full, by their initials and first words. */
final class Organisations {
  private final Words words;
  private final List<Candidate> candidates;
  private final Map<String, Candidate> byInitials = new HashMap<>();
  private final Map<String, Candidate> byPrefix = new HashMap<>();

  Organisations(Words words, List<Candidate> candidates) {
    this.words = words;
    this.candidates = candidates;
    for (Candidate candidate : candidates) {
      if (candidate.type == EntityType.ORG && candidate.parts.size() > 1) {
        byInitials.putIfAbsent(initials(candidate), candidate);
        for (int length = 1; length < candidate.parts.size(); length++) {
          String prefix = Names.join(candidate.parts.subList(0, length));
          byPrefix.merge(Names.fold(prefix), candidate, Organisations::longer);
        }
      }
    }
  }

  private static Candidate longer(Candidate first, Candidate second) {
    return second.parts.size() > first.parts.size() ? second : first;
  }

  /** Links a candidate to an organisation that it is a short form of. */
  void link(int index) {
    Candidate candidate = candidates.get(index);
    if (candidate.isKnown()) {
      return;
    }
    if (isAcronym(candidate)) {
      linkAcronym(index, candidate);
    } else if (candidate.type != EntityType.LOC || candidate.parts.size() > 1) {
      linkPrefix(candidate);
    }
  }

  private void linkAcronym(int index, Candidate candidate) {
    Candidate inFull = byInitials.get(Keys.of(candidate.last()));
    if (inFull == null && index > 0 && isInBrackets(candidates.get(index - 1), candidate)) {
      inFull = candidates.get(index - 1);
      byInitials.put(Keys.of(candidate.last()), inFull);
    }
    if (inFull != null) {
      candidate.follow(inFull, Codes.ACRONYM);
    }
  }

  private void linkPrefix(Candidate candidate) {
    Candidate inFull = byPrefix.get(Names.fold(candidate.name));
    boolean single = candidate.parts.size() == 1;
    boolean unsafe =
        single
            && (words.is(candidate.from, Flags.FIRST_NAME | Flags.PLACE_HEAD | Flags.ORG_HEAD)
                || candidate.name.length() < 4
                || words.lexeme(candidate.from).phrase().isPresent()
                || candidate.title.isPresent());
    boolean form =
        (inFull != null && (inFull.rule.equals(Codes.FORM) || inFull.isKnown()))
            || candidate.type == EntityType.ORG;
    if (inFull != null && !unsafe && form && !inFull.equals(candidate)) {
      candidate.follow(inFull, Codes.PREFIX);
      candidate.rule = Codes.COREFERENCE;
    }
  }

  private boolean isAcronym(Candidate candidate) {
    return candidate.parts.size() == 1
        && candidate.to - candidate.from == 1
        && words.shape(candidate.from) == Shape.UPPER
        && words.length(candidate.from) <= 6;
  }

  /** `Free Farmers Front (FFF)`. */
  private boolean isInBrackets(Candidate inFull, Candidate acronym) {
    int end = words.end(inFull.to - 1);
    return inFull.type == EntityType.ORG
        && inFull.parts.size() > 1
        && words.text.startsWith(" (", end)
        && end + 2 == words.article.begin(acronym.from)
        && words.text.startsWith(")", words.end(acronym.to - 1));
  }

  private static String initials(Candidate candidate) {
    StringBuilder initials = new StringBuilder();
    for (String part : candidate.parts) {
      boolean start = true;
      for (int i = 0; i < part.length(); i++) {
        char c = part.charAt(i);
        if (start && Character.isUpperCase(c)) {
          initials.append(c);
        }
        start = c == '-';
      }
    }
    return initials.toString();
  }
}
