package org.dateline.entities;

import java.util.ArrayList;
import java.util.List;

/** Makes candidates of the tags of words, by the side of those that the rules found. */
final class TaggedNames {
  private final Words words;
  private final Spans spans;

  /** What the rules found, by first word; null where nothing begins. */
  private final Candidate[] rules;

  TaggedNames(Words words, Spans spans, List<Candidate> byRules) {
    this.words = words;
    this.spans = spans;
    rules = new Candidate[words.size];
    byRules.forEach(candidate -> rules[candidate.from] = candidate);
  }

  /**
   * The names by place.
   *
   * @param tags one of {@link Tags} for each word
   */
  List<Candidate> of(int[] tags) {
    List<Candidate> candidates = new ArrayList<>();
    for (int from = 0; from < tags.length; ) {
      int to = from + 1;
      if (tags[from] != Tags.OUTSIDE) {
        while (to < tags.length && tags[to] == tags[from] + 1) {
          to++;
        }
        add(candidates, from, to, Tags.type(tags[from]));
      }
      from = to;
    }
    return candidates;
  }

  /** Adds what was tagged as one name: several people, where commas part them. */
  private void add(List<Candidate> candidates, int from, int to, EntityType tagged) {
    for (int begin = from; begin < to; ) {
      int end = tagged == EntityType.PER ? endOfPerson(begin, to) : to;
      boolean parted = begin > from || end < to;
      if (!(parted && isDate(begin, end))) {
        candidates.add(name(begin, end, tagged));
      }
      begin = end;
    }
  }

  private Candidate name(int from, int to, EntityType tagged) {
    int titled = spans.afterTitle(from, to, tagged);
    int first = opens(titled, to, tagged) ? titled + 1 : titled;
    return spans.of(first, to, type(tagged, to, rules[first]), Codes.MODEL);
  }

  /** The word after the one that a comma or another break follows: it parts two people. */
  private int endOfPerson(int from, int to) {
    int end = from + 1;
    while (end < to && (words.join(end - 1) != Join.BREAK || words.is(end, Flags.PERSON_SUFFIX))) {
      end++;
    }
    return end;
  }

  /** Whether there are only weekdays and months: `On Wednesday, Biden`. */
  private boolean isDate(int from, int to) {
    boolean date = true;
    for (int i = from; i < to; i++) {
      date &= words.is(i, Flags.WEEKDAY | Flags.MONTH);
    }
    return date;
  }

  /**
   * Whether the first word of a person only opens the sentence: `Then Gorbachev`. The rules take
   * such a word for none of the name.
   */
  private boolean opens(int from, int to, EntityType type) {
    return type == EntityType.PER
        && from + 1 < to
        && words.starts(from)
        && words.isInLowerCase(from, Flags.COMMON)
        && !words.is(from, Flags.FIRST_NAME)
        && rules[from] == null
        && rules[from + 1] != null
        && rules[from + 1].to == to;
  }

  /**
   * The type that the lists give a name if the rules found them to know it, else the tag's. A place
   * that is no country may stand for a club or its government, which the words around it tell.
   */
  private static EntityType type(EntityType tagged, int to, Candidate rule) {
    if (rule == null || rule.to != to) {
      return tagged;
    }
    if (rule.type == EntityType.PER && rule.title.isPresent()) {
      return EntityType.PER;
    }
    if (!rule.isKnown()) {
      return tagged;
    }
    boolean sure =
        switch (tagged) {
          case MISC -> rule.type == EntityType.PER;
          case ORG -> rule.type != EntityType.LOC || rule.entry.map(Entry::isCountry).orElse(false);
          case PER, LOC -> true;
        };
    return sure ? rule.type : tagged;
  }
}
