package org.dateline.cooccurrence;

import static org.apache.spark.sql.functions.col;
import static org.dateline.table.Columns.ARTICLE_ID;
import static org.dateline.table.Columns.ENTITY_ID;
import static org.dateline.table.Columns.NAME;
import static org.dateline.table.Columns.PARAGRAPH;
import static org.dateline.table.Columns.SENTENCE;
import static org.dateline.table.Columns.STORY_ID;
import static org.dateline.table.Columns.TYPE;
import static org.dateline.table.Scratch.COUNTED;
import static org.dateline.table.Scratch.DAY;
import static org.dateline.table.Scratch.ORIGINAL;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.dateline.table.Exchange;
import org.dateline.table.RowGroups;
import org.dateline.text.Hash64;

/**
 * The counted mentions of one day, and the pairs they make. Holds the mentions of one day and its
 * pairs.
 */
final class DayMentions implements Exchange.Daily {
  private static final int DAY_AT = 0;
  private static final int ARTICLE_AT = 1;
  private static final int ORIGINAL_AT = 2;
  private static final int STORY_AT = 3;
  private static final int PARAGRAPH_AT = 4;
  private static final int SENTENCE_AT = 5;
  private static final int ENTITY_AT = 6;
  private static final int NAME_AT = 7;
  private static final int TYPE_AT = 8;

  private final int day;
  private final DayEntities entities;
  private final List<String> articles = new ArrayList<>();
  private final List<UnitPairs> units = new ArrayList<>();

  private DayMentions(List<Row> mentions, PairSettings settings) {
    this.day = mentions.get(0).getInt(DAY_AT);
    this.entities = entities(mentions);
    for (Unit unit : settings.units()) {
      units.add(new UnitPairs(unit, settings.maxEntities(), entities));
    }
    RowGroups.split(mentions, DayMentions::areOfOneArticle).forEach(this::add);
  }

  /** The columns read here, of the counted mentions alone, in the order they come in. */
  static Dataset<Row> counted(Dataset<Row> mentions) {
    return mentions
        .where(col(COUNTED))
        .select(DAY, ARTICLE_ID, ORIGINAL, STORY_ID, PARAGRAPH, SENTENCE, ENTITY_ID, NAME, TYPE);
  }

  /** One object for each day of such mentions. */
  static Iterator<DayMentions> each(Iterator<Row> mentions, PairSettings settings) {
    return RowGroups.flatMap(
        mentions,
        (a, b) -> a.getInt(DAY_AT) == b.getInt(DAY_AT),
        group -> List.of(new DayMentions(group, settings)).iterator());
  }

  @Override
  public int day() {
    return day;
  }

  DayEntities entities() {
    return entities;
  }

  /** The pairs of each unit asked for. */
  List<UnitPairs> units() {
    return units;
  }

  /** The id of an article by its number within the day. */
  String article(int number) {
    return articles.get(number);
  }

  private static boolean areOfOneArticle(Row a, Row b) {
    return a.getString(ARTICLE_AT).equals(b.getString(ARTICLE_AT));
  }

  private void add(List<Row> rows) {
    int number = articles.size();
    articles.add(rows.get(0).getString(ARTICLE_AT));
    List<Counted> counted = new ArrayList<>(rows.size());
    for (Row row : rows) {
      counted.add(
          new Counted(
              entities.number(row.getString(ENTITY_AT)),
              row.getInt(PARAGRAPH_AT),
              row.getInt(SENTENCE_AT)));
    }
    boolean original = rows.get(0).getBoolean(ORIGINAL_AT);
    long story = Hash64.of(rows.get(0).getString(STORY_AT));
    units.forEach(unit -> unit.add(counted, original, story, number));
  }

  private static DayEntities entities(List<Row> mentions) {
    Map<String, DayEntities.Entity> distinct = new HashMap<>();
    for (Row row : mentions) {
      distinct.computeIfAbsent(
          row.getString(ENTITY_AT),
          id -> new DayEntities.Entity(id, row.getString(NAME_AT), row.getString(TYPE_AT)));
    }
    return new DayEntities(List.copyOf(distinct.values()));
  }
}
