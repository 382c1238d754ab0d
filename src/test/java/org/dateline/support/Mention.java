package org.dateline.support;

import static org.apache.spark.sql.functions.col;
import static org.dateline.table.Columns.ARTICLE_ID;
import static org.dateline.table.Columns.BEGIN;
import static org.dateline.table.Scratch.DAY;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.dateline.stats.DayTotals;
import org.dateline.table.Slabs;

/**
 * A mention of a test.
 *
 * @param entity entity_id; its first three letters are its type
 * @param counted whether it stands in the counted text
 */
public record Mention(
    LocalDate date,
    String article,
    boolean original,
    String story,
    int paragraph,
    int sentence,
    int begin,
    String entity,
    boolean counted) {
  private static final StructType COLUMNS =
      StructType.fromDDL(
          "_day int, article_id string, _original boolean, story_id string, paragraph int,"
              + " sentence int, begin int, entity_id string, name string, type string,"
              + " surface string, _link string, _counted boolean");

  public int epochDay() {
    return (int) date.toEpochDay();
  }

  /** The name of the entity on the day: another on odd days. */
  public String name() {
    return nameOn(entity, date);
  }

  /** The name of an entity on a day. */
  public static String nameOn(String entity, LocalDate date) {
    return entity.substring(4) + (date.toEpochDay() % 2 == 0 ? "" : " the Odd");
  }

  /** The type of an entity. */
  public static String typeOf(String entity) {
    return entity.substring(0, 3).toUpperCase(Locale.ROOT);
  }

  /** The spelling, one of three by place. */
  public String surface() {
    return entity.substring(4) + begin % 3;
  }

  /** Why the spelling names the entity; an article may have several reasons. */
  public String link() {
    return sentence % 2 == 0 ? "exact" : "alias";
  }

  /**
   * Mentions by article, one sentence a line: date, article, `copy` or `-`, story, paragraph,
   * sentence, entities by place with commas, those in brackets not counted.
   */
  public static List<Mention> of(String table) {
    List<Mention> mentions = new ArrayList<>();
    int begin = 0;
    for (String line : table.strip().lines().toList()) {
      String[] cells = line.strip().split("\\s*\\|\\s*", -1);
      for (String entity : cells[6].split(",\\s*", -1)) {
        boolean counted = !entity.startsWith("[");
        mentions.add(
            new Mention(
                LocalDate.parse(cells[0]),
                cells[1],
                cells[2].equals("-"),
                cells[3],
                Integer.parseInt(cells[4]),
                Integer.parseInt(cells[5]),
                begin++,
                counted ? entity : entity.substring(1, entity.length() - 1),
                counted));
      }
    }
    return mentions;
  }

  /** The slabs of the days that have mentions. */
  public static Slabs slabs(Collection<Mention> mentions) {
    return Slabs.of(mentions.stream().map(Mention::epochDay).distinct().sorted().toList());
  }

  /** The rows of mentions in slabs, days, articles and places ascending. */
  public static Dataset<Row> rows(SparkSession spark, Collection<Mention> mentions, Slabs slabs) {
    List<Row> rows = new ArrayList<>();
    for (Mention mention : mentions) {
      rows.add(
          RowFactory.create(
              mention.epochDay(),
              mention.article(),
              mention.original(),
              mention.story(),
              mention.paragraph(),
              mention.sentence(),
              mention.begin(),
              mention.entity(),
              mention.name(),
              typeOf(mention.entity()),
              mention.surface(),
              mention.link(),
              mention.counted()));
    }
    return spark
        .createDataFrame(rows, COLUMNS)
        .repartitionById(slabs.count(), slabs.of(col(DAY)))
        .sortWithinPartitions(DAY, ARTICLE_ID, BEGIN);
  }

  /** Originals with a mention by day, from the first to the last: here the originals of the day. */
  public static DayTotals originals(Collection<Mention> mentions) {
    int first = mentions.stream().mapToInt(Mention::epochDay).min().orElseThrow();
    return new DayTotals(first, originalsByDay(mentions));
  }

  /** The same numbers as an array. */
  public static long[] originalsByDay(Collection<Mention> mentions) {
    int first = mentions.stream().mapToInt(Mention::epochDay).min().orElseThrow();
    int last = mentions.stream().mapToInt(Mention::epochDay).max().orElseThrow();
    long[] counts = new long[last - first + 1];
    for (int day = 0; day < counts.length; day++) {
      int epochDay = first + day;
      counts[day] =
          mentions.stream()
              .filter(mention -> mention.epochDay() == epochDay && mention.original())
              .map(Mention::article)
              .distinct()
              .count();
    }
    return counts;
  }
}
