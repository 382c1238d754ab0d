package org.dateline.entities;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Decides what type of name a segment of a run is, or that it is none. */
final class Typer {
  private final Words words;
  private final Context context;
  private final Parts parts;
  private final List<Candidate> candidates = new ArrayList<>();

  Typer(Words words) {
    this.words = words;
    this.context = new Context(words);
    this.parts = new Parts(words);
  }

  /** What was found, in the order of the article. */
  List<Candidate> candidates() {
    return candidates;
  }

  void type(List<Unit> segment, String title) {
    Unit first = segment.get(0);
    Unit last = segment.get(segment.size() - 1);
    boolean several = segment.size() > 1;
    if (!several && first.isName()) {
      known(first, title);
    } else if (several && isOrganisation(segment) && title.isEmpty()) {
      form(segment, EntityType.ORG);
    } else if (several && isPlace(first, last, segment) && title.isEmpty()) {
      form(segment, EntityType.LOC);
    } else if (segment.stream().anyMatch(Unit::isName)) {
      mixed(segment, title);
    } else {
      scored(segment, title);
    }
  }

  private void known(Unit unit, String title) {
    Entry entry = unit.phrase().flatMap(Phrase::entry).orElseThrow();
    boolean word = unit.to() - unit.from() == 1;
    if (!title.isEmpty() && word && entry.type() == EntityType.LOC && !entry.isCountry()) {
      add(List.of(unit), Scores.of(EntityType.PER, 2), title).rule = Codes.TITLE;
      return;
    }
    Candidate candidate = add(List.of(unit), Scores.of(entry.type(), 3), title);
    candidate.resolve(entry);
    candidate.rule = Codes.GAZETTEER;
    candidate.confidence = words.starts(unit.from()) || words.isWeak(unit.from()) ? 0.85 : 0.95;
  }

  private static boolean isOrganisation(List<Unit> segment) {
    Unit first = segment.get(0);
    Unit last = segment.get(segment.size() - 1);
    if (last.is(Flags.LEGAL)) {
      return true;
    }
    boolean person = segment.size() == 2 && first.isPlain() && first.is(Flags.FIRST_NAME);
    if (last.is(Flags.ORG_TAIL) && last.isPlain()) {
      return !person;
    }
    for (int i = 1; i < segment.size() - 1; i++) {
      if (segment.get(i).connector() && segment.get(i - 1).is(Flags.ORG_HEAD)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isPlace(Unit first, Unit last, List<Unit> segment) {
    boolean person = segment.size() == 2 && first.isPlain() && first.is(Flags.FIRST_NAME);
    if (last.is(Flags.PLACE_TAIL) && last.isPlain()) {
      return !person;
    }
    boolean of = first.is(Flags.PLACE_OF) && segment.get(1).connector();
    boolean part = first.is(Flags.DIRECTION) && last.isName(EntityType.LOC);
    return of || (part && segment.size() == 2);
  }

  private void form(List<Unit> segment, EntityType type) {
    Candidate candidate = add(segment, Scores.of(type, 2.5), "");
    candidate.rule = Codes.FORM;
    candidate.confidence = 0.85;
  }

  /** Known names together with other words. */
  private void mixed(List<Unit> segment, String title) {
    Unit first = segment.get(0);
    Unit last = segment.get(segment.size() - 1);
    boolean person =
        (first.is(Flags.FIRST_NAME) && !first.isCountry())
            || first.isName(EntityType.PER)
            || words.shape(first.from()) == Shape.INITIAL
            || (!title.isEmpty() && first.isPlain());
    if (person) {
      add(segment, Scores.of(EntityType.PER, 2), title);
    } else if (first.isName(EntityType.LOC) && isPlainAfter(segment) && !first.isCountry()) {
      add(segment, Scores.of(EntityType.ORG, 1), "");
    } else if (last.isName(EntityType.LOC) && first.isPlain() && !last.isCountry()) {
      add(segment, Scores.of(EntityType.ORG, 1), "");
    } else {
      apart(segment, title);
    }
  }

  private static boolean isPlainAfter(List<Unit> segment) {
    return segment.stream().skip(1).allMatch(Unit::isPlain);
  }

  /** Known names on their own, and what is left between them. */
  private void apart(List<Unit> segment, String title) {
    List<Unit> rest = new ArrayList<>();
    String left = title;
    for (Unit unit : segment) {
      if (unit.isName()) {
        scored(rest, left);
        rest.clear();
        known(unit, "");
        left = "";
      } else {
        rest.add(unit);
      }
    }
    scored(rest, left);
  }

  private void scored(List<Unit> units, String title) {
    List<Unit> segment = new ArrayList<>(units);
    while (!segment.isEmpty() && segment.get(0).connector()) {
      segment.remove(0);
    }
    while (!segment.isEmpty() && segment.get(segment.size() - 1).connector()) {
      segment.remove(segment.size() - 1);
    }
    if (segment.isEmpty() || context.isNoName(segment, title)) {
      return;
    }
    Candidate candidate = add(segment, context.scores(segment, title), title);
    candidate.doubtful = context.isDoubtful(segment, title);
    if (!title.isEmpty()) {
      candidate.rule = Codes.TITLE;
    }
  }

  private Candidate add(List<Unit> segment, Scores scores, String title) {
    int from = segment.get(0).from();
    int to = segment.get(segment.size() - 1).to();
    Candidate candidate = new Candidate(from, to, parts.of(from, to), scores);
    candidate.title = title.isEmpty() ? Optional.empty() : Optional.of(title);
    candidates.add(candidate);
    return candidate;
  }
}
