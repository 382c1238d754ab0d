package org.dateline.copies;

import static org.apache.spark.sql.functions.col;

import it.unimi.dsi.fastutil.HashCommon;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.dateline.table.ArticleNumbers;
import org.dateline.table.LazyRows;
import org.dateline.table.Slabs;

/**
 * Sends the keys of all articles that may be repeated or repeat in part to their buckets, packed: a
 * key goes to one bucket on all days. Exact copies send none, so that one more of them changes
 * nothing. Holds at most {@link #BLOCK} keys of a bucket.
 *
 * @param buckets how many there are
 */
record SendKeys(CopySettings settings, Slabs slabs, int buckets) implements Serializable {
  static final String BUCKET = "_bucket";
  static final String FIRST = "_first";
  static final String KEYS = "_keys";

  /** Bucket, number of the first article, block of {@link KeyBlock}. */
  static final StructType SCHEMA =
      new StructType()
          .add(BUCKET, DataTypes.IntegerType, false)
          .add(FIRST, DataTypes.LongType, false)
          .add(KEYS, DataTypes.BinaryType, false);

  private static final int BLOCK = 1 << 14;

  /**
   * One row per block, by bucket, articles ascending.
   *
   * @param sketches rows of {@link Past}, in slabs
   * @param exact links of exact copies
   */
  Dataset<Row> apply(Dataset<Row> sketches, Dataset<Row> exact) {
    Dataset<Row> copies =
        exact
            .select(Links.NUMBER)
            .repartitionById(slabs.count(), slabs.of(ArticleNumbers.day(Links.NUMBER)))
            .sortWithinPartitions(Links.NUMBER);
    JavaRDD<Row> blocks =
        slabs.partitions(sketches).zipPartitions(slabs.partitions(copies), this::blocks);
    return sketches
        .sparkSession()
        .createDataFrame(blocks, SCHEMA)
        .repartitionById(buckets, col(BUCKET))
        .sortWithinPartitions(BUCKET, FIRST);
  }

  private Iterator<Row> blocks(Iterator<Row> sketches, Iterator<Row> copies) {
    return new Sender(sketches, copies).rows();
  }

  private final class Sender {
    private final ArticleNumbers.Numbered articles;
    private final Iterator<Row> copies;
    private final List<KeyBlock> open = new ArrayList<>();
    private long copy;
    private int day;

    Sender(Iterator<Row> sketches, Iterator<Row> copies) {
      this.articles = new ArticleNumbers.Numbered(sketches);
      this.copies = copies;
      this.copy = nextCopy();
      for (int bucket = 0; bucket < buckets; bucket++) {
        open.add(new KeyBlock());
      }
    }

    Iterator<Row> rows() {
      return LazyRows.of(
          () -> articles.hasNext() || open.stream().anyMatch(b -> !b.isEmpty()), this::step);
    }

    private Iterator<Row> step() {
      if (!articles.hasNext()) {
        return flush(1).iterator();
      }
      Row row = articles.next();
      List<Row> rows = Collections.emptyList();
      if (row.getInt(0) != day) {
        rows = flush(1);
        day = row.getInt(0);
      }
      if (articles.number() == copy) {
        copy = nextCopy();
      } else if (!Past.isExact(row)) {
        send(Sketch.decode(row.getAs(2)));
      }
      if (rows.isEmpty()) {
        rows = flush(BLOCK);
      }
      return rows.iterator();
    }

    private void send(Sketch sketch) {
      if (sketch.words() >= settings.minWords()) {
        long[] keys = sketch.keys(settings.keys());
        for (long key : keys) {
          int bucket = (int) Long.remainderUnsigned(HashCommon.mix(key), buckets);
          open.get(bucket).add(key, articles.number(), keys.length);
        }
      }
    }

    private List<Row> flush(int least) {
      List<Row> rows = new ArrayList<>();
      for (int bucket = 0; bucket < buckets; bucket++) {
        KeyBlock block = open.get(bucket);
        if (block.size() >= least) {
          rows.add(RowFactory.create(bucket, block.number(0), block.encode()));
          open.set(bucket, new KeyBlock());
        }
      }
      return rows;
    }

    private long nextCopy() {
      return copies.hasNext() ? copies.next().getLong(0) : Long.MAX_VALUE;
    }
  }
}
