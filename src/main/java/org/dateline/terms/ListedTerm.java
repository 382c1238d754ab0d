package org.dateline.terms;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.dateline.table.ByteReader;
import org.dateline.table.ByteWriter;

/**
 * One term over some days, with its spellings. Stories are summed over the days, less those that
 * are said to be counted again.
 */
final class ListedTerm {
  private final byte[] text;
  private final int words;
  private int firstDay = Integer.MAX_VALUE;
  private int lastDay = Integer.MIN_VALUE;
  private int days;
  private long occurrences;
  private long articles;
  private long originals;
  private long stories;
  private Spelling spellings;

  ListedTerm(byte[] text, int words) {
    this.text = text;
    this.words = words;
  }

  private static final class Spelling {
    private final byte[] written;
    private final Spelling others;
    private long count;

    Spelling(byte[] written, Spelling others) {
      this.written = written;
      this.others = others;
    }
  }

  /** Adds a day, given as days since 1970-01-01. */
  void addDay(int day, TermCounts counts, int of) {
    occurrences += counts.occurrences()[of];
    articles += counts.articles()[of];
    originals += counts.originals()[of];
    stories += counts.stories()[of];
    if (counts.originals()[of] > 0) {
      firstDay = Math.min(firstDay, day);
      lastDay = Math.max(lastDay, day);
      days++;
    }
  }

  /** Takes away stories that were counted on more than one day. */
  void repeatStories(int times) {
    stories -= times;
  }

  /** Adds how often a spelling was written; there are few to a term. */
  void addSpelling(byte[] written, long count) {
    Spelling spelling = spellings;
    while (spelling != null && !Arrays.equals(spelling.written, written)) {
      spelling = spelling.others;
    }
    if (spelling == null) {
      spelling = new Spelling(written, spellings);
      spellings = spelling;
    }
    spelling.count += count;
  }

  void write(ByteWriter out) {
    out.string(text);
    out.number(words);
    out.number(days);
    if (days > 0) {
      out.fixed(firstDay);
      out.fixed(lastDay);
    }
    out.number(occurrences);
    out.number(articles);
    out.number(originals);
    out.number(stories);
    for (Spelling spelling = spellings; spelling != null; spelling = spelling.others) {
      out.number(spelling.count);
      out.string(spelling.written);
    }
    out.number(0);
  }

  /** Adds the days and spellings of what was written of the same term. */
  private void add(ByteReader in) {
    int more = in.number();
    if (more > 0) {
      days += more;
      firstDay = Math.min(firstDay, (int) in.fixed());
      lastDay = Math.max(lastDay, (int) in.fixed());
    }
    occurrences += in.longNumber();
    articles += in.longNumber();
    originals += in.longNumber();
    stories += in.longNumber();
    for (long count = in.longNumber(); count > 0; count = in.longNumber()) {
      addSpelling(in.string(), count);
    }
  }

  /** Reads what was written, into what is known of the term or, if that is null, a new one. */
  static ListedTerm read(ByteReader in, ListedTerm known) {
    byte[] text = in.string();
    int words = in.number();
    ListedTerm term = known == null ? new ListedTerm(text, words) : known;
    term.add(in);
    return term;
  }

  /** The row of the table `terms`, dates as days since 1970-01-01. */
  Row row() {
    return RowFactory.create(
        new String(text, StandardCharsets.UTF_8),
        new String(surface(), StandardCharsets.UTF_8),
        words,
        days == 0 ? null : (Integer) firstDay,
        days == 0 ? null : (Integer) lastDay,
        days,
        occurrences,
        articles,
        originals,
        stories);
  }

  /** The most frequent spelling, ties to the smaller. */
  private byte[] surface() {
    Spelling best = spellings;
    for (Spelling other = best.others; other != null; other = other.others) {
      boolean first =
          other.count > best.count
              || (other.count == best.count
                  && Arrays.compareUnsigned(other.written, best.written) < 0);
      best = first ? other : best;
    }
    return best.written;
  }
}
