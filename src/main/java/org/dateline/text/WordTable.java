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

  /** An empty table; room is made for a word every six characters and grows when needed. */
  WordTable(int characters) {
    int room = characters / 6 + 16;
    begin = new int[room];
    end = new int[room];
    sentence = new int[room];
    paragraph = new int[room];
    kinds = new int[room];
    section = new Section[room];
  }

  void add(int from, int to, int inParagraph) {
    if (size == begin.length) {
      grow();
    }
    begin[size] = from;
    end[size] = to;
    paragraph[size] = inParagraph;
    section[size] = inParagraph == 0 ? Section.HEADLINE : Section.BODY;
    size++;
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
