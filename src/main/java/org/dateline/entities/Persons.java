package org.dateline.entities;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The persons whom an article names in full, by the last names they may be called by. */
final class Persons {
  private final Words words;
  private final List<Candidate> candidates;
  private final Surnames surnames;
  private final Map<String, List<Integer>> bySurname = new HashMap<>();
  private final Map<String, List<Integer>> byFamilyNameFirst = new HashMap<>();

  Persons(Words words, List<Candidate> candidates) {
    this.words = words;
    this.candidates = candidates;
    this.surnames = new Surnames(words.gazetteer());
    for (int i = 0; i < candidates.size(); i++) {
      Candidate candidate = candidates.get(i);
      List<String> parts = parts(candidate);
      if (candidate.type == EntityType.PER && surnames.isFull(parts)) {
        add(i, parts);
      }
    }
  }

  /** The latest person before a candidate, else the first after it, whose last name it is. */
  Optional<Candidate> of(int index) {
    Candidate candidate = candidates.get(index);
    if (isFull(candidate) || !mayBeSurname(candidate)) {
      return Optional.empty();
    }
    String key = Names.fold(Names.join(candidate.parts));
    Optional<Candidate> person = nearest(bySurname.get(key), index);
    return person.isPresent() ? person : nearest(byFamilyNameFirst.get(key), index);
  }

  /** Whether a candidate has more than a last name. */
  boolean isFull(Candidate candidate) {
    return surnames.isFull(candidate.parts);
  }

  /**
   * What a person is called, by whose last word others mean the person: of the user's aliases that
   * are no part of the name, such as `Mayor of Ghent`, the name.
   */
  private static List<String> parts(Candidate candidate) {
    if (candidate.match.isEmpty()) {
      return candidate.parts;
    }
    List<String> name = List.of(candidate.name.split(" ", -1));
    boolean part = candidate.parts.size() > 1 && name.containsAll(candidate.parts);
    return part ? candidate.parts : name;
  }

  private void add(int index, List<String> parts) {
    surnames.of(parts).forEach(surname -> put(bySurname, surname, index));
    surnames.familyNameFirst(parts).forEach(name -> put(byFamilyNameFirst, name, index));
  }

  private static void put(Map<String, List<Integer>> map, String name, int index) {
    map.computeIfAbsent(name, k -> new ArrayList<>(2)).add(index);
  }

  private boolean mayBeSurname(Candidate candidate) {
    if (candidate.entry.isEmpty() || candidate.type == EntityType.PER) {
      return true;
    }
    Entry entry = candidate.entry.get();
    int before = candidate.from - 1;
    boolean there =
        words.join(before) == Join.BLANK
            && words.isLower(before)
            && words.is(before, Flags.PLACE_PREPOSITION);
    return !entry.isCountry() && !there && words.shape(candidate.from) == Shape.CAPITAL;
  }

  private Optional<Candidate> nearest(List<Integer> persons, int index) {
    if (persons == null) {
      return Optional.empty();
    }
    int low = 0;
    int high = persons.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (persons.get(middle) < index) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return Optional.of(candidates.get(persons.get(low > 0 ? low - 1 : 0)));
  }
}
