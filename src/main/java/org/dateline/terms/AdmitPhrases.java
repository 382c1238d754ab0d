package org.dateline.terms;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.io.Serializable;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.dateline.stats.DayTotals;
import org.dateline.stats.LogLikelihood;
import org.dateline.table.ByteReader;
import org.dateline.table.DayFilter;
import org.dateline.table.Exchange;
import org.dateline.table.Exchange.Answered;

/**
 * Keeps the pairs of words that are phrases on their day: enough originals of the span hold the
 * pair, and its words keep company more than chance has it (formulas.md, section 3). Looks back
 * only. Holds one day in a slab, and what {@link PairSpans} holds in a bucket.
 *
 * @param adjacent places in originals where a term directly follows a term, by day
 * @param wanted the days at hand
 */
record AdmitPhrases(TermSettings settings, DayTotals adjacent, Exchange exchange, DayFilter wanted)
    implements Serializable {

  /**
   * The terms of each day: its words and phrases.
   *
   * @param earlier what {@link #questions} were asked on earlier days of the span
   */
  JavaRDD<DayOfTerms> apply(JavaRDD<DayOfWords> days, JavaPairRDD<Long, byte[]> earlier) {
    JavaPairRDD<Long, byte[]> spans =
        exchange.ask(
            questions(days).union(earlier),
            questions -> PairSpans.answer(questions, settings, adjacent, wanted));
    return exchange
        .meet(days, spans)
        .map(answered -> OrderTerms.of(answered.day(), admitted(answered)));
  }

  /** What is asked of the words and pairs of days. */
  JavaPairRDD<Long, byte[]> questions(JavaRDD<DayOfWords> days) {
    return days.flatMapToPair(day -> Exchange.addressed(day.day(), PairSpans.ask(day, exchange)));
  }

  private int[] admitted(Answered<DayOfWords> answered) {
    DayOfWords day = answered.day();
    int words = day.keys().length;
    long[] left = new long[words];
    long[] right = new long[words];
    for (int word = 0; word < words; word++) {
      ByteReader in = answered.answers().get(exchange.bucket(day.keys()[word]));
      left[word] = in.longNumber();
      right[word] = in.longNumber();
    }
    int[] frequent = new int[exchange.buckets()];
    for (int bucket = 0; bucket < frequent.length; bucket++) {
      frequent[bucket] = next(answered.answers().get(bucket), 0);
    }
    IntArrayList admitted = new IntArrayList();
    int[] met = new int[exchange.buckets()];
    for (int pair = 0; pair < day.pairs().size(); pair++) {
      int bucket = exchange.bucket(day.pairKey(pair));
      if (++met[bucket] == frequent[bucket]) {
        long both = answered.answers().get(bucket).longNumber();
        frequent[bucket] = next(answered.answers().get(bucket), frequent[bucket]);
        long first = left[day.pairs().first()[pair]] - both;
        long second = right[day.pairs().second()[pair]] - both;
        if (keepCompany(day.day(), both, first, second)) {
          admitted.add(pair);
        }
      }
    }
    return admitted.toIntArray();
  }

  /** The number of the next frequent pair of a bucket, counted from 1; 0 if there is none. */
  private static int next(ByteReader answers, int before) {
    return answers.hasMore() ? before + answers.number() : 0;
  }

  private boolean keepCompany(int epochDay, long both, long first, long second) {
    int day = adjacent.day(epochDay);
    long all = adjacent.sum(day - settings.trends().backgroundDays(), day);
    return LogLikelihood.signedG2(both, first, second, all - both - first - second)
        > settings.phraseG2();
  }
}
