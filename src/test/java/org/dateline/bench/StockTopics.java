package org.dateline.bench;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.input_file_name;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.regexp_extract;
import static org.apache.spark.sql.functions.regexp_replace;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.to_date;
import static org.apache.spark.sql.functions.udf;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.ml.feature.CountVectorizer;
import org.apache.spark.ml.feature.CountVectorizerModel;
import org.apache.spark.ml.feature.IDF;
import org.apache.spark.ml.feature.IDFModel;
import org.apache.spark.ml.feature.RegexTokenizer;
import org.apache.spark.ml.feature.StopWordsRemover;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Topic words by day as they are made with Spark SQL and MLlib alone, by somebody who knows both:
 * TF-IDF of each article's words, and counts of each word by day. What Dateline is measured
 * against.
 */
public final class StockTopics {
  private static final String HEADER = "^\\s*date (\\d{4}-\\d{2}-\\d{2}) ?";
  private static final int VOCABULARY = 1 << 18;
  private static final StructType TERMS =
      new StructType()
          .add("term", DataTypes.StringType)
          .add("tf", DataTypes.DoubleType)
          .add("tfidf", DataTypes.DoubleType);

  private StockTopics() {}

  /**
   * Runs the job.
   *
   * @param args the folder of the articles and the folder of the tables
   */
  public static void main(String[] args) {
    SparkSession spark = session("stock topics");
    run(spark, args[0], args[1]);
    spark.stop();
  }

  /** A session with the settings that suit many small files on one machine. */
  static SparkSession session(String name) {
    int cores = Runtime.getRuntime().availableProcessors();
    SparkSession spark =
        SparkSession.builder()
            .appName(name)
            .config("spark.ui.enabled", "false")
            // else every small file counts as 4 MiB and becomes a task of its own
            .config("spark.sql.files.openCostInBytes", "0")
            .config("spark.sql.shuffle.partitions", Integer.toString(2 * cores))
            .getOrCreate();
    spark.sparkContext().setLogLevel("WARN");
    return spark;
  }

  static void run(SparkSession spark, String input, String output) {
    Dataset<Row> words = words(articles(spark, input)).cache();
    CountVectorizerModel counter =
        new CountVectorizer()
            .setInputCol("words")
            .setOutputCol("counts")
            .setVocabSize(VOCABULARY)
            .setMinDF(1)
            .fit(words);
    Dataset<Row> counted = counter.transform(words);
    IDFModel idf = new IDF().setInputCol("counts").setOutputCol("weights").fit(counted);
    Dataset<Row> terms = terms(idf.transform(counted), counter.vocabulary());
    write(terms.select("article", "term", "tfidf", "date"), output + "/article_terms");
    Dataset<Row> daily =
        terms
            .groupBy("date", "term")
            .agg(count(lit(1)).as("articles"), sum("tf").cast("long").as("occurrences"));
    write(daily.select("term", "articles", "occurrences", "date"), output + "/term_daily");
    words.unpersist();
  }

  private static Dataset<Row> articles(SparkSession spark, String input) {
    return spark
        .read()
        .option("wholetext", true)
        .text(input)
        .select(
            regexp_extract(input_file_name(), "[^/]+$", 0).as("article"),
            to_date(regexp_extract(col("value"), HEADER, 1)).as("date"),
            regexp_replace(col("value"), HEADER, "").as("text"));
  }

  private static Dataset<Row> words(Dataset<Row> articles) {
    RegexTokenizer tokenizer =
        new RegexTokenizer()
            .setInputCol("text")
            .setOutputCol("tokens")
            .setPattern("[^\\p{L}\\p{N}]+");
    StopWordsRemover remover = new StopWordsRemover().setInputCol("tokens").setOutputCol("words");
    return remover.transform(tokenizer.transform(articles)).select("article", "date", "words");
  }

  private static Dataset<Row> terms(Dataset<Row> weighted, String[] vocabulary) {
    Column terms =
        udf(
                (UDF2<Vector, Vector, List<Row>>)
                    (counts, weights) -> terms(counts, weights, vocabulary),
                DataTypes.createArrayType(TERMS))
            .apply(col("counts"), col("weights"));
    return weighted
        .select(col("article"), col("date"), explode(terms).as("_term"))
        .select("article", "date", "_term.*");
  }

  private static List<Row> terms(Vector counts, Vector weights, String[] vocabulary) {
    int[] indices = counts.toSparse().indices();
    double[] tf = counts.toSparse().values();
    double[] tfidf = weights.toSparse().values();
    List<Row> terms = new ArrayList<>(indices.length);
    for (int place = 0; place < indices.length; place++) {
      terms.add(RowFactory.create(vocabulary[indices[place]], tf[place], tfidf[place]));
    }
    return terms;
  }

  private static void write(Dataset<Row> table, String folder) {
    table
        .repartition(col("date"))
        .write()
        .mode(SaveMode.Overwrite)
        .partitionBy("date")
        .parquet(folder);
  }
}
