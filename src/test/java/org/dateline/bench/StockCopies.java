package org.dateline.bench;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.datediff;
import static org.apache.spark.sql.functions.input_file_name;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.regexp_extract;
import static org.apache.spark.sql.functions.regexp_replace;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.to_date;

import org.apache.spark.ml.feature.HashingTF;
import org.apache.spark.ml.feature.MinHashLSH;
import org.apache.spark.ml.feature.MinHashLSHModel;
import org.apache.spark.ml.feature.NGram;
import org.apache.spark.ml.feature.RegexTokenizer;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;

/**
 * Copies as they are found with Spark MLlib alone: the self-join of {@link MinHashLSH} over runs of
 * five words, by somebody who knows it. Rows are cut down to what the join needs, and the vectors
 * are hashed once and kept for both sides. What Dateline's copies are measured against.
 *
 * <p>Copies that were cut to half and got a footer share two fifths of the runs of both, so pairs
 * are taken from a Jaccard index of {@value #RESEMBLANCE}. MLlib makes two texts candidates if one
 * of its tables gives them the same value, which misses a pair of index j with (1 - j)^tables: with
 * {@value #TABLES} tables 1.7 % at .4 and 0.03 % at .64, and with half as many 13 % at .4.
 */
public final class StockCopies {
  static final String TABLE = "pairs";
  static final int DAYS = 30;
  static final double RESEMBLANCE = 0.3;
  static final int TABLES = 8;

  private static final int SHINGLE_WORDS = 5;

  /** Two of the 150 runs of an article fall together once in ninety articles. */
  private static final int FEATURES = 1 << 20;

  private static final String HEADER = "^\\s*date (\\d{4}-\\d{2}-\\d{2}) ?";
  private static final long SEED = 1;

  private StockCopies() {}

  /**
   * Runs the job.
   *
   * @param args the folder of the articles and the folder of the table
   */
  public static void main(String[] args) {
    SparkSession spark = StockTopics.session("stock copies");
    run(spark, args[0], args[1]);
    spark.stop();
  }

  static void run(SparkSession spark, String input, String output) {
    Dataset<Row> shingles = shingles(articles(spark, input));
    MinHashLSHModel hashing =
        new MinHashLSH()
            .setInputCol("shingles")
            .setOutputCol("hashes")
            .setNumHashTables(TABLES)
            .setSeed(SEED)
            .fit(shingles);
    Dataset<Row> hashed = hashing.transform(shingles).cache();
    hashing
        .approxSimilarityJoin(hashed, hashed, 1 - RESEMBLANCE, "distance")
        // in the order of files each pair is found once
        .where(col("datasetA.file").gt(col("datasetB.file")))
        .where(abs(datediff(col("datasetA.date"), col("datasetB.date"))).leq(lit(DAYS)))
        .select(
            col("datasetA.file").as("file"), col("datasetB.file").as("earlier"), col("distance"))
        .write()
        .mode(SaveMode.Overwrite)
        .parquet(output + "/" + TABLE);
    hashed.unpersist();
  }

  private static Dataset<Row> articles(SparkSession spark, String input) {
    return spark
        .read()
        .option("wholetext", true)
        .text(input)
        .select(
            regexp_extract(input_file_name(), "[^/]+$", 0).as("file"),
            to_date(regexp_extract(col("value"), HEADER, 1)).as("date"),
            regexp_replace(col("value"), "^[^\\n]*\\n", "").as("body"));
  }

  private static Dataset<Row> shingles(Dataset<Row> articles) {
    RegexTokenizer tokenizer =
        new RegexTokenizer()
            .setInputCol("body")
            .setOutputCol("words")
            .setPattern("[^\\p{L}\\p{N}]+");
    NGram runs = new NGram().setN(SHINGLE_WORDS).setInputCol("words").setOutputCol("runs");
    HashingTF hashing =
        new HashingTF()
            .setBinary(true)
            .setNumFeatures(FEATURES)
            .setInputCol("runs")
            .setOutputCol("shingles");
    Dataset<Row> found =
        runs.transform(tokenizer.transform(articles)).where(size(col("runs")).gt(0));
    return hashing.transform(found).select("file", "date", "shingles");
  }
}
