package org.dateline.stories;

import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Row;
import org.dateline.table.ByteReader;
import org.dateline.table.ByteWriter;
import scala.Tuple2;

/** The stories of the originals of earlier days, a block for each day, to begin with. */
final class KnownStories {
  private KnownStories() {}

  /**
   * The blocks, addressed by {@link Shares} as lists of neighbours are.
   *
   * @param originals day, article and story, days whole, days and articles ascending
   */
  static JavaPairRDD<Long, byte[]> send(JavaRDD<Row> originals) {
    return originals.mapPartitionsToPair(Blocks::new);
  }

  /** Tells the stories of a block. */
  static void read(ByteReader block, int day, OpenStories stories) {
    for (int place = 0; block.hasMore(); place++) {
      stories.know(day, place, string(block), string(block));
    }
  }

  private static String string(ByteReader in) {
    return new String(in.string(), StandardCharsets.UTF_8);
  }

  private static final class Blocks implements Iterator<Tuple2<Long, byte[]>> {
    private final Iterator<Row> originals;
    private Row ahead;

    Blocks(Iterator<Row> originals) {
      this.originals = originals;
      move();
    }

    @Override
    public boolean hasNext() {
      return ahead != null;
    }

    @Override
    public Tuple2<Long, byte[]> next() {
      if (ahead == null) {
        throw new NoSuchElementException();
      }
      int day = ahead.getInt(0);
      ByteWriter out = new ByteWriter();
      while (ahead != null && ahead.getInt(0) == day) {
        out.string(ahead.getString(1).getBytes(StandardCharsets.UTF_8));
        out.string(ahead.getString(2).getBytes(StandardCharsets.UTF_8));
        move();
      }
      return new Tuple2<>(Shares.address(day, 0), out.toArray());
    }

    private void move() {
      ahead = originals.hasNext() ? originals.next() : null;
    }
  }
}
