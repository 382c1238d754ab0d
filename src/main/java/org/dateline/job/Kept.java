package org.dateline.job;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.unix_date;
import static org.dateline.table.Columns.ARTICLE_ID;
import static org.dateline.table.Columns.COPY_OF;
import static org.dateline.table.Columns.DATE;
import static org.dateline.table.Columns.ENTITY_ID;
import static org.dateline.table.Columns.FIRST_DATE;
import static org.dateline.table.Columns.LAST_DATE;
import static org.dateline.table.Columns.STORY_ID;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;
import org.dateline.copies.CopiesByDay;
import org.dateline.copies.CopySettings;
import org.dateline.copies.MarkCopies;
import org.dateline.copies.Past;
import org.dateline.entities.EntitiesByDay;
import org.dateline.spec.JobSpec;
import org.dateline.store.StagedSnapshot;
import org.dateline.stories.CollectStories;
import org.dateline.stories.EarlierParts;
import org.dateline.stories.MarkStories;
import org.dateline.stories.StoriesByDay;
import org.dateline.table.ArticleTerms;
import org.dateline.table.Articles;
import org.dateline.table.Contract;
import org.dateline.table.Copies;
import org.dateline.table.EntityDaily;
import org.dateline.table.Match;
import org.dateline.table.Mentions;
import org.dateline.table.Slabs;
import org.dateline.table.Stories;

/**
 * What the parent publishes of the days before the first that is made anew: which articles are
 * copies, and of which story they are.
 */
final class Kept {
  private static final List<Contract> NEEDED =
      List.of(
          Articles.CONTRACT,
          Copies.CONTRACT,
          Stories.CONTRACT,
          ArticleTerms.CONTRACT,
          Mentions.CONTRACT,
          EntityDaily.CONTRACT);

  private final StagedSnapshot snapshot;
  private final LocalDate first;
  private final Slabs slabs;
  private final Dataset<Row> articles;
  private final Optional<Dataset<Row>> copies;
  private final Dataset<Row> stories;
  private final boolean isShort;
  private EarlierParts earlier;

  private Kept(
      StagedSnapshot snapshot,
      LocalDate first,
      Slabs slabs,
      Dataset<Row> articles,
      Optional<Dataset<Row>> copies,
      Dataset<Row> stories,
      boolean isShort) {
    this.snapshot = snapshot;
    this.first = first;
    this.slabs = slabs;
    this.articles = articles;
    this.copies = copies;
    this.stories = stories;
    this.isShort = isShort;
  }

  /** Whether a spec publishes what is to be known of the days that are kept. */
  static boolean isTold(JobSpec spec) {
    Needs needs = new Needs(spec.publish().tables());
    return NEEDED.stream().allMatch(needs::table);
  }

  /** How many days before a first one copies and stories are looked for. */
  static int daysBack(JobSpec spec) {
    return Math.max(
        SpecSettings.copies(spec).map(CopySettings::days).orElse(0),
        SpecSettings.stories(spec).map(StoriesByDay::daysBack).orElse(0));
  }

  /**
   * The days before a first one.
   *
   * @param snapshot that keeps the days before it
   * @param anew articles from then on
   */
  static Kept before(
      LocalDate first,
      StagedSnapshot snapshot,
      Slabs slabs,
      JobSpec spec,
      SparkSession spark,
      long anew) {
    Dataset<Row> articles = snapshot.readParent(spark, Articles.CONTRACT).where(isBefore(first));
    long before = snapshot.parent().orElseThrow().rows(Articles.CONTRACT.name(), first);
    boolean isShort = Math.max(anew, before) <= EarlierParts.FEW;
    Column isLate = col(DATE).geq(lit(first.minusDays(daysBack(spec))));
    Optional<Dataset<Row>> copies =
        spec.copies() == JobSpec.Switch.OFF
            ? Optional.empty()
            : Optional.of(
                CopiesByDay.known(
                        snapshot
                            .readParent(spark, Copies.CONTRACT)
                            .where(isBefore(first).and(isLate)),
                        slabs)
                    .persist(StorageLevel.MEMORY_AND_DISK()));
    Dataset<Row> stories =
        StoriesByDay.known(articles.where(isLate).select(DATE, ARTICLE_ID, STORY_ID), slabs)
            .persist(StorageLevel.MEMORY_AND_DISK());
    return new Kept(snapshot, first, slabs, articles, copies, stories, isShort);
  }

  /** The first day that is made anew, as days since 1970-01-01. */
  int from() {
    return Math.toIntExact(first.toEpochDay());
  }

  /** What is known of copies, if they are looked for. */
  Optional<Past> copies() {
    return copies.map(rows -> new Past(from(), rows));
  }

  /** Day, article and story of those of a story that another began, of all days. */
  Dataset<Row> stories() {
    return StoriesByDay.known(articles.select(DATE, ARTICLE_ID, STORY_ID));
  }

  /** Articles with their copies and stories marked, as far as they are known. */
  Dataset<Row> mark(Dataset<Row> readings) {
    Dataset<Row> marked =
        copies.map(rows -> MarkCopies.apply(readings, rows, slabs)).orElse(readings);
    return MarkStories.apply(marked, stories, slabs);
  }

  /**
   * Parts of stories that go on, of the days that are kept.
   *
   * @param goingOn rows with the story_id of those that do now
   */
  JavaPairRDD<String, byte[]> parts(Dataset<Row> goingOn, CollectStories collect) {
    Dataset<Row> wentOn =
        read(Stories.CONTRACT)
            .where(col(FIRST_DATE).lt(lit(first)).and(col(LAST_DATE).geq(lit(first))))
            .select(STORY_ID);
    earlier =
        EarlierParts.of(
            articles,
            before(ArticleTerms.CONTRACT),
            before(Mentions.CONTRACT),
            goingOn.union(wentOn),
            isShort);
    return earlier.parts(collect);
  }

  /** The rows of the table `stories` that no article of a later day belonged to. */
  Match endedStories() {
    return new Match.Days(LAST_DATE, LocalDate.ofEpochDay(Integer.MIN_VALUE), first.minusDays(1));
  }

  /**
   * Entity and story of the counted mentions in originals of stories that go on, of which the parts
   * were asked for.
   */
  Dataset<Row> told() {
    return earlier.named();
  }

  /** On which days originals named the entities that later ones name. */
  Dataset<Row> entityCounts(Dataset<Row> named) {
    Dataset<Row> all = EntitiesByDay.earlier(before(EntityDaily.CONTRACT));
    Dataset<Row> wanted = named.select(ENTITY_ID).distinct();
    return isShort ? all.join(broadcast(wanted), new String[] {ENTITY_ID}, "left_semi") : all;
  }

  private Dataset<Row> before(Contract contract) {
    return read(contract).where(isBefore(first));
  }

  private Dataset<Row> read(Contract contract) {
    return snapshot.readParent(articles.sparkSession(), contract);
  }

  /** Originals by day, as days since 1970-01-01: one number for each day is collected. */
  Map<Integer, Long> originals() {
    Map<Integer, Long> originals = new HashMap<>();
    articles
        .where(col(COPY_OF).isNull())
        .groupBy(unix_date(col(DATE)))
        .agg(count(lit(1)))
        .collectAsList()
        .forEach(row -> originals.put(row.getInt(0), row.getLong(1)));
    return originals;
  }

  private static Column isBefore(LocalDate first) {
    return col(DATE).lt(lit(first));
  }
}
