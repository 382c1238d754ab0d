package org.dateline.stories;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
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
import java.time.LocalDate;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;
import org.dateline.table.Slabs;

/**
 * What the articles of earlier days add to stories that go on, from published tables, all of days
 * before the first that is made anew.
 *
 * @param found the articles of such stories, persisted
 * @param first the first day that has one; null if there is none
 * @param few whether they are few enough to be sent to every task
 */
public record EarlierParts(
    Dataset<Row> found,
    LocalDate first,
    boolean few,
    Dataset<Row> articleTerms,
    Dataset<Row> mentions) {

  /** Rows of ids up to which they are sent to every task: some 20 MB. */
  public static final long FEW = 100_000;

  /**
   * Looks the articles up: an action.
   *
   * @param articles rows of the table `articles`
   * @param articleTerms rows of the table `article_terms`
   * @param mentions rows of the table `mentions`
   * @param stories rows with a story_id, any number of each
   * @param few whether the stories are at most {@link #FEW}
   */
  public static EarlierParts of(
      Dataset<Row> articles,
      Dataset<Row> articleTerms,
      Dataset<Row> mentions,
      Dataset<Row> stories,
      boolean few) {
    Dataset<Row> wanted = stories.select(STORY_ID).distinct();
    Dataset<Row> found =
        articles
            .select(DATE, ARTICLE_ID, STORY_ID, COPY_OF, HEADLINE, SOURCE, HEADER_IN_BODY)
            .join(few ? broadcast(wanted) : wanted, STORY_ID)
            .persist(StorageLevel.MEMORY_AND_DISK());
    Row all = found.agg(min(unix_date(col(DATE))), count(lit(1))).first();
    return new EarlierParts(
        found,
        all.isNullAt(0) ? null : LocalDate.ofEpochDay(all.getInt(0)),
        all.getLong(1) <= FEW,
        articleTerms,
        mentions);
  }

  /** Parts as {@link CollectStories#parts} makes them. */
  public JavaPairRDD<String, byte[]> parts(CollectStories collect) {
    Dataset<Row> of =
        found.withColumn(DAY, unix_date(col(DATE))).withColumn(ORIGINAL, col(COPY_OF).isNull());
    Dataset<Row> ids = sent(of.select(ARTICLE_ID, HEADER_IN_BODY));
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

  /** Entity and story of the counted mentions in originals, once each. */
  public Dataset<Row> named() {
    Dataset<Row> originals = found.where(col(COPY_OF).isNull());
    return since(mentions, first)
        .join(sent(originals.select(ARTICLE_ID, STORY_ID, HEADER_IN_BODY)), ARTICLE_ID)
        .where(counted())
        .select(ENTITY_ID, STORY_ID)
        .distinct();
  }

  private Dataset<Row> sent(Dataset<Row> rows) {
    return few ? broadcast(rows) : rows;
  }

  private static Dataset<Row> since(Dataset<Row> rows, LocalDate first) {
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
