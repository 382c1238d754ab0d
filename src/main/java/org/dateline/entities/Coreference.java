package org.dateline.entities;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Joins the names of one article that mean the same, and settles their types. */
final class Coreference {
  private static final double SURNAME_CONFIDENCE = 0.85;

  private final Words words;
  private final List<Candidate> candidates;

  Coreference(Words words, List<Candidate> candidates) {
    this.words = words;
    this.candidates = candidates;
  }

  /** Settles all candidates; those without support are removed. */
  void settle() {
    shorten();
    majority();
    Persons persons = new Persons(words, candidates);
    Organisations organisations = new Organisations(words, candidates);
    Map<String, Candidate> own = own();
    for (int i = 0; i < candidates.size(); i++) {
      Candidate candidate = candidates.get(i);
      if (candidate.rule.equals(Codes.DATELINE) || candidate.match.isPresent()) {
        continue;
      }
      Candidate named = candidate.isKnown() ? null : own.get(candidate.id());
      if (named != null) {
        candidate.follow(named, candidate.link);
        continue;
      }
      Optional<Candidate> person = persons.of(i);
      if (person.isPresent()) {
        candidate.follow(person.get(), Codes.SURNAME);
        candidate.rule = candidate.rule.equals(Codes.TITLE) ? Codes.TITLE : Codes.COREFERENCE;
        candidate.confidence = SURNAME_CONFIDENCE;
      } else {
        organisations.link(i);
        if (isBare(candidate, persons)) {
          candidate.link = Codes.BARE;
        }
      }
    }
    candidates.removeIf(candidate -> candidate.doubtful && !isSpeaking(candidate));
  }

  /** Whether nothing here says which of the persons of a last name is meant. */
  private static boolean isBare(Candidate candidate, Persons persons) {
    return candidate.type == EntityType.PER
        && candidate.link.equals(Codes.SAME)
        && !candidate.isKnown()
        && !persons.isFull(candidate);
  }

  /** The user's names that the article has, by the ids that the names alone would make. */
  private Map<String, Candidate> own() {
    Map<String, Candidate> own = new HashMap<>();
    for (Candidate candidate : candidates) {
      if (candidate.match.isPresent()) {
        own.putIfAbsent(EntityIds.of(candidate.type, candidate.name), candidate);
      }
    }
    return own;
  }

  /** Leaves out middle initials of persons and legal forms of organisations. */
  private void shorten() {
    for (Candidate candidate : candidates) {
      if (candidate.isKnown() || candidate.parts.size() < 2) {
        continue;
      }
      List<String> parts =
          switch (candidate.type) {
            case PER -> Names.withoutInitials(candidate.parts);
            case ORG -> withoutLegalForm(candidate.parts);
            case LOC, MISC -> candidate.parts;
          };
      if (Character.isLowerCase(candidate.parts.get(0).charAt(0))) {
        words.gazetteer().entry(candidate.name).ifPresent(candidate::resolve);
      } else if (parts.size() < candidate.parts.size()) {
        candidate.name = Names.join(parts);
        candidate.link = candidate.type == EntityType.PER ? Codes.TITLE : Codes.PREFIX;
        EntityType type = candidate.type;
        words
            .gazetteer()
            .entry(candidate.name)
            .filter(entry -> entry.type() == type)
            .ifPresent(candidate::resolve);
      }
    }
  }

  private List<String> withoutLegalForm(List<String> parts) {
    int size = parts.size();
    while (size > 1 && isLegalForm(parts.get(size - 1))) {
      size--;
    }
    if (size > 1 && size < parts.size() && parts.get(size - 1).equals("and")) {
      size--;
    }
    return parts.subList(0, size);
  }

  private boolean isLegalForm(String part) {
    return (words.gazetteer().word(Keys.of(part)).flags() & Flags.LEGAL) != 0;
  }

  /** Gives all mentions of one name the type that most speaks for; one sure mention is enough. */
  private void majority() {
    Map<String, Scores> sums = new HashMap<>();
    Map<String, Candidate> sure = new HashMap<>();
    for (Candidate candidate : candidates) {
      String key = Names.fold(candidate.name);
      sums.computeIfAbsent(key, k -> new Scores()).add(candidate.scores);
      if (!candidate.doubtful) {
        sure.putIfAbsent(key, candidate);
      }
    }
    for (Candidate candidate : candidates) {
      String key = Names.fold(candidate.name);
      if (!candidate.isKnown() && !candidate.rule.equals(Codes.DATELINE)) {
        candidate.type = sums.get(key).best();
        candidate.confidence = sums.get(key).confidence();
      }
      if (candidate.doubtful && sure.containsKey(key)) {
        candidate.doubtful = false;
        candidate.rule = Codes.COREFERENCE;
      }
    }
  }

  /** Whether a lone word at the start of a sentence is at least the subject of saying. */
  private boolean isSpeaking(Candidate candidate) {
    int next = candidate.to;
    return words.join(next - 1) == Join.BLANK
        && words.isLower(next)
        && words.is(next, Flags.SAYING)
        && candidate.type == EntityType.PER
        && !candidate.last().endsWith("s");
  }
}
