package org.dateline.text;

/**
 * Marks credits that close an article: `(Reporting by ...; editing by ...)`, `Writing by ...;
 * editing by ...`, `(With inputs from ...)`, `(AP)`, `-- Reuters`.
 */
final class SourceCredit {
  /** Paragraphs of credits at most. */
  private static final int PARAGRAPHS = 3;

  /** No credit is longer, in characters. */
  private static final int LONGEST = 500;

  private final Paragraphs paragraphs;
  private final char[] text;
  private final WordTable words;

  private SourceCredit(Paragraphs paragraphs, WordTable words) {
    this.paragraphs = paragraphs;
    this.text = paragraphs.chars();
    this.words = words;
  }

  static void mark(Paragraphs paragraphs, WordTable words) {
    SourceCredit credit = new SourceCredit(paragraphs, words);
    int last = words.size - 1;
    for (int i = 0; i < PARAGRAPHS && last >= 0 && words.paragraph[last] > 0; i++) {
      int first = credit.begin(last);
      for (int word = first; word <= last; word++) {
        words.section[word] = Section.SOURCE;
      }
      if (first > last || !words.startsParagraph(first)) {
        return;
      }
      last = first - 1;
    }
  }

  /** The first word of the credit that ends with a word; the next word if there is none. */
  private int begin(int last) {
    int paragraph = words.paragraph[last];
    int start = paragraphs.start(paragraph);
    int end = paragraphs.end(paragraph);
    if (text[end - 1] == '.' && text[end - 2] == ')') {
      end--;
    }
    int from = text[end - 1] == ')' ? opening(Math.max(start, end - LONGEST), end) : start;
    int first = from < 0 ? last + 1 : firstWord(from, last);
    if (first > last) {
      return last + 1;
    }
    boolean whole = from == start;
    boolean afterSentence = whole || (from > start + 2 && endsBefore(from));
    boolean credit = text[end - 1] == ')' ? isByline(first) : whole && isOpenByline(first, last);
    boolean agency = whole && isAgency(start, end);
    return afterSentence && (credit || agency) ? first : last + 1;
  }

  private boolean endsBefore(int offset) {
    char c = text[offset - 2];
    return text[offset - 1] == ' ' && (Chars.isTerminal(c) || Chars.isClosing(c));
  }

  private int opening(int from, int end) {
    for (int i = end - 1; i >= from; i--) {
      if (text[i] == '(') {
        return i;
      }
    }
    return -1;
  }

  private int firstWord(int from, int last) {
    int first = last + 1;
    while (first > 0 && words.begin[first - 1] >= from) {
      first--;
    }
    return first;
  }

  /** `Reporting by`, `Additional reporting by`, `With inputs from`: a capital first. */
  private boolean isByline(int first) {
    if (!Character.isUpperCase(text[words.begin[first]])) {
      return false;
    }
    for (int i = first; i < first + 3 && words.is(i, Kinds.CREDIT); i++) {
      if (isBy(i + 1)) {
        return true;
      }
    }
    return words.is(first + 1, Kinds.CREDIT) && isBy(first + 2);
  }

  private boolean isBy(int word) {
    if (word >= words.size || (words.length(word) != 2 && words.length(word) != 4)) {
      return false;
    }
    String found = new String(text, words.begin[word], words.length(word));
    return found.equals("by") || found.equals("from");
  }

  /** A byline without parentheses has a semicolon or is short, and no full stop. */
  private boolean isOpenByline(int first, int last) {
    int end = paragraphs.end(words.paragraph[last]);
    if (!isByline(first) || end - words.begin[first] > LONGEST || Chars.isTerminal(text[end - 1])) {
      return false;
    }
    boolean list = last - first < 8;
    for (int i = words.begin[first]; i < end && !list; i++) {
      list = text[i] == ';';
    }
    return list;
  }

  /** Nothing but an agency in parentheses or after a dash. */
  private boolean isAgency(int start, int end) {
    int from = start;
    while (from < end && (Chars.isDash(text[from]) || text[from] == ' ' || text[from] == '(')) {
      from++;
    }
    int to = text[end - 1] == ')' ? end - 1 : end;
    return from > start && to > from && to - from <= 40 && areAgencies(from, to);
  }

  private boolean areAgencies(int from, int to) {
    for (String name : Agencies.split(new String(text, from, to - from))) {
      if (Agencies.isKnown(name)) {
        return true;
      }
    }
    return false;
  }
}
