package org.dateline.entities;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dateline.text.Dateline;
import org.dateline.text.Section;

/** The place and the agencies of the dateline. */
final class DatelineNames {
  private final Words words;
  private final int from;
  private final int to;

  DatelineNames(Words words) {
    this.words = words;
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
      for (String place :
          dateline.get().place().map(p -> List.of(p.split("/"))).orElse(List.of())) {
        next = add(found, place.strip(), EntityType.LOC, next);
      }
      for (String agency : dateline.get().agencies()) {
        next = add(found, agency.strip(), EntityType.ORG, next);
      }
    }
    return found;
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
    boolean capitals = surface.equals(surface.toUpperCase(java.util.Locale.ROOT));
    String name = capitals && surface.length() > 4 ? Names.titleCase(surface) : surface;
    Candidate candidate = new Candidate(first, last, List.of(name), Scores.of(type, 3));
    words.gazetteer().entry(surface).filter(e -> e.type() == type).ifPresent(candidate::resolve);
    candidate.rule = Codes.DATELINE;
    candidate.confidence = 0.95;
    found.add(candidate);
    return last;
  }
}
