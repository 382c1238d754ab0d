package org.dateline.entities;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.dateline.gold.GoldArticle;
import org.dateline.gold.GoldFile;
import org.dateline.gold.GoldMention;
import org.dateline.text.ScannedText;
import org.dateline.text.TextScanner;

/** Learns the weights of a model from marked articles: an averaged perceptron over sequences. */
public final class TagTraining {
  /** Places of the weights: features that share one are few, and the file is small. */
  private static final int PLACES = 1 << 18;

  private static final int ROUNDS = 6;
  private static final int COPIES = 4;
  private static final long SEED = 7;
  private static final int MOST = 127;
  private static final double LARGEST_SCALE = 16;

  private final int[] weights = new int[PLACES * Tags.COUNT];
  private final double[] summed = new double[PLACES * Tags.COUNT];
  private final int[] follow = new int[Tags.COUNT * Tags.COUNT];
  private final double[] followSummed = new double[Tags.COUNT * Tags.COUNT];
  private double step = 1;

  private TagTraining() {}

  /** Writes the model that is learnt from data/gold to a file. */
  public static void main(String[] args) throws IOException {
    try (OutputStream file = Files.newOutputStream(Path.of(args[0]))) {
      ofGold().write(file);
    }
  }

  /** The model that is learnt from the gold articles that are not set aside. */
  static TagModel ofGold() throws IOException {
    return of(GoldFile.all().stream().filter(article -> !article.isSetAside()).toList());
  }

  /** The model that is learnt from articles; the same ones in the same order give the same. */
  static TagModel of(List<GoldArticle> articles) {
    TagTraining training = new TagTraining();
    Random random = new Random(SEED);
    OtherNames names = new OtherNames(articles);
    List<Marked> marked = new ArrayList<>(articles.stream().map(TagTraining::marked).toList());
    for (int copy = 0; copy < COPIES; copy++) {
      articles.forEach(article -> marked.add(marked(names.in(article, random))));
    }
    for (int round = 0; round < ROUNDS; round++) {
      Collections.shuffle(marked, random);
      marked.forEach(training::learn);
    }
    return training.model();
  }

  /** An article and the tags of its words. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Marked(Tagger tagger, int[] gold) {}

  private static Marked marked(GoldArticle article) {
    ScannedText text =
        new TextScanner().scan(article.headline(), article.body(), LocalDate.parse(article.date()));
    Words words = new Words(text, Gazetteer.shipped());
    KnownPhrases known = new KnownPhrases(words);
    Tagger tagger = new Tagger(words, known, RuleNames.all(words, known));
    int[] gold = new int[words.size];
    int i = 0;
    for (GoldMention mention : article.mentions()) {
      while (i < words.size && text.codePoint(text.begin(i)) < mention.begin()) {
        i++;
      }
      int first = Tags.first(EntityType.valueOf(mention.type()));
      for (boolean begun = false;
          i < words.size && text.codePoint(text.begin(i)) < mention.end();
          i++) {
        gold[i] = begun ? first + 1 : first;
        begun = true;
      }
    }
    return new Marked(tagger, gold);
  }

  private void learn(Marked article) {
    article
        .tagger()
        .forEach(
            (from, to) ->
                learn(article.tagger(), Arrays.copyOfRange(article.gold(), from, to), from, to));
  }

  private void learn(Tagger tagger, int[] gold, int from, int to) {
    for (int i = 0; i < gold.length; i++) {
      if (!Tags.mayFollow(i == 0 ? Tags.OUTSIDE : gold[i - 1], gold[i])) {
        gold[i]--;
      }
    }
    int n = to - from;
    int[] scores = new int[n * Tags.COUNT];
    for (int i = 0; i < n; i++) {
      for (int at = tagger.begin(from + i); at < tagger.begin(from + i + 1); at++) {
        int row = (tagger.feature(at) & (PLACES - 1)) * Tags.COUNT;
        for (int tag = 0; tag < Tags.COUNT; tag++) {
          scores[i * Tags.COUNT + tag] += weights[row + tag];
        }
      }
    }
    int[] tags = TagModel.decode(scores, n, follow);
    if (!Arrays.equals(tags, gold)) {
      update(tagger, from, gold, 1);
      update(tagger, from, tags, -1);
    }
    step++;
  }

  private void update(Tagger tagger, int from, int[] tags, int by) {
    for (int i = 0; i < tags.length; i++) {
      int before = i == 0 ? Tags.OUTSIDE : tags[i - 1];
      follow[before * Tags.COUNT + tags[i]] += by;
      followSummed[before * Tags.COUNT + tags[i]] += by * step;
      for (int at = tagger.begin(from + i); at < tagger.begin(from + i + 1); at++) {
        int place = (tagger.feature(at) & (PLACES - 1)) * Tags.COUNT + tags[i];
        weights[place] += by;
        summed[place] += by * step;
      }
    }
  }

  /** The averages, as bytes. */
  private TagModel model() {
    double[] means = new double[weights.length];
    double most = 0;
    for (int i = 0; i < means.length; i++) {
      means[i] = weights[i] - summed[i] / step;
      most = Math.max(most, Math.abs(means[i]));
    }
    double scale = Math.min(MOST / most, LARGEST_SCALE);
    byte[] rows = new byte[means.length];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = (byte) Math.rint(means[i] * scale);
    }
    int[] following = new int[follow.length];
    for (int i = 0; i < following.length; i++) {
      following[i] = (int) Math.rint((follow[i] - followSummed[i] / step) * scale);
    }
    return new TagModel(rows, following);
  }
}
