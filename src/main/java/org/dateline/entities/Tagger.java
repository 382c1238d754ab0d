package org.dateline.entities;

import java.util.List;

/** The words of an article with their features, ready to be tagged. */
final class Tagger {
  private final Words words;
  private final boolean[] asked;
  private final int[] begins;
  private final FeatureList features = new FeatureList();

  /** Called with the words from one to another that are tagged together. */
  interface Stretch {
    void accept(int from, int to);
  }

  Tagger(Words words, KnownPhrases known, List<Candidate> byRules) {
    this.words = words;
    asked = new boolean[words.size];
    begins = new int[words.size + 1];
    TagFeatures of = new TagFeatures(new TaggedWords(words, known, byRules));
    for (int i = 0; i < words.size; i++) {
      asked[i] = of.isAsked(i);
      if (asked[i]) {
        of.add(i, features);
      }
      begins[i + 1] = features.size();
    }
  }

  /** Looks up the words that may belong to names, those beside each other in a sentence at once. */
  void forEach(Stretch action) {
    for (int from = 0; from < words.size; ) {
      int to = from;
      while (to < words.size
          && asked[to]
          && words.article.sentence(to) == words.article.sentence(from)) {
        to++;
      }
      if (to > from) {
        action.accept(from, to);
      }
      from = Math.max(to, from + 1);
    }
  }

  int size() {
    return words.size;
  }

  /** Where the features of a word begin among all of the article; they end where the next begin. */
  int begin(int word) {
    return begins[word];
  }

  int feature(int at) {
    return features.get(at);
  }
}
