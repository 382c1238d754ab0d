package org.dateline.copies;

import java.io.Serializable;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.dateline.table.ArticleNumbers;
import org.dateline.table.LazyRows;

/**
 * Tells of each key of an article which earlier articles hold it, one pass over the blocks of a
 * bucket in the order of articles; a key that is new is not told of. The state is that of {@link
 * KeyHistory}.
 *
 * @param from articles of earlier days are not told of; days since 1970-01-01
 */
record FindHolders(CopySettings settings, int from) implements Serializable {
  static final String GROUP = "_group";
  static final String HELD = "_held";

  /** Articles of a group: neighbours by number, whose answers are read together. */
  private static final int GROUP_BITS = 10;

  /** Group of articles, keys held before of one block of {@link HeldKeys}. */
  static final StructType SCHEMA =
      new StructType().add(GROUP, DataTypes.LongType, false).add(HELD, DataTypes.BinaryType, false);

  /** Rows of the blocks of {@link SendKeys}. */
  Dataset<Row> apply(Dataset<Row> blocks) {
    return blocks.mapPartitions(
        (MapPartitionsFunction<Row, Row>) this::answer, Encoders.row(SCHEMA));
  }

  private Iterator<Row> answer(Iterator<Row> blocks) {
    KeyHistory history = new KeyHistory(settings.days(), settings.keys().articles());
    return LazyRows.of(
        blocks::hasNext, () -> answer(KeyBlock.decode(blocks.next().getAs(2)), history));
  }

  private Iterator<Row> answer(KeyBlock block, KeyHistory history) {
    return new Answers(block, history).rows();
  }

  private final class Answers {
    private final KeyBlock block;
    private final KeyHistory history;
    private int at;

    Answers(KeyBlock block, KeyHistory history) {
      this.block = block;
      this.history = history;
    }

    Iterator<Row> rows() {
      return LazyRows.of(() -> at < block.size(), this::group);
    }

    private Iterator<Row> group() {
      long group = block.number(at) >> GROUP_BITS;
      HeldKeys held = new HeldKeys();
      while (at < block.size() && block.number(at) >> GROUP_BITS == group) {
        KeyHistory.Found found = history.add(block.key(at), block.number(at));
        if (found.earlier() > 0 && ArticleNumbers.day(block.number(at)) >= from) {
          held.add(block.number(at), block.total(at), block.key(at), found);
        }
        at++;
      }
      return held.isEmpty()
          ? Collections.emptyIterator()
          : List.of(RowFactory.create(group, held.encode())).iterator();
    }
  }
}
