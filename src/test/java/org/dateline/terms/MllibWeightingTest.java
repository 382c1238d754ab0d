package org.dateline.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.ml.feature.IDF;
import org.apache.spark.ml.feature.IDFModel;
import org.apache.spark.ml.linalg.SQLDataTypes;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.ml.linalg.Vectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.dateline.stats.Weighting;
import org.dateline.support.Spark;
import org.dateline.terms.Corpus.Article;
import org.junit.jupiter.api.Test;

/** The weighting `mllib` against MLlib itself, fitted on the originals of the span of a day. */
class MllibWeightingTest {
  private static final long SEED = 61;
  private static final int BACKGROUND_DAYS = 12;
  private static final StructType VECTORS =
      new StructType().add("article_id", DataTypes.StringType).add("f", SQLDataTypes.VectorType());

  private final SparkSession spark = Spark.session();

  @Test
  void theWeightsOfTheLastDayAreThoseOfMllib() {
    Corpus corpus = RandomCorpus.of(SEED);
    LocalDate last = corpus.articles().get(corpus.articles().size() - 1).date();
    List<Row> articleTerms =
        corpus
            .publish(spark, TermsByDayPropertyTest.settings(Weighting.MLLIB, BACKGROUND_DAYS))
            .articleTerms();
    List<String> terms = articleTerms.stream().map(MllibWeightingTest::term).distinct().toList();
    List<Article> span =
        corpus.articles().stream()
            .filter(Article::original)
            .filter(article -> !article.date().isBefore(last.minusDays(BACKGROUND_DAYS)))
            .toList();
    Dataset<Row> documents = documents(span, articleTerms, terms);

    IDFModel model = new IDF().setInputCol("f").setOutputCol("w").fit(documents);

    Map<String, Vector> weights = new HashMap<>();
    for (Row document : model.transform(documents).collectAsList()) {
      Vector f = document.getAs("f");
      Vector w = document.getAs("w");
      weights.put(document.getString(0), w);
      for (int i = 0; i < terms.size(); i++) {
        double idf = Weighting.MLLIB.idf(span.size(), model.docFreq()[i]);
        assertThat(Weighting.MLLIB.weight((long) f.apply(i), idf, 1))
            .as("seed %d: %s of %s", SEED, terms.get(i), document.getString(0))
            .isCloseTo(w.apply(i), within(1e-12));
      }
    }
    List<Row> ofLastDay =
        articleTerms.stream()
            .filter(row -> row.getAs("date").toString().equals(last.toString()))
            .filter(row -> weights.containsKey(row.getString(0)))
            .toList();
    assertThat(ofLastDay).hasSizeGreaterThan(10);
    for (Row row : ofLastDay) {
      Vector w = weights.get(row.getString(0));
      assertThat(row.<Double>getAs("tfidf"))
          .as("seed %d: %s", SEED, row)
          .isCloseTo(w.apply(terms.indexOf(term(row))) / Vectors.norm(w, 2), within(1e-12));
    }
  }

  private static String term(Row row) {
    return row.getAs("term");
  }

  /** One vector of counts for every article, also for one without terms. */
  private Dataset<Row> documents(
      List<Article> articles, List<Row> articleTerms, List<String> terms) {
    Map<String, double[]> counts = new HashMap<>();
    articles.forEach(article -> counts.put(article.id(), new double[terms.size()]));
    for (Row row : articleTerms) {
      if (counts.containsKey(row.getString(0))) {
        counts.get(row.getString(0))[terms.indexOf(term(row))] = row.<Integer>getAs("occurrences");
      }
    }
    List<Row> rows = new ArrayList<>();
    counts.forEach((id, f) -> rows.add(RowFactory.create(id, Vectors.dense(f))));
    return spark.createDataFrame(rows, VECTORS);
  }
}
