package org.dateline.entities;

import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.dateline.stats.FamilyCounts;
import org.dateline.table.RowGroups;
import org.dateline.text.Hash64;

/** The entities of one day with their counts. */
final class DayOfEntities {
  private static final int ARTICLE_AT = 1;
  private static final int ORIGINAL_AT = 2;
  private static final int STORY_AT = 3;
  private static final int PARAGRAPH_AT = 4;
  private static final int COUNTED_AT = 5;
  private static final int ENTITY_AT = 6;
  private static final int NAME_AT = 7;
  private static final int TYPE_AT = 8;

  private final int day;
  private final FamilyCounts counts = new FamilyCounts();
  private final List<Row> firstMentions = new ArrayList<>();
  private final Object2IntOpenHashMap<String> headlineArticles = new Object2IntOpenHashMap<>();

  DayOfEntities(List<Row> mentions) {
    this.day = mentions.get(0).getInt(EntityCounts.DAY_AT);
    RowGroups.split(mentions, DayOfEntities::areOfOneArticle).forEach(this::add);
  }

  private static boolean areOfOneArticle(Row a, Row b) {
    return a.getString(ARTICLE_AT).equals(b.getString(ARTICLE_AT));
  }

  private void add(List<Row> article) {
    Object2IntOpenHashMap<String> times = new Object2IntOpenHashMap<>();
    Set<String> inHeadline = new HashSet<>();
    for (Row mention : article) {
      if (mention.getBoolean(COUNTED_AT)) {
        times.addTo(mention.getString(ENTITY_AT), 1);
      }
      if (mention.getInt(PARAGRAPH_AT) == 0) {
        inHeadline.add(mention.getString(ENTITY_AT));
      }
    }
    boolean original = article.get(0).getBoolean(ORIGINAL_AT);
    long story = Hash64.of(article.get(0).getString(STORY_AT));
    for (Row mention : article) {
      String id = mention.getString(ENTITY_AT);
      int n = times.removeInt(id);
      if (n > 0) {
        int slot = counts.add(Hash64.of(id), n, original, story);
        if (slot == firstMentions.size()) {
          firstMentions.add(mention);
        }
        if (inHeadline.contains(id)) {
          headlineArticles.addTo(id, 1);
        }
      }
    }
  }

  Iterator<Row> rows() {
    List<Row> rows = new ArrayList<>(counts.size());
    for (int slot = 0; slot < counts.size(); slot++) {
      Row mention = firstMentions.get(slot);
      String id = mention.getString(ENTITY_AT);
      rows.add(
          RowFactory.create(
              day,
              id,
              mention.getString(TYPE_AT),
              mention.getString(NAME_AT),
              counts.occurrences(slot),
              counts.articles(slot),
              counts.originals(slot),
              counts.stories(slot),
              (long) headlineArticles.getInt(id)));
    }
    return rows.iterator();
  }
}
