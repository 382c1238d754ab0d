package org.dateline.entities;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The names that the rules find in an article, joined within it. */
final class RuleNames {
  private RuleNames() {}

  /** Those of the body and the headline by place, not joined yet. */
  static List<Candidate> find(Words words, KnownPhrases known) {
    Typer typer = new Typer(words);
    Splitter splitter = new Splitter(words, typer);
    new Runs(words, known).forEach(splitter::split);
    return typer.candidates();
  }

  /** The same with those of the dateline, joined. */
  static List<Candidate> all(Words words, KnownPhrases known) {
    return settled(words, known, find(words, known), UserMatches.none());
  }

  /**
   * Adds the user's names and those of the dateline to others, and joins those that mean the same.
   */
  static List<Candidate> settled(
      Words words, KnownPhrases known, List<Candidate> found, UserMatches own) {
    List<Candidate> joined = new LegalForms(words).joined(new NoNames(words).without(found));
    List<Candidate> candidates = new ArrayList<>(own.with(joined, words, known));
    candidates.addAll(new DatelineNames(words, own).find());
    candidates.sort(Comparator.comparingInt(candidate -> candidate.from));
    new Coreference(words, candidates).settle();
    return candidates;
  }
}
