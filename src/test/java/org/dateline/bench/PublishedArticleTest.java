package org.dateline.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.dateline.support.Spark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublishedArticleTest {
  @TempDir Path folder;

  @Test
  void articlesAreReadFromTheirTable() throws IOException {
    Spark.session()
        .sql(
            """
            SELECT * FROM VALUES
              ('a.txt', '1', CAST(NULL AS STRING), '1', 10),
              ('b.txt', '2', '1', '1', 20)
            AS articles(path, article_id, copy_of, story_id, words)
            """)
        .write()
        .parquet(folder.resolve("out/articles/month=2024-03").toString());
    assertThat(PublishedArticle.in(folder))
        .containsExactlyInAnyOrder(
            new PublishedArticle("a.txt", "1", "1", "1"),
            new PublishedArticle("b.txt", "2", "1", "1"));
  }
}
