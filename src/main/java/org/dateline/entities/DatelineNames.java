package org.dateline.entities;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dateline.text.Dateline;
import org.dateline.text.Section;

/** The place and the agencies of the dateline. */
final class DatelineNames {
  private final Words words;
  private final UserMatches own;
  private final int from;
  private final int to;

  /** The names of an article, which the user's names come before if they are the same. */
  DatelineNames(Words words, UserMatches own) {
    this.words = words;
    this.own = own;
    int first = 0;
    while (first < words.size && words.article.section(first) != Section.DATELINE) {
      first++;
    }
    int last = first;
    while (last < words.size && words.article.section(last) == Section.DATELINE) {
      last++;
    }
    this.from = first;
    this.to = last;
  }

  List<Candidate> find() {
    Optional<Dateline> dateline = words.article.dateline();
    List<Candidate> found = new ArrayList<>();
    if (dateline.isPresent() && from < to) {
      int next = from;
      if (dateline.get().place().isPresent()) {
        next = addAll(found, dateline.get().place().get(), EntityType.LOC, next);
      }
      for (String agency : dateline.get().agencies()) {
        next = addAll(found, agency, EntityType.ORG, next);
      }
    }
    return found;
  }

  /** Adds what a slash or comma parts: `LONDON/PARIS`, `ROSLIN, Scotland`. */
  private int addAll(List<Candidate> found, String surfaces, EntityType type, int start) {
    int next = start;
    for (String surface : surfaces.split("[/,]", -1)) {
      next = add(found, surface.strip(), type, next);
    }
    return next;
  }

  /** Adds a name if it is found at a word or after it, and says where to look for the next. */
  private int add(List<Candidate> found, String surface, EntityType type, int start) {
    int at =
        start < to && !surface.isEmpty()
            ? words.text.indexOf(surface, words.article.begin(start))
            : -1;
    int first = start;
    while (first < to && words.article.begin(first) != at) {
      first++;
    }
    int last = first;
    while (last < to && words.article.begin(last) < at + surface.length()) {
      last++;
    }
    if (first == last) {
      return start;
    }
    boolean capitals = surface.equals(surface.toUpperCase(Locale.ROOT));
    String name = capitals && surface.length() > 4 ? Names.titleCase(surface) : surface;
    Candidate candidate = new Candidate(first, last, List.of(name), Scores.of(type, 3));
    words.gazetteer().entry(surface).filter(e -> e.type() == type).ifPresent(candidate::resolve);
    own.entity(surface, type)
        .or(() -> capitals ? own.entity(Names.titleCase(surface), type) : Optional.empty())
        .ifPresent(entity -> candidate.resolve(entity, surface));
    candidate.rule = Codes.DATELINE;
    candidate.confidence = 0.95;
    found.add(candidate);
    return last;
  }
}
