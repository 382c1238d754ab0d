package org.dateline.support;

import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.dateline.table.Recall;
import scala.Tuple2;

/** Remembers nothing, as on a first run. */
public final class NoRecall implements Recall {
  @Override
  public JavaPairRDD<Long, byte[]> blocks(String name, int days) {
    return JavaSparkContext.fromSparkContext(Spark.session().sparkContext())
        .<Tuple2<Long, byte[]>>emptyRDD()
        .mapToPair(block -> block);
  }

  @Override
  public void remember(String name, JavaPairRDD<Long, byte[]> blocks) {}
}
