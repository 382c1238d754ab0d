package org.dateline.entities;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Weights of features and of tags that follow each other, and the tags that they make most likely
 * (Collins 2002, discriminative training of hidden Markov models).
 */
final class TagModel {
  /** `DLN1`. */
  private static final int FORMAT = 0x444c4e31;

  private static final long UNLIKELY = Long.MIN_VALUE / 2;

  private final byte[] rows;
  private final int[] follow;
  private final int mask;

  /**
   * A model, which keeps the arrays.
   *
   * @param rows a row of {@link Tags#COUNT} weights for each place of a feature, a power of two
   * @param follow weight of a tag after another, by {@code before * COUNT + tag}
   */
  TagModel(byte[] rows, int[] follow) {
    this.rows = rows;
    this.follow = follow;
    this.mask = rows.length / Tags.COUNT - 1;
  }

  /** The best tags of words beside each other. */
  int[] tags(Tagger words, int from, int to) {
    int[] scores = new int[(to - from) * Tags.COUNT];
    for (int i = from; i < to; i++) {
      int first = (i - from) * Tags.COUNT;
      for (int at = words.begin(i); at < words.begin(i + 1); at++) {
        int row = (words.feature(at) & mask) * Tags.COUNT;
        for (int tag = 0; tag < Tags.COUNT; tag++) {
          scores[first + tag] += rows[row + tag];
        }
      }
    }
    return decode(scores, to - from, follow);
  }

  /** Reads a model that {@link #write} wrote. */
  static TagModel read(InputStream file) throws IOException {
    try (DataInputStream in = new DataInputStream(new GZIPInputStream(file))) {
      if (in.readInt() != FORMAT || in.readInt() != Tags.COUNT) {
        throw new IOException("no model of names, or one of another version");
      }
      int[] follow = new int[Tags.COUNT * Tags.COUNT];
      for (int i = 0; i < follow.length; i++) {
        follow[i] = in.readInt();
      }
      return new TagModel(in.readAllBytes(), follow);
    }
  }

  /** Writes the model; the same one always gives the same bytes before they are compressed. */
  void write(OutputStream file) throws IOException {
    try (DataOutputStream out = new DataOutputStream(new GZIPOutputStream(file))) {
      out.writeInt(FORMAT);
      out.writeInt(Tags.COUNT);
      for (int weight : follow) {
        out.writeInt(weight);
      }
      out.write(rows);
    }
  }

  /** Whether both give all words the same tags, because all weights are the same. */
  boolean isSame(TagModel other) {
    return Arrays.equals(rows, other.rows) && Arrays.equals(follow, other.follow);
  }

  /** The best tags of words one after another, before which nothing was begun. */
  static int[] decode(int[] scores, int length, int[] follow) {
    int[][] from = new int[length][Tags.COUNT];
    long[] best = new long[Tags.COUNT];
    long[] next = new long[Tags.COUNT];
    Arrays.fill(best, UNLIKELY);
    best[Tags.OUTSIDE] = 0;
    for (int i = 0; i < length; i++) {
      for (int tag = 0; tag < Tags.COUNT; tag++) {
        long most = UNLIKELY;
        int chosen = Tags.OUTSIDE;
        for (int before = 0; before < Tags.COUNT; before++) {
          long sum = best[before] + follow[before * Tags.COUNT + tag];
          if (Tags.mayFollow(before, tag) && sum > most) {
            most = sum;
            chosen = before;
          }
        }
        next[tag] = Math.max(UNLIKELY, most + scores[i * Tags.COUNT + tag]);
        from[i][tag] = chosen;
      }
      long[] swap = best;
      best = next;
      next = swap;
    }
    int tag = 0;
    for (int other = 1; other < Tags.COUNT; other++) {
      tag = best[other] > best[tag] ? other : tag;
    }
    int[] tags = new int[length];
    for (int i = length - 1; i >= 0; i--) {
      tags[i] = tag;
      tag = from[i][tag];
    }
    return tags;
  }
}
