package org.dateline.stories;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.Partitioner;
import org.apache.spark.api.java.JavaPairRDD;
import org.dateline.stats.DayTotals;
import org.dateline.table.Slabs;

/**
 * Which task compares which originals. For each slab there are some shares: each takes all
 * originals of the slab, and holds its part of them and of those of the days before it. What comes
 * of a pair of articles depends on no other, so neither on the number of shares.
 *
 * @param slabs where the days lie
 * @param originals by day
 * @param shares for each slab
 * @param days days that a neighbour may lie back
 */
record Shares(Slabs slabs, DayTotals originals, int shares, int days) implements Serializable {

  /** As many shares as keep the originals that a task holds within bounds. */
  static Shares of(Slabs slabs, DayTotals originals, StorySettings.Neighbours settings) {
    long most = 1;
    for (int day = 0; day < originals.days(); day++) {
      most = Math.max(most, originals.sum(day - settings.days(), day));
    }
    int shares = Math.toIntExact((most + settings.held() - 1) / settings.held());
    return new Shares(slabs, originals, shares, settings.days());
  }

  int tasks() {
    return slabs.count() * shares;
  }

  /**
   * The share that holds an original. All originals take turns, from the first day on, so that
   * those of any days in a row are spread evenly; with turns of each day the first shares would
   * hold the odd ones of all days.
   */
  int holder(int epochDay, int place) {
    long before = originals.sum(0, originals.day(epochDay) - 1);
    return (int) ((before + place) % shares);
  }

  int task(int slab, int share) {
    return slab * shares + share;
  }

  /** Slabs after that of a day that look back at it. */
  List<Integer> laterSlabs(int epochDay) {
    List<Integer> later = new ArrayList<>();
    for (int slab = slabs.of(epochDay) + 1;
        slab < slabs.count() && slab <= slabs.of(epochDay + days);
        slab++) {
      later.add(slab);
    }
    return later;
  }

  /** The address of a day's block for a task; addresses ascend by day. */
  static long address(int epochDay, int task) {
    return (long) epochDay << Integer.SIZE | task;
  }

  static int task(long address) {
    return (int) address;
  }

  static int day(long address) {
    return (int) (address >> Integer.SIZE);
  }

  /** Brings blocks to their tasks, days ascending. */
  JavaPairRDD<Long, byte[]> toTasks(JavaPairRDD<Long, byte[]> blocks) {
    return blocks.repartitionAndSortWithinPartitions(new ByTask(tasks()));
  }

  private static final class ByTask extends Partitioner {
    private static final long serialVersionUID = 1L;

    private final int tasks;

    ByTask(int tasks) {
      this.tasks = tasks;
    }

    @Override
    public int numPartitions() {
      return tasks;
    }

    @Override
    public int getPartition(Object address) {
      return task((long) address);
    }
  }
}
