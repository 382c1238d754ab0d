package org.dateline.table;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.function.Consumer;
import scala.Tuple2;

/** The blocks of a bucket, held as bytes until it is known which of their keys are asked for. */
public final class BucketBlocks {
  private final ArrayDeque<Tuple2<Long, byte[]>> blocks = new ArrayDeque<>();

  /** Takes blocks, which come by day. */
  public BucketBlocks(Iterator<Tuple2<Long, byte[]>> blocks) {
    blocks.forEachRemaining(this.blocks::add);
  }

  /** Takes a block. */
  public interface BlockReader {
    void read(long address, ByteReader block);
  }

  /** Whether all blocks are of such days. */
  public boolean allAreOf(DayFilter days) {
    return blocks.stream().allMatch(block -> days.test(Exchange.day(block._1())));
  }

  /** Reads those of such days. */
  public void peek(DayFilter days, Consumer<ByteReader> reader) {
    blocks.stream()
        .filter(block -> days.test(Exchange.day(block._1())))
        .forEach(block -> reader.accept(new ByteReader(block._2())));
  }

  /** Reads all blocks, each of which is forgotten then. */
  public void take(BlockReader reader) {
    while (!blocks.isEmpty()) {
      Tuple2<Long, byte[]> block = blocks.remove();
      reader.read(block._1(), new ByteReader(block._2()));
    }
  }
}
