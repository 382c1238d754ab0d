package org.dateline.terms;

import it.unimi.dsi.fastutil.longs.Long2ObjectMap;
import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.dateline.table.ByteWriter;
import org.dateline.table.Exchange;
import scala.Tuple2;

/**
 * Sums the terms of a slab over the days of each month, with their spellings, into blocks for the
 * buckets, addressed by the last of the days. Sends what it has after a day that brought it to
 * {@value #MANY} terms, some 20 MB.
 */
final class TermParts implements Iterator<Tuple2<Long, byte[]>> {
  private static final int MANY = 100_000;

  private final Iterator<DayOfTerms> days;
  private final Exchange exchange;
  private Iterator<Tuple2<Long, byte[]>> blocks = Collections.emptyIterator();
  private DayOfTerms ahead;

  TermParts(Iterator<DayOfTerms> days, Exchange exchange) {
    this.days = days;
    this.exchange = exchange;
    move();
  }

  @Override
  public boolean hasNext() {
    while (!blocks.hasNext() && ahead != null) {
      blocks = together();
    }
    return blocks.hasNext();
  }

  @Override
  public Tuple2<Long, byte[]> next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return blocks.next();
  }

  private Iterator<Tuple2<Long, byte[]>> together() {
    Long2ObjectOpenHashMap<ListedTerm> terms = new Long2ObjectOpenHashMap<>();
    int last = 0;
    YearMonth month = month(ahead);
    while (ahead != null && terms.size() < MANY && month(ahead).equals(month)) {
      add(ahead, terms);
      last = ahead.day();
      move();
    }
    ByteWriter[] out = exchange.blocks();
    for (Long2ObjectMap.Entry<ListedTerm> term : terms.long2ObjectEntrySet()) {
      ByteWriter block = out[exchange.bucket(term.getLongKey())];
      block.fixed(term.getLongKey());
      term.getValue().write(block);
    }
    return Exchange.addressed(last, out);
  }

  private void move() {
    ahead = days.hasNext() ? days.next() : null;
  }

  private static YearMonth month(DayOfTerms day) {
    return YearMonth.from(LocalDate.ofEpochDay(day.day()));
  }

  private static void add(DayOfTerms day, Long2ObjectOpenHashMap<ListedTerm> terms) {
    ListedTerm[] found = new ListedTerm[day.size()];
    for (int i = 0; i < found.length; i++) {
      int term = i;
      found[i] =
          terms.computeIfAbsent(
              day.keys()[i], key -> new ListedTerm(day.texts()[term], day.words()[term]));
      found[i].addDay(day.day(), day.counts(), i);
    }
    new DaySpellings(day).addTo(found);
  }
}
