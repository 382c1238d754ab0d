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

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.dateline.table.CodePointOrder;
import org.dateline.table.RowGroups;

/**
 * One row per mention, each entity under one name a day: the one most often given to it that day,
 * ties to the smaller. Holds the mentions of one day.
 */
public final class ResolveMentions {
  private static final int ARTICLE_AT = 1;
  private static final int ORIGINAL_AT = 2;
  private static final int STORY_AT = 3;
  private static final int NAMES_AT = 4;
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

  private ResolveMentions() {}

  /** The mentions of readings, in the order of their days, articles and places. */
  public static Dataset<Row> apply(Dataset<Row> readings) {
    return readings
        .where(col(ARTICLE_NAMES).isNotNull())
        .select(col(DAY), col(ARTICLE_ID), col(ORIGINAL), col(STORY_ID), col(ARTICLE_NAMES))
        .mapPartitions(
            (MapPartitionsFunction<Row, Row>)
                rows ->
                    RowGroups.flatMap(
                        rows, (a, b) -> a.getInt(0) == b.getInt(0), ResolveMentions::resolve),
            Encoders.row(MENTIONS));
  }

  private static Iterator<Row> resolve(List<Row> articles) {
    List<List<Mention>> mentions = new ArrayList<>(articles.size());
    articles.forEach(article -> mentions.add(ArticleNames.decode(article.getAs(NAMES_AT))));
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
    Comparator<Map.Entry<String, Integer>> order =
        Map.Entry.<String, Integer>comparingByValue()
            .thenComparing(Map.Entry.comparingByKey(CodePointOrder.COMPARATOR.reversed()));
    Map<String, String> names = new HashMap<>();
    counts.forEach(
        (id, named) -> names.put(id, named.entrySet().stream().max(order).orElseThrow().getKey()));
    return names;
  }

  private static Row row(Row article, Mention mention, String name) {
    return RowFactory.create(
        article.getString(ARTICLE_AT),
        article.getInt(0),
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
        article.getBoolean(ORIGINAL_AT),
        article.getString(STORY_AT));
  }
}
