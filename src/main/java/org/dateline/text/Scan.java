package org.dateline.text;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import java.util.stream.IntStream;

/** What {@link TextScanner} found in one article. */
final class Scan implements ScannedText {
  /** What the rules found beside the words; the cuts are numbers of words. */
  record Findings(
      int sentences, boolean headlineInBody, Optional<Dateline> dateline, BitSet cuts) {}

  private final String text;
  private final int paragraphs;
  private final WordTable words;
  private final Findings findings;
  private final int gaps;
  private final BitSet gapSentences = new BitSet();
  private final int countedWords;
  private final int[] lowSurrogates;

  Scan(String text, int paragraphs, WordTable words, Findings findings) {
    this.text = text;
    this.paragraphs = paragraphs;
    this.words = words;
    this.findings = findings;
    this.gaps = findings.cuts().cardinality();
    findings.cuts().stream().forEach(word -> gapSentences.set(words.sentence[word]));
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
        : IntStream.range(0, text.length())
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
    return Math.max(1, findings.sentences() - (headlineInBody() ? 1 : 0));
  }

  @Override
  public int countedWords() {
    return countedWords;
  }

  @Override
  public boolean headlineInBody() {
    return findings.headlineInBody();
  }

  @Override
  public Optional<Dateline> dateline() {
    return findings.dateline();
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
      case HEADLINE -> !headlineInBody();
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
