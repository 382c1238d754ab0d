package org.dateline.stories;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.unix_date;
import static org.dateline.table.Columns.ARTICLE_ID;
import static org.dateline.table.Columns.BEGIN;
import static org.dateline.table.Columns.COPY_OF;
import static org.dateline.table.Columns.DATE;
import static org.dateline.table.Columns.ENTITY_ID;
import static org.dateline.table.Columns.HEADER_IN_BODY;
import static org.dateline.table.Columns.HEADLINE;
import static org.dateline.table.Columns.PARAGRAPH;
import static org.dateline.table.Columns.SECTION;
import static org.dateline.table.Columns.SOURCE;
import static org.dateline.table.Columns.STORY_ID;
import static org.dateline.table.Columns.TERM;
import static org.dateline.table.Columns.TFIDF;
import static org.dateline.table.Scratch.COUNTED;
import static org.dateline.table.Scratch.DAY;
import static org.dateline.table.Scratch.ORIGINAL;

import java.nio.charset.StandardCharsets;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.dateline.table.Slabs;

/**
 * What the articles of earlier days add to stories that go on, from published tables, all of days
 * before the first that is made anew.
 */
public record EarlierParts(
    Dataset<Row> articles, Dataset<Row> articleTerms, Dataset<Row> mentions) {

  /**
   * Parts as {@link CollectStories#parts} makes them; looks up the first day of the stories, an
   * action.
   *
   * @param stories rows with a story_id, any number of each
   */
  public JavaPairRDD<String, byte[]> of(Dataset<Row> stories, CollectStories collect) {
    Dataset<Row> wanted = stories.select(STORY_ID).distinct();
    Dataset<Row> found = articles.join(wanted, STORY_ID);
    Object first = found.agg(min(DATE)).first().get(0);
    Dataset<Row> of =
        (first == null ? found.limit(0) : found.where(col(DATE).geq(lit(first))))
            .withColumn(DAY, unix_date(col(DATE)))
            .withColumn(ORIGINAL, col(COPY_OF).isNull());
    Dataset<Row> ids = of.select(ARTICLE_ID, HEADER_IN_BODY);
    Slabs slabs = collect.slabs();
    Dataset<Row> terms = inSlabs(since(articleTerms, first).join(ids, ARTICLE_ID), slabs, TERM);
    Dataset<Row> named =
        inSlabs(
            since(mentions, first).join(ids, ARTICLE_ID).withColumn(COUNTED, counted()),
            slabs,
            BEGIN);
    return collect.parts(
        inSlabs(of.select(DAY, ARTICLE_ID, ORIGINAL, STORY_ID, HEADLINE, SOURCE), slabs, STORY_ID),
        plain(slabs.partitions(terms.select(ARTICLE_ID, TERM, TFIDF))),
        named.select(DAY, ARTICLE_ID, ENTITY_ID, COUNTED));
  }

  /**
   * Entity and story of counted mentions, once each.
   *
   * @param articles rows of the table `articles`
   * @param mentions rows of the table `mentions`
   * @param stories rows with the story_id of those that are wanted
   */
  public static Dataset<Row> named(
      Dataset<Row> articles, Dataset<Row> mentions, Dataset<Row> stories) {
    Dataset<Row> wanted =
        articles
            .join(stories.select(STORY_ID).distinct(), STORY_ID)
            .select(ARTICLE_ID, STORY_ID, HEADER_IN_BODY);
    return mentions
        .join(wanted, ARTICLE_ID)
        .where(counted())
        .select(ENTITY_ID, STORY_ID)
        .distinct();
  }

  private static Dataset<Row> since(Dataset<Row> rows, Object first) {
    Column wanted = first == null ? lit(false) : col(DATE).geq(lit(first));
    return rows.where(wanted).withColumn(DAY, unix_date(col(DATE)));
  }

  /** Whether a published mention counts (formulas.md, section 0). */
  private static Column counted() {
    return not(col(SECTION).isin("dateline", "source"))
        .and(not(col(PARAGRAPH).equalTo(0).and(col(HEADER_IN_BODY))));
  }

  private static Dataset<Row> inSlabs(Dataset<Row> rows, Slabs slabs, String last) {
    return rows.repartitionById(slabs.count(), slabs.of(col(DAY)))
        .sortWithinPartitions(DAY, ARTICLE_ID, last);
  }

  private static JavaRDD<Object[]> plain(JavaRDD<Row> terms) {
    return terms.map(
        row ->
            new Object[] {utf8(row.getString(0)), null, utf8(row.getString(1)), null, row.get(2)});
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
