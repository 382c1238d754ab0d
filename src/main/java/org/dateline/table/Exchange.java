package org.dateline.table;

import java.io.Serializable;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.Partitioner;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.function.PairFlatMapFunction;
import scala.Tuple2;

/**
 * Lets the tasks that hold slabs of days ask those that hold the histories of keys. A question or
 * an answer is one block of bytes for a day and a bucket of keys, so that few rows cross a shuffle.
 *
 * @param slabs where the days lie
 * @param buckets into how many parts keys are spread, by their hash
 */
public record Exchange(Slabs slabs, int buckets) implements Serializable {
  /** Articles for each bucket at most: the counts of their words and pairs take some 100 MB. */
  private static final long ARTICLES_OF_A_BUCKET = 20_000;

  /** Buckets for a corpus, at least one for each shuffle partition. */
  public static int buckets(long articles, int shufflePartitions) {
    long least = articles / ARTICLES_OF_A_BUCKET + 1;
    return Math.toIntExact(Math.max(least, shufflePartitions));
  }

  /** What lies in slabs, one for each day, days ascending. */
  public interface Daily {
    /** Days since 1970-01-01. */
    int day();
  }

  /** One day, and the answers to it: a reader for each bucket. */
  public record Answered<T>(T day, List<ByteReader> answers) {}

  /** The bucket of a key, which is a hash. */
  public int bucket(long key) {
    return (int) (((key >>> 32) * buckets) >>> 32);
  }

  /** One empty block for each bucket. */
  public ByteWriter[] blocks() {
    return Stream.generate(ByteWriter::new).limit(buckets).toArray(ByteWriter[]::new);
  }

  /** The blocks of a day, addressed to their buckets, without the empty ones. */
  public static Iterator<Tuple2<Long, byte[]>> addressed(int day, ByteWriter[] blocks) {
    return IntStream.range(0, blocks.length)
        .filter(bucket -> blocks[bucket].length() > 0)
        .mapToObj(bucket -> new Tuple2<>(address(day, bucket), blocks[bucket].toArray()))
        .iterator();
  }

  /** The address of a block. */
  public static long address(int day, int bucket) {
    return (long) day << Integer.SIZE | bucket;
  }

  /** The day that a block is of. */
  public static int day(long address) {
    return (int) (address >> 32);
  }

  /** Brings blocks to their buckets, days ascending. */
  public JavaPairRDD<Long, byte[]> toBuckets(JavaPairRDD<Long, byte[]> blocks) {
    return blocks.repartitionAndSortWithinPartitions(new ByBucket(buckets));
  }

  /** Brings blocks to their slabs, days and buckets ascending. */
  public JavaPairRDD<Long, byte[]> toSlabs(JavaPairRDD<Long, byte[]> blocks) {
    return blocks.repartitionAndSortWithinPartitions(new BySlab(slabs));
  }

  /**
   * Brings questions to their buckets, and the answers back to the slabs.
   *
   * @param answer makes one block, under the same address, of each block of a bucket
   */
  public JavaPairRDD<Long, byte[]> ask(
      JavaPairRDD<Long, byte[]> questions,
      PairFlatMapFunction<Iterator<Tuple2<Long, byte[]>>, Long, byte[]> answer) {
    return toSlabs(toBuckets(questions).mapPartitionsToPair(answer));
  }

  /** Each day with its answers; an answer is read before the next day is taken. */
  public <T extends Daily> JavaRDD<Answered<T>> meet(
      JavaRDD<T> days, JavaPairRDD<Long, byte[]> answers) {
    return days.zipPartitions(answers, (each, blocks) -> new Meeting<>(each, blocks, buckets));
  }

  private static final class Meeting<T extends Daily> implements Iterator<Answered<T>> {
    private static final byte[] NOTHING = {};

    private final Iterator<T> days;
    private final Iterator<Tuple2<Long, byte[]>> blocks;
    private final int buckets;
    private Tuple2<Long, byte[]> ahead;

    Meeting(Iterator<T> days, Iterator<Tuple2<Long, byte[]>> blocks, int buckets) {
      this.days = days;
      this.blocks = blocks;
      this.buckets = buckets;
      this.ahead = blocks.hasNext() ? blocks.next() : null;
    }

    @Override
    public boolean hasNext() {
      return days.hasNext();
    }

    @Override
    public Answered<T> next() {
      T day = days.next();
      byte[][] found = new byte[buckets][];
      while (ahead != null && Exchange.day(ahead._1()) <= day.day()) {
        if (Exchange.day(ahead._1()) < day.day()) {
          throw new IllegalStateException("answers to day " + Exchange.day(ahead._1()));
        }
        found[(int) (long) ahead._1()] = ahead._2();
        ahead = blocks.hasNext() ? blocks.next() : null;
      }
      return new Answered<>(
          day,
          Stream.of(found).map(block -> new ByteReader(block == null ? NOTHING : block)).toList());
    }
  }

  private static final class ByBucket extends Partitioner {
    private static final long serialVersionUID = 1L;

    private final int buckets;

    ByBucket(int buckets) {
      this.buckets = buckets;
    }

    @Override
    public int numPartitions() {
      return buckets;
    }

    @Override
    public int getPartition(Object address) {
      return (int) (long) address;
    }
  }

  private static final class BySlab extends Partitioner {
    private static final long serialVersionUID = 1L;

    private final Slabs slabs;

    BySlab(Slabs slabs) {
      this.slabs = slabs;
    }

    @Override
    public int numPartitions() {
      return slabs.count();
    }

    @Override
    public int getPartition(Object address) {
      return slabs.of(day((long) address));
    }
  }
}
