package org.dateline.stories;

import it.unimi.dsi.fastutil.ints.IntArrays;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.io.Serializable;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.dateline.stats.DayTotals;
import org.dateline.table.Exchange;
import org.dateline.table.Exchange.Answered;

/**
 * Weighs the terms of originals: often written, rare in the span, in the headline, a name, and not
 * in steady use. Depends on no order within the day.
 *
 * @param originals by day
 */
record WeighArticles(StorySettings settings, DayTotals originals, Exchange exchange)
    implements Serializable {

  /** The vectors of a day's originals, in their order. */
  StoryVector[] vectors(Answered<StoryDay> answered) {
    Keys keys = new Keys(answered);
    return answered.day().sketches().stream()
        .map(sketch -> vector(sketch, keys))
        .toArray(StoryVector[]::new);
  }

  /** What is known of the keys of a day. */
  private final class Keys {
    private final long[] keys;
    private final int[] spans;
    private final double[] steadiness;
    private final int[] earlierDays;
    private final long span;

    Keys(Answered<StoryDay> answered) {
      StoryDay today = answered.day();
      int day = originals.day(today.day());
      int from = day - settings.terms().backgroundDays();
      this.span = originals.sum(from, day);
      int old = originals.busyDays(from, day - settings.neighbours().days() - 1);
      this.keys = today.keys();
      this.spans = new int[keys.length];
      this.steadiness = new double[keys.length];
      this.earlierDays = new int[keys.length];
      KeyDays.Answer answer = new KeyDays.Answer();
      for (int key = 0; key < keys.length; key++) {
        answer.read(answered.answers().get(StoryDay.bucket(exchange, keys[key])));
        spans[key] = answer.originals;
        earlierDays[key] = answer.earlierDays;
        boolean isTold = old > 0 && old >= settings.standing().steadyFrom();
        steadiness[key] = isTold ? (double) answer.oldDays / old : 0.0;
      }
    }

    int at(long key) {
      return Arrays.binarySearch(keys, key);
    }
  }

  private StoryVector vector(StorySketch sketch, Keys keys) {
    int n = sketch.terms().length;
    double[] weights = new double[n];
    int[] places = new int[n];
    for (int i = 0; i < n; i++) {
      places[i] = keys.at(sketch.terms()[i]);
      weights[i] = weight(sketch, i, keys, places[i]);
    }
    int[] order = IntStream.range(0, n).filter(i -> weights[i] > 0).toArray();
    IntArrays.quickSort(order, (a, b) -> heaviest(sketch, weights, a, b));
    int[] kept = Arrays.copyOf(order, Math.min(order.length, settings.terms().most()));
    long[] rare = rare(sketch, kept, places, keys);
    Arrays.sort(kept);
    double squares = 0;
    for (int i : kept) {
      squares += weights[i] * weights[i];
    }
    double length = StrictMath.sqrt(squares);
    long[] terms = new long[kept.length];
    float[] scaled = new float[kept.length];
    for (int i = 0; i < kept.length; i++) {
      terms[i] = sketch.terms()[kept[i]];
      scaled[i] = (float) (weights[kept[i]] / length);
    }
    long[] standing =
        Arrays.stream(sketch.forms())
            .filter(form -> keys.earlierDays[keys.at(form)] >= settings.standing().headlineDays())
            .toArray();
    return new StoryVector(
        terms, scaled, rare, sketch.forms(), standing, sketch.isForm(), sketch.numbers());
  }

  private double weight(StorySketch sketch, int term, Keys keys, int place) {
    double idf = StrictMath.log((1.0 + keys.span) / (1.0 + keys.spans[place])) + 1;
    double name = sketch.names()[term] ? settings.terms().name() : 1.0;
    double fresh = StrictMath.pow(1.0 - keys.steadiness[place], settings.standing().steadyPower());
    return (1 + StrictMath.log(sketch.counts()[term])) * idf * name * fresh;
  }

  private static int heaviest(StorySketch sketch, double[] weights, int a, int b) {
    int order = Double.compare(weights[b], weights[a]);
    return order == 0 ? Long.compare(sketch.terms()[a], sketch.terms()[b]) : order;
  }

  private long[] rare(StorySketch sketch, int[] heaviest, int[] places, Keys keys) {
    StorySettings.Neighbours rules = settings.neighbours();
    double most =
        Math.min(rules.rareMost(), Math.max(rules.rareOriginals(), rules.rareShare() * keys.span));
    LongArrayList rare = new LongArrayList();
    for (int i : heaviest) {
      if (rare.size() < rules.rareTerms() && keys.spans[places[i]] <= most) {
        rare.add(sketch.terms()[i]);
      }
    }
    return rare.toLongArray();
  }
}
