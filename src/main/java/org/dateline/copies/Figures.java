package org.dateline.copies;

import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.dateline.table.ByteReader;
import org.dateline.table.ByteWriter;

/**
 * The numbers written in a text and what stands around each: with it can be told whether a number
 * stands in text that another has too, or in text of its own.
 *
 * @param list by number
 */
record Figures(List<Figure> list) {
  private static final int BRIEF_BYTES = 3;
  private static final int LEFT_OUT = Hashes.BITS - BRIEF_BYTES * Byte.SIZE;

  /** In place of a shingle that is not there. */
  static final long NONE = 0;

  /** Shingles kept of what stands around a number. */
  static final int AROUND = 4;

  private static final Comparator<Figure> ORDER =
      Comparator.comparingLong(Figure::number)
          .thenComparingLong(Figure::context)
          .thenComparing(figure -> figure.around().toString());

  Figures {
    list = List.copyOf(list);
  }

  /**
   * A number, all as hashes, those of what stands around it in brief.
   *
   * @param context the two words before and the one after it, words that begin with a digit left
   *     out
   * @param around {@link #AROUND} shingles before and after it
   */
  record Figure(long number, long context, List<Long> around) {
    Figure {
      around = List.copyOf(around);
    }
  }

  static Figures of(List<Figure> figures) {
    return new Figures(figures.stream().sorted(ORDER).distinct().toList());
  }

  /** The upper part of a hash: in the order of hashes. */
  static long brief(long hash) {
    return hash >>> LEFT_OUT;
  }

  /** The numbers, each once, ascending. */
  long[] numbers() {
    return list.stream().mapToLong(Figure::number).distinct().toArray();
  }

  /**
   * The numbers that stand in text that another has too, each once, ascending: near one of its
   * shingles, or in words in which it has a number.
   *
   * @param shingles of the other text, ascending
   */
  long[] inTextOf(Figures other, long[] shingles) {
    long[] contexts = other.list.stream().mapToLong(Figure::context).sorted().toArray();
    LongArrayList found = new LongArrayList();
    for (Figure figure : list) {
      if (Arrays.binarySearch(contexts, figure.context()) >= 0
          || figure.around().stream().anyMatch(brief -> holds(shingles, brief))) {
        found.add(figure.number());
      }
    }
    return Hashes.distinct(found.toLongArray());
  }

  private static boolean holds(long[] shingles, long brief) {
    int at = Arrays.binarySearch(shingles, brief << LEFT_OUT);
    int next = at < 0 ? -at - 1 : at;
    return brief != NONE && next < shingles.length && brief(shingles[next]) == brief;
  }

  void write(ByteWriter out) {
    Hashes.write(out, list.stream().mapToLong(Figure::number).toArray());
    for (Figure figure : list) {
      out.fixed(figure.context(), BRIEF_BYTES);
      figure.around().forEach(brief -> out.fixed(brief, BRIEF_BYTES));
    }
  }

  static Figures read(ByteReader in) {
    long[] numbers = Hashes.read(in);
    List<Figure> figures = new ArrayList<>(numbers.length);
    for (long number : numbers) {
      long context = in.fixed(BRIEF_BYTES);
      List<Long> around = new ArrayList<>(AROUND);
      for (int i = 0; i < AROUND; i++) {
        around.add(in.fixed(BRIEF_BYTES));
      }
      figures.add(new Figure(number, context, around));
    }
    return new Figures(figures);
  }
}
