package org.dateline.text;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;

/** What {@link TextScanner} found in one article. */
final class Scan implements ScannedText {
  private final String text;
  private final int paragraphs;
  private final int sentences;
  private final boolean headlineInBody;
  private final Optional<Dateline> dateline;
  private final BitSet gapSentences;
  private final int gaps;
  private final WordTable words;
  private final int countedWords;
  private final int[] lowSurrogates;

  Scan(
      Paragraphs paragraphs,
      WordTable words,
      int sentences,
      boolean headlineInBody,
      Optional<Dateline> dateline,
      int gaps,
      BitSet gapSentences) {
    this.text = paragraphs.text();
    this.paragraphs = paragraphs.size() - 1;
    this.words = words;
    this.headlineInBody = headlineInBody;
    this.sentences = Math.max(1, headlineInBody ? sentences - 1 : sentences);
    this.dateline = dateline;
    this.gaps = gaps;
    this.gapSentences = gapSentences;
    this.lowSurrogates = lowSurrogates(text);
    int count = 0;
    for (int i = 0; i < words.size; i++) {
      count += counted(i) ? 1 : 0;
    }
    this.countedWords = count;
  }

  private static int[] lowSurrogates(String text) {
    return text.codePointCount(0, text.length()) == text.length()
        ? new int[0]
        : java.util.stream.IntStream.range(0, text.length())
            .filter(i -> Character.isLowSurrogate(text.charAt(i)))
            .toArray();
  }

  @Override
  public String text() {
    return text;
  }

  @Override
  public int paragraphs() {
    return paragraphs;
  }

  @Override
  public int sentences() {
    return sentences;
  }

  @Override
  public int countedWords() {
    return countedWords;
  }

  @Override
  public boolean headlineInBody() {
    return headlineInBody;
  }

  @Override
  public Optional<Dateline> dateline() {
    return dateline;
  }

  @Override
  public int gaps() {
    return gaps;
  }

  @Override
  public boolean gapIn(int sentence) {
    return gapSentences.get(sentence);
  }

  @Override
  public int size() {
    return words.size;
  }

  @Override
  public int begin(int word) {
    return words.begin[word];
  }

  @Override
  public int end(int word) {
    return words.end[word];
  }

  @Override
  public int sentence(int word) {
    return words.sentence[word];
  }

  @Override
  public int paragraph(int word) {
    return words.paragraph[word];
  }

  @Override
  public Section section(int word) {
    return words.section[word];
  }

  @Override
  public boolean counted(int word) {
    return switch (words.section[word]) {
      case HEADLINE -> !headlineInBody;
      case BODY, QUOTE -> true;
      case DATELINE, SOURCE -> false;
    };
  }

  @Override
  public int codePoint(int offset) {
    if (lowSurrogates.length == 0) {
      return offset;
    }
    int at = Arrays.binarySearch(lowSurrogates, offset);
    return offset - (at < 0 ? -1 - at : at);
  }
}
