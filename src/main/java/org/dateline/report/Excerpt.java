package org.dateline.report;

import java.util.List;

/** Words of a text with those around them; long runs of words show their beginning and end. */
record Excerpt(String before, String changed, String after) {
  private static final int CONTEXT_WORDS = 3;
  private static final int CONTEXT_CHARACTERS = 24;
  private static final int CHANGE_CHARACTERS = 60;
  private static final int BEGIN_CHARACTERS = 34;
  private static final int END_CHARACTERS = 16;

  /** The words from one to another, whose place is exclusive. */
  static Excerpt of(List<String> words, int from, int to) {
    return new Excerpt(
        end(words.subList(Math.max(0, from - CONTEXT_WORDS), from), CONTEXT_CHARACTERS),
        changed(words.subList(from, to)),
        begin(words.subList(to, Math.min(words.size(), to + CONTEXT_WORDS)), CONTEXT_CHARACTERS));
  }

  /** In one line, the changed words as they are coloured. */
  String line(String sign, String coloured) {
    return "%s %s%s%s"
        .formatted(
            sign,
            before.isEmpty() ? "" : before + " ",
            coloured,
            after.isEmpty() ? "" : " " + after);
  }

  private static String changed(List<String> words) {
    String all = String.join(" ", words);
    if (all.length() <= CHANGE_CHARACTERS) {
      return "[" + all + "]";
    }
    return "[%s … %s] (%s)"
        .formatted(
            begin(words, BEGIN_CHARACTERS),
            end(words, END_CHARACTERS),
            Shown.count(words.size(), "word"));
  }

  private static String begin(List<String> words, int most) {
    int to = 0;
    int length = -1;
    while (to < words.size() && length + 1 + words.get(to).length() <= most) {
      length += 1 + words.get(to++).length();
    }
    return String.join(" ", words.subList(0, to));
  }

  private static String end(List<String> words, int most) {
    int from = words.size();
    int length = -1;
    while (from > 0 && length + 1 + words.get(from - 1).length() <= most) {
      length += 1 + words.get(--from).length();
    }
    return String.join(" ", words.subList(from, words.size()));
  }
}
