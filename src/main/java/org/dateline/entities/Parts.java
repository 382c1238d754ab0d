package org.dateline.entities;

import java.util.ArrayList;
import java.util.List;

/** Cuts names into parts: their words, those joined by a hyphen or an ampersand in one piece. */
final class Parts {
  private final Words words;

  Parts(Words words) {
    this.words = words;
  }

  /** The parts of the words from one to another. */
  List<String> of(int from, int to) {
    List<String> parts = new ArrayList<>(to - from);
    int begin = words.article.begin(from);
    for (int i = from; i < to; i++) {
      boolean last = i == to - 1;
      boolean glued = !last && words.join(i) != Join.BLANK && words.join(i) != Join.PERIOD;
      if (!glued) {
        int end = last ? Surfaces.end(words, i) : Surfaces.endInside(words, i);
        String part = words.text.substring(begin, end);
        parts.add(words.isAllCapitals(i) && words.length(i) > 3 ? Names.titleCase(part) : part);
        begin = last ? end : words.article.begin(i + 1);
      }
    }
    return parts;
  }
}
