package org.dateline.text;

import java.util.BitSet;

/**
 * Finds the places where a name seems to be cut out, which feeds do that strip links with their
 * text. Each rule asks for something that print never has; a text that has it everywhere is set
 * that way, and the rule is dropped for it.
 */
final class GapRules {
  /** Up to this many blanks before commas, wide blanks or open ends are cuts; more are a style. */
  private static final int STYLE = 3;

  /** Words of a paragraph whose end can be a cut. */
  private static final int PARAGRAPH = 5;

  /** Kinds of words that nothing but a cut lets stand before a period. */
  private static final int UNFINISHED =
      Kinds.HANGING | Kinds.AGENT | Kinds.NEVER_LAST | Kinds.TITLE;

  private final Paragraphs paragraphs;
  private final char[] text;
  private final WordTable words;
  private final BareTitle titles;
  private final BitSet cuts = new BitSet();
  private final BitSet floating = new BitSet();
  private final BitSet open = new BitSet();
  private int marks;

  private GapRules(Paragraphs paragraphs, WordTable words) {
    this.paragraphs = paragraphs;
    this.text = paragraphs.chars();
    this.words = words;
    this.titles = new BareTitle(text, words);
  }

  /** The numbers of the words before or at which something is cut out, each place once. */
  static BitSet find(Paragraphs paragraphs, WordTable words, boolean headlineInBody) {
    GapRules rules = new GapRules(paragraphs, words);
    rules.readWords(headlineInBody);
    BitSet wide = rules.wide(headlineInBody);
    rules.add(rules.floating, rules.marks / 4);
    rules.add(rules.open, paragraphs.size() / 3);
    rules.add(wide, words.size / 100);
    return rules.cuts;
  }

  /** Adds places unless there are so many that they are a style; a neighbour is the same place. */
  private void add(BitSet places, int limit) {
    if (places.cardinality() > Math.max(STYLE, limit)) {
      return;
    }
    for (int i = places.nextSetBit(0); i >= 0; i = places.nextSetBit(i + 1)) {
      if (!cuts.get(i) && !cuts.get(i + 1) && (i == 0 || !cuts.get(i - 1))) {
        cuts.set(i);
      }
    }
  }

  private void readWords(boolean headlineInBody) {
    boolean prose = isProse();
    for (int i = 0; i < words.size; i++) {
      Section section = words.section[i];
      if (section == Section.DATELINE || section == Section.SOURCE) {
        continue;
      }
      boolean headline = section == Section.HEADLINE;
      if (headline && headlineInBody) {
        continue;
      }
      if (isFloating(i)) {
        floating.set(i);
      }
      if (headline && !prose) {
        continue;
      }
      if (lacksNoun(i) || titles.isAt(i) || (endsEarly(i) && !headline)) {
        cuts.set(i);
      }
      if (!headline && endsOpen(i)) {
        open.set(i);
      }
    }
  }

  /** A headline with two articles or more is a sentence, not headlinese. */
  private boolean isProse() {
    int articles = 0;
    for (int i = 0; i < words.size && words.paragraph[i] == 0; i++) {
      articles += words.is(i, Kinds.THE) && text[words.begin[i]] == 't' ? 1 : 0;
    }
    return articles >= 2;
  }

  /** `the said in a statement`, `the has`, `the of`. */
  private boolean lacksNoun(int word) {
    if (!words.is(word, Kinds.NEVER_AFTER_THE)
        || !words.is(word - 1, Kinds.THE)
        || !words.isNext(text, word)
        || !isLower(word)) {
      return false;
    }
    boolean noun = words.isNext(text, word + 1) && isLower(word + 1) && !isFunction(word + 1);
    boolean adjective = text[words.end[word] - 1] == 'd' && words.is(word, Kinds.SAYING);
    return !(adjective && noun);
  }

  private boolean isFunction(int word) {
    return words.is(word, Kinds.STARTER | Kinds.PLACE | Kinds.AGENT | Kinds.DETERMINER);
  }

  /** `according to, the`, `during,`. */
  private boolean endsEarly(int word) {
    char c = text[words.end[word]];
    if (words.endsParagraph(word) || (c != ',' && c != '.') || !isLower(word)) {
      return false;
    }
    return words.is(word, Kinds.NEVER_LAST)
        || (isWord(word, "to") && word > 0 && isWord(word - 1, "according"))
        || (isWord(word, "the") && words.section[word] != Section.QUOTE);
  }

  private boolean isWord(int word, String expected) {
    boolean same = words.length(word) == expected.length();
    for (int i = 0; same && i < expected.length(); i++) {
      same = Chars.fold(text[words.begin[word] + i]) == expected.charAt(i);
    }
    return same;
  }

  /** A blank before a comma, or before a period after a word that ends no sentence: `by .` */
  private boolean isFloating(int word) {
    int end = words.end[word];
    if (end + 1 >= paragraphs.length()) {
      return false;
    }
    char mark = text[end];
    marks += mark == ',' ? 1 : 0;
    char next = text[end + 1];
    if (mark != ' ' || (next != ',' && next != '.')) {
      return false;
    }
    marks++;
    char after = end + 2 < paragraphs.length() ? text[end + 2] : '\n';
    return (after == ' ' || after == '\n' || Chars.isDoubleQuote(after))
        && (next == ',' ? Character.isLetter(text[end - 1]) : words.is(word, UNFINISHED));
  }

  /** A paragraph that breaks off after `and`, `of` or the like, without a mark. */
  private boolean endsOpen(int word) {
    return words.is(word, Kinds.HANGING)
        && words.isNext(text, word)
        && words.endsParagraph(word)
        && words.end[word] == paragraphs.end(words.paragraph[word])
        && isLower(word)
        && word >= PARAGRAPH
        && words.paragraph[word - PARAGRAPH + 1] == words.paragraph[word];
  }

  private boolean isLower(int word) {
    return Character.isLowerCase(text[words.begin[word]]);
  }

  /** The words after blanks that were wider than one, between letters of a line. */
  private BitSet wide(boolean headlineInBody) {
    BitSet found = new BitSet();
    int word = 0;
    for (int i = 0; i < paragraphs.wides(); i++) {
      int at = paragraphs.wide(i);
      while (word < words.size && words.begin[word] < at) {
        word++;
      }
      if (word < words.size
          && words.begin[word] == at + 1
          && Character.isLetter(text[at + 1])
          && Character.isLetter(text[at - 1])
          && !(headlineInBody && words.paragraph[word] == 0)
          && words.section[word] != Section.SOURCE
          && words.section[word] != Section.DATELINE) {
        found.set(word);
      }
    }
    return found;
  }
}
