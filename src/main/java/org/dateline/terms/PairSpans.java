package org.dateline.terms;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.Iterator;
import java.util.stream.IntStream;
import org.dateline.stats.DayTotals;
import org.dateline.stats.History;
import org.dateline.table.BucketBlocks;
import org.dateline.table.ByteReader;
import org.dateline.table.ByteWriter;
import org.dateline.table.DayFilter;
import org.dateline.table.Exchange;
import org.dateline.table.KeyGroups;
import scala.Tuple2;

/**
 * What a bucket knows of the words and pairs of its keys: for each word of a day, how often it
 * stood left and right in a pair over the span; and which pairs enough originals of the span hold.
 * Holds the counts of the words and pairs asked for on all days, some 50 bytes for each and day.
 */
final class PairSpans {
  private final TermSettings settings;
  private final DayTotals adjacent;
  private final LongArrayList addresses = new LongArrayList();
  private final Entries words = new Entries();
  private final Entries pairs = new Entries();

  private PairSpans(TermSettings settings, DayTotals adjacent) {
    this.settings = settings;
    this.adjacent = adjacent;
  }

  /** Questions with two counts each, and where those of each block end. */
  private static final class Entries {
    private final KeyGroups keys = new KeyGroups();
    private final IntArrayList days = new IntArrayList();
    private final IntArrayList ones = new IntArrayList();
    private final IntArrayList others = new IntArrayList();
    private final IntArrayList ends = new IntArrayList();

    void ask(ByteReader question) {
      keys.ask(question.fixed());
      question.number();
      question.number();
    }

    void add(ByteReader question, int day) {
      boolean isHeld = keys.add(question.fixed());
      int one = question.number();
      int other = question.number();
      if (isHeld) {
        days.add(day);
        ones.add(one);
        others.add(other);
      }
    }

    int start(int block) {
      return block == 0 ? 0 : ends.getInt(block - 1);
    }
  }

  /** Questions of a day: first the words of each bucket, then the pairs. */
  static ByteWriter[] ask(DayOfWords day, Exchange exchange) {
    ByteWriter[] blocks = exchange.blocks();
    int[] sizes = new int[blocks.length];
    for (long key : day.keys()) {
      sizes[exchange.bucket(key)]++;
    }
    for (int bucket = 0; bucket < sizes.length; bucket++) {
      blocks[bucket].number(sizes[bucket]);
    }
    for (int word = 0; word < day.keys().length; word++) {
      ask(
          blocks[exchange.bucket(day.keys()[word])],
          day.keys()[word],
          day.places().left()[word],
          day.places().right()[word]);
    }
    TermCounts counts = day.pairs().counts();
    for (int pair = 0; pair < counts.size(); pair++) {
      long key = day.pairKey(pair);
      ask(blocks[exchange.bucket(key)], key, counts.originals()[pair], counts.own()[pair]);
    }
    return blocks;
  }

  private static void ask(ByteWriter block, long key, int one, int other) {
    block.fixed(key);
    block.number(one);
    block.number(other);
  }

  /**
   * Answers the blocks of a bucket, which come by day: two numbers for each word; then for each
   * frequent pair how many it follows since the last one, and its occurrences over the span.
   *
   * @param wanted days that want an answer; the others only tell what they have
   */
  static Iterator<Tuple2<Long, byte[]>> answer(
      Iterator<Tuple2<Long, byte[]>> questions,
      TermSettings settings,
      DayTotals adjacent,
      DayFilter wanted) {
    PairSpans spans = new PairSpans(settings, adjacent);
    BucketBlocks blocks = new BucketBlocks(questions);
    if (!blocks.allAreOf(wanted)) {
      blocks.peek(wanted, spans::ask);
    }
    blocks.take(spans::add);
    return spans.answer(wanted);
  }

  private void ask(ByteReader question) {
    for (int left = question.number(); left > 0; left--) {
      words.ask(question);
    }
    while (question.hasMore()) {
      pairs.ask(question);
    }
  }

  private void add(long address, ByteReader question) {
    int day = adjacent.day(Exchange.day(address));
    for (int left = question.number(); left > 0; left--) {
      words.add(question, day);
    }
    while (question.hasMore()) {
      pairs.add(question, day);
    }
    addresses.add(address);
    words.ends.add(words.keys.entries());
    pairs.ends.add(pairs.keys.entries());
  }

  private Iterator<Tuple2<Long, byte[]>> answer(DayFilter wanted) {
    long[] left = new long[words.keys.entries()];
    long[] right = new long[words.keys.entries()];
    spans(words, 0, left, right);
    long[] originals = new long[pairs.keys.entries()];
    long[] own = new long[pairs.keys.entries()];
    spans(pairs, settings.phraseOriginals(), originals, own);
    return IntStream.range(0, addresses.size())
        .filter(block -> wanted.test(Exchange.day(addresses.getLong(block))))
        .mapToObj(
            block -> {
              ByteWriter out = new ByteWriter();
              for (int word = words.start(block); word < words.ends.getInt(block); word++) {
                out.number(left[word]);
                out.number(right[word]);
              }
              int last = pairs.start(block) - 1;
              for (int pair = last + 1; pair < pairs.ends.getInt(block); pair++) {
                if (originals[pair] >= settings.phraseOriginals()) {
                  out.number(pair - last);
                  out.number(own[pair]);
                  last = pair;
                }
              }
              return new Tuple2<>(addresses.getLong(block), out.toArray());
            })
        .iterator();
  }

  /** Sums both counts over the span of each entry, but for keys whose first count is too small. */
  private void spans(Entries entries, int least, long[] oneSpans, long[] otherSpans) {
    History one = new History();
    History other = new History();
    entries.keys.arrange();
    for (int key = 0; key < entries.keys.size(); key++) {
      int start = entries.keys.start(key);
      int end = entries.keys.start(key + 1);
      long all = 0;
      for (int place = start; place < end; place++) {
        all += entries.ones.getInt(entries.keys.entry(place));
      }
      if (all < least) {
        continue;
      }
      one.clear();
      other.clear();
      for (int place = start; place < end; place++) {
        int entry = entries.keys.entry(place);
        one.add(entries.days.getInt(entry), entries.ones.getInt(entry));
        other.add(entries.days.getInt(entry), entries.others.getInt(entry));
      }
      for (int place = start; place < end; place++) {
        int entry = entries.keys.entry(place);
        int day = entries.days.getInt(entry);
        oneSpans[entry] = one.sum(day - settings.trends().backgroundDays(), day);
        otherSpans[entry] = other.sum(day - settings.trends().backgroundDays(), day);
      }
    }
  }
}
