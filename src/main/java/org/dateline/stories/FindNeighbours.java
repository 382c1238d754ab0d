package org.dateline.stories;

import java.io.Serializable;
import java.util.Iterator;
import org.apache.spark.api.java.JavaPairRDD;
import org.dateline.table.ArticleNumbers;
import org.dateline.table.ByteReader;
import org.dateline.table.ByteWriter;
import scala.Tuple2;

/**
 * Finds the neighbours of each original among those of its day and of the days before it. Holds
 * these, in each share its part of them.
 *
 * @param from originals of earlier days are neighbours only; days since 1970-01-01
 */
record FindNeighbours(StorySettings settings, Shares shares, int from) implements Serializable {

  /**
   * For each day and share one block: of each original of the day the id, empty but in the first
   * share, and its neighbours there.
   */
  JavaPairRDD<Long, byte[]> apply(JavaPairRDD<Long, byte[]> vectors) {
    return shares.toTasks(vectors).mapPartitionsToPair(Finding::new);
  }

  /** Answers the blocks of a task, which come by day. */
  final class Finding implements Iterator<Tuple2<Long, byte[]>> {
    private final Iterator<Tuple2<Long, byte[]>> blocks;
    private final HeldArticles held = new HeldArticles(settings);
    private Tuple2<Long, byte[]> ahead;

    Finding(Iterator<Tuple2<Long, byte[]>> blocks) {
      this.blocks = blocks;
      move();
    }

    /** How many articles were held at once at most. */
    int mostHeld() {
      return held.most();
    }

    @Override
    public boolean hasNext() {
      return ahead != null;
    }

    @Override
    public Tuple2<Long, byte[]> next() {
      Tuple2<Long, byte[]> found = new Tuple2<>(ahead._1(), lists(ahead));
      move();
      return found;
    }

    /** Goes to the next block of the own slab, holding what lies before it. */
    private void move() {
      ahead = null;
      while (ahead == null && blocks.hasNext()) {
        Tuple2<Long, byte[]> block = blocks.next();
        int day = Shares.day(block._1());
        held.forgetBefore(day - shares.days());
        boolean own = shares.slabs().of(day) == Shares.task(block._1()) / shares.shares();
        if (own && day >= from) {
          ahead = block;
        } else if (own) {
          holdOwn(block);
        } else {
          hold(block);
        }
      }
    }

    private void hold(Tuple2<Long, byte[]> block) {
      int day = Shares.day(block._1());
      ByteReader in = new ByteReader(block._2());
      while (in.hasMore()) {
        long number = ArticleNumbers.of(day, in.number());
        held.add(number, StoryVector.read(in));
        in.string();
      }
    }

    /** Holds of a block of the own slab what falls to the own share. */
    private void holdOwn(Tuple2<Long, byte[]> block) {
      int day = Shares.day(block._1());
      int share = Shares.task(block._1()) % shares.shares();
      ByteReader in = new ByteReader(block._2());
      while (in.hasMore()) {
        int place = in.number();
        StoryVector vector = StoryVector.read(in);
        in.string();
        if (shares.holder(day, place) == share) {
          held.add(ArticleNumbers.of(day, place), vector);
        }
      }
    }

    private byte[] lists(Tuple2<Long, byte[]> block) {
      holdOwn(block);
      int day = Shares.day(block._1());
      // read twice: a busy day unpacked is several times what a share may hold
      ByteReader in = new ByteReader(block._2());
      ByteWriter out = new ByteWriter();
      while (in.hasMore()) {
        long number = ArticleNumbers.of(day, in.number());
        StoryVector vector = StoryVector.read(in);
        out.string(in.string());
        NeighbourLists.write(held.neighbours(number, vector), day, out);
      }
      return out.toArray();
    }
  }
}
