package org.dateline.entities;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.dateline.table.Columns.ARTICLE_ID;
import static org.dateline.table.Columns.BEGIN;
import static org.dateline.table.Columns.CONFIDENCE;
import static org.dateline.table.Columns.END;
import static org.dateline.table.Columns.ENTITY_ID;
import static org.dateline.table.Columns.NAME;
import static org.dateline.table.Columns.NEAR_GAP;
import static org.dateline.table.Columns.PARAGRAPH;
import static org.dateline.table.Columns.RULE;
import static org.dateline.table.Columns.SECTION;
import static org.dateline.table.Columns.SENTENCE;
import static org.dateline.table.Columns.STORY_ID;
import static org.dateline.table.Columns.SURFACE;
import static org.dateline.table.Columns.TITLE;
import static org.dateline.table.Columns.TYPE;
import static org.dateline.table.Scratch.ARTICLE_NAMES;
import static org.dateline.table.Scratch.COUNTED;
import static org.dateline.table.Scratch.DAY;
import static org.dateline.table.Scratch.LINK;
import static org.dateline.table.Scratch.ORIGINAL;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;
import org.dateline.table.DayFilter;
import org.dateline.table.Exchange;
import org.dateline.table.Exchange.Answered;
import org.dateline.table.Recall;

/**
 * One row per mention, each entity under one name a day: the one most often given to it that day,
 * ties to the smaller. A last name that stands alone in its article is resolved by the articles of
 * the span of its day. Days lie in slabs and name persons there; what is known of last names lies
 * in buckets, and the two ask each other.
 *
 * @param wanted the days at hand
 */
public record ResolveMentions(Exchange exchange, DayFilter wanted) implements Serializable {
  private static final String DAYS = "surname_days";
  private static final int ARTICLE_AT = 1;
  private static final int STORY_AT = 3;
  private static final StructType MENTIONS =
      new StructType()
          .add(ARTICLE_ID, StringType, false)
          .add(DAY, IntegerType, false)
          .add(PARAGRAPH, IntegerType, false)
          .add(SENTENCE, IntegerType, false)
          .add(BEGIN, IntegerType, false)
          .add(END, IntegerType, false)
          .add(SURFACE, StringType, false)
          .add(ENTITY_ID, StringType, false)
          .add(TYPE, StringType, false)
          .add(NAME, StringType, false)
          .add(TITLE, StringType)
          .add(SECTION, StringType, false)
          .add(RULE, StringType, false)
          .add(CONFIDENCE, DoubleType, false)
          .add(NEAR_GAP, BooleanType, false)
          .add(LINK, StringType, false)
          .add(COUNTED, BooleanType, false)
          .add(ORIGINAL, BooleanType, false)
          .add(STORY_ID, StringType, false);

  /** No mentions. */
  public static Dataset<Row> none(SparkSession spark) {
    return spark.createDataFrame(List.of(), MENTIONS);
  }

  /**
   * The mentions of readings, in slabs, in the order of their days, articles and places: remembers
   * whom the days at hand name, an action.
   *
   * @param readings in slabs, days and articles ascending
   * @param recall of the days before
   */
  public Dataset<Row> apply(Dataset<Row> readings, Recall recall) {
    JavaRDD<DayNames> days =
        exchange
            .slabs()
            .partitions(
                readings
                    .where(col(ARTICLE_NAMES).isNotNull())
                    .select(DAY, ARTICLE_ID, ORIGINAL, STORY_ID, ARTICLE_NAMES))
            .mapPartitions(DayNames::each);
    JavaPairRDD<Long, byte[]> questions =
        days.flatMapToPair(day -> Exchange.addressed(day.day(), day.ask(exchange)))
            .persist(StorageLevel.MEMORY_AND_DISK());
    recall.remember(DAYS, questions);
    JavaPairRDD<Long, byte[]> answers =
        exchange.ask(
            questions.union(recall.blocks(DAYS, SurnameHistories.DAYS_BACK)),
            asked -> SurnameHistories.answer(asked, wanted));
    return readings
        .sparkSession()
        .createDataFrame(exchange.meet(days, answers).flatMap(this::rows), MENTIONS);
  }

  private Iterator<Row> rows(Answered<DayNames> answered) {
    List<Row> articles = answered.day().articles();
    List<List<Mention>> mentions = answered.day().resolved(answered.answers(), exchange);
    Map<String, String> names = names(mentions);
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < articles.size(); i++) {
      for (Mention mention : mentions.get(i)) {
        rows.add(row(articles.get(i), mention, names.get(mention.entityId())));
      }
    }
    return rows.iterator();
  }

  private static Map<String, String> names(List<List<Mention>> mentions) {
    Map<String, Map<String, Integer>> counts = new HashMap<>();
    for (List<Mention> article : mentions) {
      for (Mention mention : article) {
        counts
            .computeIfAbsent(mention.entityId(), id -> new HashMap<>(2))
            .merge(mention.name(), 1, Integer::sum);
      }
    }
    Map<String, String> names = new HashMap<>();
    counts.forEach((id, named) -> names.put(id, DayNames.most(named)));
    return names;
  }

  private static Row row(Row article, Mention mention, String name) {
    return RowFactory.create(
        article.getString(ARTICLE_AT),
        article.getInt(DayNames.DAY_AT),
        mention.paragraph(),
        mention.sentence(),
        mention.begin(),
        mention.end(),
        mention.surface(),
        mention.entityId(),
        mention.type().name(),
        name,
        mention.title().orElse(null),
        mention.section().key(),
        mention.rule(),
        mention.confidence(),
        mention.nearGap(),
        mention.link(),
        mention.counted(),
        article.getBoolean(DayNames.ORIGINAL_AT),
        article.getString(STORY_AT));
  }
}
