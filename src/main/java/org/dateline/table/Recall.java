package org.dateline.table;

import org.apache.spark.api.java.JavaPairRDD;

/** What earlier runs remember of the days that are not at hand, and what later ones are to. */
public interface Recall {
  /** As far back as there are days. */
  int ALL = Integer.MAX_VALUE;

  /**
   * Blocks that earlier runs remembered, of days before the first one at hand.
   *
   * @param name what they tell
   * @param days how many days back
   */
  JavaPairRDD<Long, byte[]> blocks(String name, int days);

  /**
   * Remembers blocks of the days at hand: an action.
   *
   * @param blocks one for each day and bucket at most, by slab and address
   */
  void remember(String name, JavaPairRDD<Long, byte[]> blocks);
}
