package org.dateline.text;

/**
 * Whether the report begins by repeating the headline: all its words in order (fewer than five only
 * if the sentence ends there too), or at least five and four fifths of them before they part.
 */
final class RepeatedHeadline {
  private static final int SURE = 5;
  private static final int LEAST = 3;

  private RepeatedHeadline() {}

  static boolean in(Paragraphs paragraphs, WordTable words) {
    int headline = 0;
    while (headline < words.size && words.paragraph[headline] == 0) {
      headline++;
    }
    int body = headline;
    while (body < words.size && words.section[body] == Section.DATELINE) {
      body++;
    }
    int same = 0;
    while (same < headline
        && body + same < words.size
        && words.paragraph[body + same] == 1
        && equal(paragraphs.chars(), words, same, body + same)) {
      same++;
    }
    if (same == headline && same >= LEAST && same < SURE) {
      int last = body + same - 1;
      return words.endsParagraph(last) || Chars.isTerminal(paragraphs.chars()[words.end[last]]);
    }
    return same >= SURE && same * 5L >= headline * 4L;
  }

  private static boolean equal(char[] text, WordTable words, int one, int other) {
    int length = words.length(one);
    if (length != words.length(other)) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (Chars.fold(text[words.begin[one] + i]) != Chars.fold(text[words.begin[other] + i])) {
        return false;
      }
    }
    return true;
  }
}
