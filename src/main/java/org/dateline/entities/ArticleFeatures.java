package org.dateline.entities;

import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import java.util.Arrays;
import org.dateline.text.Section;

/**
 * What the model sees of a word beyond its neighbours: the capitals that it stands among, its
 * sentence, and its other mentions in the article.
 */
final class ArticleFeatures {
  private static final int NOWHERE = -1;
  private static final int LONG_RUN = 6;
  private static final int MOST = 4;

  private final TaggedWords tagged;
  private final Words words;
  private final int[] lines;
  private final int[] before;
  private final int[] after;

  ArticleFeatures(TaggedWords tagged) {
    this.tagged = tagged;
    this.words = tagged.words;
    this.lines = new int[words.size];
    this.before = new int[words.size];
    this.after = new int[words.size];
    readLines();
    findOthers();
  }

  /** Says of each word what its sentence is made of: prose, or names and numbers as in a table. */
  private void readLines() {
    for (int from = 0; from < words.size; ) {
      int to = from;
      int small = 0;
      int numbers = 0;
      while (to < words.size && words.article.sentence(to) == words.article.sentence(from)) {
        small += words.isLower(to) ? 1 : 0;
        numbers += Character.isDigit(words.text.charAt(words.article.begin(to))) ? 1 : 0;
        to++;
      }
      int size = to - from;
      int line = 1 + (MOST + 1) * (MOST * small / size) + Math.min(MOST, 2 * MOST * numbers / size);
      Arrays.fill(lines, from, to, line);
      from = to;
    }
  }

  /** Finds for each word the nearest before and after it that is the same and shows its case. */
  private void findOthers() {
    Long2IntOpenHashMap last = new Long2IntOpenHashMap();
    last.defaultReturnValue(NOWHERE);
    for (int i = 0; i < words.size; i++) {
      findOther(i, before, last);
    }
    last.clear();
    for (int i = words.size - 1; i >= 0; i--) {
      findOther(i, after, last);
    }
  }

  private void findOther(int i, int[] others, Long2IntOpenHashMap last) {
    others[i] = last.get(words.hash(i));
    boolean shows = words.isCapital(i) && !words.isWeak(i);
    if (shows && words.article.section(i) != Section.DATELINE) {
      last.put(words.hash(i), i);
    }
  }

  /** Adds the features of a word that is not in lower case. */
  void add(int i, FeatureList features) {
    elsewhere(before[i], features);
    elsewhere(after[i], features);
    int from = i;
    while (i - from < LONG_RUN && words.isCapital(from - 1) && words.joined(from - 1)) {
      from--;
    }
    int last = i;
    while (last - i < LONG_RUN && words.isCapital(last + 1) && words.joined(last)) {
      last++;
    }
    run(i, from, last, features);
    features.add(FeatureKind.LINE_AND_RULE, lines[i] * 10L + tagged.ruleTag(i));
    features.add(
        FeatureKind.LINE_AND_SHAPES,
        lines[i] * 100L + tagged.shape(from - 1) * 10L + tagged.shape(last + 1));
  }

  /** What stands around another mention of the word in the article. */
  private void elsewhere(int i, FeatureList features) {
    if (i == NOWHERE) {
      return;
    }
    if (i > 0 && words.article.sentence(i - 1) == words.article.sentence(i)) {
      features.add(FeatureKind.ELSEWHERE_BEFORE, words.hash(i - 1));
      features.addFlags(FeatureKind.ELSEWHERE_BEFORE_FLAGS, 0, words.lexeme(i - 1).flags());
      features.add(FeatureKind.ELSEWHERE_BEFORE_PHRASE, tagged.phrase(i - 1));
    }
    if (i + 1 < words.size && words.article.sentence(i + 1) == words.article.sentence(i)) {
      features.add(FeatureKind.ELSEWHERE_AFTER, words.hash(i + 1));
      features.addFlags(FeatureKind.ELSEWHERE_AFTER_FLAGS, 0, words.lexeme(i + 1).flags());
    }
    features.add(FeatureKind.ELSEWHERE_SHAPES, tagged.shape(i - 1) * 8L + tagged.shape(i + 1));
    features.add(FeatureKind.ELSEWHERE_RULE, tagged.ruleTag(i));
  }

  /** The capitals beside each other that a word is one of, and what is around them. */
  private void run(int i, int from, int last, FeatureList features) {
    boolean alone = from == last;
    features.add(
        FeatureKind.RUN_PLACE, Math.min(last - from, MOST) * 8L + Math.min(i - from, MOST));
    if (!alone) {
      features.add(FeatureKind.RUN_LAST, words.hash(last));
      features.addFlags(FeatureKind.RUN_LAST_FLAGS, 0, words.lexeme(last).flags());
      features.add(FeatureKind.RUN_FIRST, words.hash(from));
      features.addFlags(FeatureKind.RUN_FIRST_FLAGS, 0, words.lexeme(from).flags());
      features.add(FeatureKind.RUN_RULES, tagged.ruleTag(from) * 16L + tagged.ruleTag(last));
    }
    features.add(FeatureKind.RUN_BEFORE, tagged.hash(from - 1) * 31 + (alone ? 1 : 0));
    features.add(FeatureKind.RUN_AFTER, tagged.hash(last + 1) * 31 + (alone ? 1 : 0));
    features.add(FeatureKind.RUN_MARKS, tagged.mark(from - 1) * 31L + tagged.mark(last));
  }
}
