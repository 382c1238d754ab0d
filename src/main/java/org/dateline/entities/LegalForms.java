package org.dateline.entities;

import java.util.ArrayList;
import java.util.List;

/**
 * Gives names the legal form that `and` joins to them, which makes them companies: `Harris and Co
 * Inc`.
 */
final class LegalForms {
  private static final double SCORE = 3;

  private final Words words;

  LegalForms(Words words) {
    this.words = words;
  }

  /** The candidates, which are sorted by place, with their forms. */
  List<Candidate> joined(List<Candidate> candidates) {
    List<Candidate> joined = new ArrayList<>(candidates.size());
    int taken = 0;
    for (Candidate candidate : candidates) {
      if (candidate.from < taken) {
        continue;
      }
      int end = candidate.type == EntityType.MISC ? candidate.to : end(candidate.to);
      joined.add(end == candidate.to ? candidate : company(candidate.from, end));
      taken = end;
    }
    return joined;
  }

  /** The word after the form that follows `and` at a word; that word if none does. */
  private int end(int and) {
    boolean follows =
        words.join(and - 1) == Join.BLANK
            && words.join(and) == Join.BLANK
            && words.isLower(and)
            && words.key(and).equals("and")
            && words.isCapital(and + 1)
            && words.is(and + 1, Flags.LEGAL);
    if (!follows) {
      return and;
    }
    int end = and + 2;
    while (words.is(end, Flags.LEGAL) && words.isCapital(end) && words.joined(end - 1)) {
      end++;
    }
    return end;
  }

  private Candidate company(int from, int end) {
    Candidate company =
        new Candidate(from, end, new Parts(words).of(from, end), Scores.of(EntityType.ORG, SCORE));
    company.rule = Codes.FORM;
    return company;
  }
}
