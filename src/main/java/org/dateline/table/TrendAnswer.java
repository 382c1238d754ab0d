package org.dateline.table;

import java.util.OptionalDouble;

/** What sets a day of a thing against its earlier days, read and written in some bytes. */
public final class TrendAnswer {
  private static final int BURST = 1;
  private static final int Z = 2;

  private Integer first;
  private Integer previous;
  private Double z;
  private int burst;

  /**
   * Writes an answer.
   *
   * @param sinceFirst days since the first day with an original, plus 1; 0 if there is none
   * @param sincePrevious days since the latest earlier day with an original; 0 if there is none
   */
  public static void write(
      ByteWriter out, int sinceFirst, int sincePrevious, OptionalDouble z, int burst) {
    out.number(sinceFirst);
    out.number(sincePrevious);
    out.number((z.isPresent() ? Z : 0) + (burst == 1 ? BURST : 0));
    if (z.isPresent()) {
      out.fixed(Double.doubleToRawLongBits(z.getAsDouble()));
    }
  }

  /** Reads the next answer to a day. */
  public void read(ByteReader in, int day) {
    int sinceFirst = in.number();
    int sincePrevious = in.number();
    int flags = in.number();
    first = sinceFirst == 0 ? null : (Integer) (day - sinceFirst + 1);
    previous = sincePrevious == 0 ? null : (Integer) sincePrevious;
    z = (flags & Z) == 0 ? null : (Double) Double.longBitsToDouble(in.fixed());
    burst = flags & BURST;
  }

  /** The first day with an original, as days since 1970-01-01; null if there is none. */
  public Integer first() {
    return first;
  }

  /** Days since the latest earlier day with an original; null if there is none. */
  public Integer previous() {
    return previous;
  }

  /** The robust z of the share; null if there is none. */
  public Double z() {
    return z;
  }

  /** 1 if the thing is in a burst, else 0. */
  public int burst() {
    return burst;
  }
}
