package org.dateline.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.SparkSession;
import org.dateline.support.Spark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StockTopicsTest {
  @TempDir Path folder;

  @Test
  void wordsAreWeighedByArticleAndCountedByDay() throws IOException {
    Path input = Files.createDirectory(folder.resolve("input"));
    Files.writeString(input.resolve("a.txt"), " date 2024-03-01 Storm\n\nThe storm hit the coast.");
    Files.writeString(input.resolve("b.txt"), " date 2024-03-01 Calm\n\nThe storm is over.");
    Files.writeString(input.resolve("c.txt"), " date 2024-03-02 Calm\n\nCalm.");
    SparkSession spark = Spark.session();
    StockTopics.run(spark, input.toString(), folder.resolve("out").toString());
    List<String> daily =
        spark
            .read()
            .parquet(folder.resolve("out/term_daily").toString())
            .selectExpr("concat_ws(' ', date, term, articles, occurrences)")
            .as(Encoders.STRING())
            .collectAsList();
    assertThat(daily)
        .containsExactlyInAnyOrder(
            "2024-03-01 storm 2 3",
            "2024-03-01 hit 1 1",
            "2024-03-01 coast 1 1",
            "2024-03-01 calm 1 1",
            "2024-03-02 calm 1 2");
    assertThat(PublishedTable.in(folder.resolve("out")))
        .extracting(PublishedTable::name, PublishedTable::rows)
        .containsExactly(tuple("article_terms", 6L), tuple("term_daily", 5L));
  }
}
