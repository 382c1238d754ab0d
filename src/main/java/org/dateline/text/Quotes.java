package org.dateline.text;

/** Marks the words of the body between double quotation marks; a quote ends with its paragraph. */
final class Quotes {
  /** No quote is open. */
  private static final char NONE = 0;

  private final char[] text;
  private char open = NONE;

  private Quotes(char[] text) {
    this.text = text;
  }

  static void mark(Paragraphs paragraphs, WordTable words) {
    Quotes quotes = new Quotes(paragraphs.chars());
    for (int i = 0; i < words.size; i++) {
      int paragraph = words.paragraph[i];
      if (paragraph > 0) {
        boolean first = words.startsParagraph(i);
        int start = paragraphs.start(paragraph);
        if (first) {
          quotes.open = NONE;
        }
        quotes.pass(first ? start : words.end[i - 1], words.begin[i], start);
        if (quotes.open != NONE && words.section[i] == Section.BODY) {
          words.section[i] = Section.QUOTE;
        }
      }
    }
  }

  private void pass(int begin, int end, int paragraph) {
    if (end - begin == 1 && text[begin] == ' ') {
      return;
    }
    for (int i = begin; i < end; i++) {
      char c = text[i];
      if (Chars.isDoubleQuote(c)) {
        boolean outside = i == paragraph || !Character.isLetterOrDigit(text[i - 1]);
        boolean inside = i + 1 < text.length && text[i + 1] != ' ' && text[i + 1] != '\n';
        if (open == NONE) {
          open = outside && inside ? c : NONE;
        } else if (closes(c) && (c != '"' || !inside || text[i - 1] != ' ')) {
          open = NONE;
        }
      }
    }
  }

  private boolean closes(char c) {
    return switch (open) {
      case '“' -> c == '”' || c == '"';
      case '„' -> c == '“' || c == '”' || c == '"';
      case '«' -> c == '»';
      case '»' -> c == '«';
      case '「' -> c == '」';
      default -> c == '"' || c == '”';
    };
  }
}
