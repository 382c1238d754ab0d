package org.dateline.terms;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.dateline.table.Columns.IDF;
import static org.dateline.table.Columns.OCCURRENCES;
import static org.dateline.table.Columns.SURFACE;
import static org.dateline.table.Columns.TERM;
import static org.dateline.table.Scratch.ARTICLE_WORDS;
import static org.dateline.table.Scratch.DAY;
import static org.dateline.terms.TermCounts.KEY;
import static org.dateline.terms.TermCounts.KEY2;

import it.unimi.dsi.fastutil.objects.Object2LongOpenHashMap;
import java.util.Iterator;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.dateline.table.RowGroups;
import org.dateline.text.Hash64;

/**
 * Counts how each term was spelled, a phrase on the days on which it is one. A spelling may come in
 * several rows, to be summed. Holds the spellings of one day.
 */
final class CountSpellings {
  static final StructType SPELLINGS =
      new StructType()
          .add(TERM, StringType, false)
          .add(SURFACE, StringType, false)
          .add(OCCURRENCES, LongType, false);

  private CountSpellings() {}

  /** Rows of term, surface and occurrences, from readings and ranked terms in the same slabs. */
  static Dataset<Row> apply(Dataset<Row> readings, Dataset<Row> daily) {
    JavaRDD<Row> articles = readings.select(col(DAY), col(ARTICLE_WORDS)).javaRDD();
    JavaRDD<Row> terms = daily.select(col(DAY), col(KEY), col(KEY2), col(IDF)).javaRDD();
    JavaRDD<Row> spellings = articles.zipPartitions(terms, CountSpellings::count);
    return readings.sparkSession().createDataFrame(spellings, SPELLINGS);
  }

  private record Spelling(String term, String surface) {}

  private static Iterator<Row> count(Iterator<Row> articles, Iterator<Row> terms) {
    DayOfIdf day = new DayOfIdf(terms);
    return RowGroups.flatMap(
        articles,
        (a, b) -> a.getInt(0) == b.getInt(0),
        group -> {
          day.move(group.get(0).getInt(0));
          Object2LongOpenHashMap<Spelling> counts = new Object2LongOpenHashMap<>();
          group.forEach(article -> add(ArticleWords.decode(article.getAs(1)), day, counts));
          return counts.object2LongEntrySet().stream()
              .map(
                  entry ->
                      RowFactory.create(
                          entry.getKey().term(), entry.getKey().surface(), entry.getLongValue()))
              .iterator();
        });
  }

  private static void add(
      ArticleWords words, DayOfIdf day, Object2LongOpenHashMap<Spelling> counts) {
    for (int i = 0; i < words.spellings().length; i++) {
      counts.addTo(
          new Spelling(words.terms()[words.termOf()[i]], words.spellings()[i]), words.counts()[i]);
    }
    for (int i = 0; i < words.first().length; i++) {
      String first = words.terms()[words.termOf()[words.first()[i]]];
      String second = words.terms()[words.termOf()[words.second()[i]]];
      if (day.place(Hash64.of(first), Hash64.of(second)) >= 0) {
        String surface =
            words.spellings()[words.first()[i]] + ' ' + words.spellings()[words.second()[i]];
        counts.addTo(new Spelling(first + ' ' + second, surface), words.pairCounts()[i]);
      }
    }
  }
}
