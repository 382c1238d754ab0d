package org.dateline.text;

import java.util.Arrays;

/** Words by number: where each stands. */
final class WordTable {
  int[] begin;
  int[] end;
  int[] sentence;
  int[] paragraph;
  int[] kinds;
  Section[] section;
  int size;

  /** An empty table with room for so many words, which grows when needed. */
  WordTable(int room) {
    begin = new int[room];
    end = new int[room];
    sentence = new int[room];
    paragraph = new int[room];
    kinds = new int[room];
    section = new Section[room];
  }

  void add(char[] text, int from, int to, int inParagraph) {
    if (size == begin.length) {
      grow();
    }
    begin[size] = from;
    end[size] = to;
    paragraph[size] = inParagraph;
    kinds[size] = Kinds.of(text, from, to);
    section[size] = inParagraph == 0 ? Section.HEADLINE : Section.BODY;
    size++;
  }

  int length(int word) {
    return end[word] - begin[word];
  }

  boolean is(int word, int kind) {
    return word >= 0 && word < size && (kinds[word] & kind) != 0;
  }

  boolean startsParagraph(int word) {
    return word == 0 || paragraph[word] != paragraph[word - 1];
  }

  boolean endsParagraph(int word) {
    return word == size - 1 || paragraph[word] != paragraph[word + 1];
  }

  /** Whether nothing but one blank stands between a word and the one before. */
  boolean isNext(char[] text, int word) {
    return word > 0
        && word < size
        && begin[word] - end[word - 1] == 1
        && text[end[word - 1]] == ' ';
  }

  /** Gives a section to the words that begin between two offsets. */
  void mark(Section with, int from, int to) {
    for (int i = 0; i < size && begin[i] < to; i++) {
      if (begin[i] >= from) {
        section[i] = with;
      }
    }
  }

  private void grow() {
    int room = size + (size >> 1);
    begin = Arrays.copyOf(begin, room);
    end = Arrays.copyOf(end, room);
    sentence = Arrays.copyOf(sentence, room);
    paragraph = Arrays.copyOf(paragraph, room);
    kinds = Arrays.copyOf(kinds, room);
    section = Arrays.copyOf(section, room);
  }
}
