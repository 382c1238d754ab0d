package org.dateline.stories;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.dateline.table.ByteWriter;
import org.dateline.table.Exchange.Answered;
import scala.Tuple2;

/**
 * Sends the vectors of each day to the tasks that compare them, packed: all of them to the shares
 * of its slab, and to those of later slabs what they hold.
 */
record SendVectors(WeighArticles weigh, Shares shares) implements Serializable {

  /** Blocks addressed by {@link Shares}, as {@link DayVectors} reads them. */
  JavaPairRDD<Long, byte[]> apply(JavaRDD<Answered<StoryDay>> days) {
    return days.flatMapToPair(this::blocks);
  }

  private Iterator<Tuple2<Long, byte[]>> blocks(Answered<StoryDay> answered) {
    StoryDay day = answered.day();
    StoryVector[] vectors = weigh.vectors(answered);
    List<Tuple2<Long, byte[]>> blocks = new ArrayList<>();
    int own = shares.slabs().of(day.day());
    int[] all = IntStream.range(0, vectors.length).toArray();
    for (int share = 0; share < shares.shares(); share++) {
      List<byte[]> ids = share == 0 ? day.ids() : List.of();
      blocks.add(block(day, shares.task(own, share), all, vectors, ids));
      int holder = share;
      int[] held =
          Arrays.stream(all).filter(at -> shares.holder(day.day(), at) == holder).toArray();
      if (held.length > 0) {
        for (int slab : shares.laterSlabs(day.day())) {
          blocks.add(block(day, shares.task(slab, share), held, vectors, List.of()));
        }
      }
    }
    return blocks.iterator();
  }

  private static Tuple2<Long, byte[]> block(
      StoryDay day, int task, int[] places, StoryVector[] vectors, List<byte[]> ids) {
    ByteWriter out = new ByteWriter();
    for (int place : places) {
      out.number(place);
      vectors[place].write(out);
      out.string(ids.isEmpty() ? new byte[0] : ids.get(place));
    }
    return new Tuple2<>(Shares.address(day.day(), task), out.toArray());
  }
}
