package org.dateline.terms;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.Iterator;
import java.util.stream.IntStream;
import org.dateline.stats.DayTotals;
import org.dateline.stats.History;
import org.dateline.stats.TrendSettings;
import org.dateline.stats.Trends;
import org.dateline.table.BucketBlocks;
import org.dateline.table.ByteReader;
import org.dateline.table.ByteWriter;
import org.dateline.table.DayFilter;
import org.dateline.table.Exchange;
import org.dateline.table.KeyGroups;
import org.dateline.table.TrendAnswer;
import scala.Tuple2;

/**
 * The histories of the terms of a bucket: each day of a term set against its days before
 * (formulas.md, sections 4, 7 and 8). Holds the counts of the terms asked for on all days, some 40
 * bytes for each term and day.
 */
final class TermHistories {
  private final DayTotals originals;
  private final TrendSettings settings;
  private final Trends trends;
  private final History own = new History();
  private final LongArrayList addresses = new LongArrayList();
  private final IntArrayList ends = new IntArrayList();
  private final KeyGroups terms = new KeyGroups();
  private final IntArrayList days = new IntArrayList();
  private final IntArrayList originalCounts = new IntArrayList();
  private final IntArrayList ownCounts = new IntArrayList();
  private final ByteWriter answers = new ByteWriter();

  private TermHistories(DayTotals originals, TrendSettings settings) {
    this.originals = originals;
    this.settings = settings;
    this.trends = new Trends(originals, settings);
  }

  /** Questions of a day: its terms in order, the answers to come in the same. */
  static ByteWriter[] ask(DayOfTerms day, Exchange exchange) {
    ByteWriter[] blocks = exchange.blocks();
    for (int term = 0; term < day.size(); term++) {
      ByteWriter block = blocks[exchange.bucket(day.keys()[term])];
      block.fixed(day.keys()[term]);
      block.number(day.counts().originals()[term]);
      block.number(day.counts().own()[term]);
    }
    return blocks;
  }

  /**
   * Answers the blocks of a bucket, which come by day.
   *
   * @param wanted days that want an answer; the others only tell what they have
   */
  static Iterator<Tuple2<Long, byte[]>> answer(
      Iterator<Tuple2<Long, byte[]>> questions,
      DayTotals originals,
      TrendSettings settings,
      DayFilter wanted) {
    TermHistories histories = new TermHistories(originals, settings);
    BucketBlocks blocks = new BucketBlocks(questions);
    if (!blocks.allAreOf(wanted)) {
      blocks.peek(wanted, histories::ask);
    }
    blocks.take(histories::add);
    return histories.answer(wanted);
  }

  /** One answer. */
  static final class Answer {
    /** Originals of the background with the term. */
    long before;

    /** Occurrences in originals of the span. */
    long ownSpan;

    /** Its first day and previous day, z and burst. */
    final TrendAnswer trend = new TrendAnswer();

    /** Reads the next answer to a day. */
    void read(ByteReader in, int day) {
      before = in.longNumber();
      ownSpan = in.longNumber();
      trend.read(in, day);
    }
  }

  private void ask(ByteReader question) {
    while (question.hasMore()) {
      terms.ask(question.fixed());
      question.number();
      question.number();
    }
  }

  private void add(long address, ByteReader question) {
    int day = originals.day(Exchange.day(address));
    while (question.hasMore()) {
      boolean isHeld = terms.add(question.fixed());
      int originalCount = question.number();
      int ownCount = question.number();
      if (isHeld) {
        days.add(day);
        originalCounts.add(originalCount);
        ownCounts.add(ownCount);
      }
    }
    addresses.add(address);
    ends.add(terms.entries());
  }

  private Iterator<Tuple2<Long, byte[]>> answer(DayFilter wanted) {
    terms.arrange();
    int[] from = new int[terms.entries()];
    int[] to = new int[terms.entries()];
    for (int term = 0; term < terms.size(); term++) {
      int start = terms.start(term);
      int size = terms.start(term + 1) - start;
      take(start, size);
      for (int place = 0; place < size; place++) {
        int entry = terms.entry(start + place);
        if (!wanted.test(originals.epochDay(days.getInt(entry)))) {
          continue;
        }
        from[entry] = answers.length();
        answer(place);
        to[entry] = answers.length();
      }
    }
    return IntStream.range(0, addresses.size())
        .filter(block -> wanted.test(Exchange.day(addresses.getLong(block))))
        .mapToObj(block -> new Tuple2<>(addresses.getLong(block), block(block, from, to)))
        .iterator();
  }

  private void take(int start, int size) {
    History history = trends.history();
    history.clear();
    own.clear();
    for (int place = start; place < start + size; place++) {
      int entry = terms.entry(place);
      history.add(days.getInt(entry), originalCounts.getInt(entry));
      own.add(days.getInt(entry), ownCounts.getInt(entry));
    }
  }

  private void answer(int place) {
    History history = trends.history();
    int day = history.day(place);
    int from = day - settings.backgroundDays();
    int first = history.firstDay(place);
    int previous = history.previousDay(place);
    answers.number(history.sum(from, day - 1));
    answers.number(own.sum(from, day));
    TrendAnswer.write(
        answers,
        first < 0 ? 0 : day - first + 1,
        previous < 0 ? 0 : day - previous,
        trends.z(place),
        trends.burst(place));
  }

  private byte[] block(int block, int[] from, int[] to) {
    ByteWriter out = new ByteWriter();
    for (int entry = block == 0 ? 0 : ends.getInt(block - 1); entry < ends.getInt(block); entry++) {
      out.copy(answers, from[entry], to[entry]);
    }
    return out.toArray();
  }
}
