package org.dateline.stories;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.date_from_unix_date;
import static org.dateline.table.Columns.FIRST_DATE;
import static org.dateline.table.Columns.LAST_DATE;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.dateline.stories.StoryGroups.Story;
import org.dateline.table.CodePointOrder;
import org.dateline.table.LazyRows;
import org.dateline.table.Stories;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Makes the rows of the table `stories` (formulas.md, section 9). Holds the articles of one story,
 * of 30 days at most.
 */
public final class ListStories {
  private static final int TOP = 10;
  private static final double NINE_DECIMALS = 1e9;

  private ListStories() {}

  /** One row per story, in any order, from what {@link CollectStories} brought together. */
  public static Dataset<Row> apply(SparkSession spark, JavaPairRDD<String, byte[]> parts) {
    JavaRDD<Row> rows =
        parts.mapPartitions(
            all -> {
              StoryGroups stories = new StoryGroups(all);
              return LazyRows.of(stories::hasNext, () -> List.of(row(stories.next())).iterator());
            });
    return spark
        .createDataFrame(rows, plain())
        .withColumn(FIRST_DATE, date_from_unix_date(col(FIRST_DATE)))
        .withColumn(LAST_DATE, date_from_unix_date(col(LAST_DATE)))
        .select(Stories.CONTRACT.selection());
  }

  private static StructType plain() {
    StructType plain = new StructType();
    for (StructField field : Stories.CONTRACT.schema().fields()) {
      boolean isDate = field.dataType().equals(DataTypes.DateType);
      plain = plain.add(field.name(), isDate ? DataTypes.IntegerType : field.dataType(), false);
    }
    return plain;
  }

  private static Row row(Story story) {
    List<StoryPart> parts = story.parts();
    List<StoryPart> originals = story.originals();
    Map<String, Double> sum = sum(originals);
    return RowFactory.create(
        story.id(),
        central(originals, sum).headline(),
        parts.get(0).day(),
        parts.get(parts.size() - 1).day(),
        (int) parts.stream().mapToInt(StoryPart::day).distinct().count(),
        (long) parts.size(),
        (long) originals.size(),
        (int)
            parts.stream()
                .map(part -> part.source().orElse(null))
                .filter(Objects::nonNull)
                .distinct()
                .count(),
        CollectionConverters.asScala(topTerms(sum)).toSeq(),
        CollectionConverters.asScala(topEntities(parts)).toSeq());
  }

  private static Map<String, Double> sum(List<StoryPart> originals) {
    Map<String, Double> sum = new HashMap<>();
    for (StoryPart original : originals) {
      for (StoryPart.Term term : original.terms()) {
        sum.merge(text(term), term.weight(), Double::sum);
      }
    }
    return sum;
  }

  /** The original likest to the others on average, ties to the earlier. */
  private static StoryPart central(List<StoryPart> originals, Map<String, Double> sum) {
    StoryPart central = originals.get(0);
    double most = Double.NEGATIVE_INFINITY;
    for (StoryPart original : originals) {
      double likeness = 0;
      for (StoryPart.Term term : original.terms()) {
        likeness += term.weight() * sum.get(text(term));
      }
      double rounded = Math.rint(likeness * NINE_DECIMALS);
      if (rounded > most) {
        central = original;
        most = rounded;
      }
    }
    return central;
  }

  private static List<String> topTerms(Map<String, Double> sum) {
    Comparator<Map.Entry<String, Double>> heaviest =
        Comparator.comparing(entry -> -Math.rint(entry.getValue() * NINE_DECIMALS));
    return sum.entrySet().stream()
        .sorted(heaviest.thenComparing(Map.Entry::getKey, CodePointOrder.COMPARATOR))
        .limit(TOP)
        .map(Map.Entry::getKey)
        .toList();
  }

  private record Named(String id, long originals, long occurrences) {
    static final Comparator<Named> MOST =
        Comparator.comparingLong(Named::originals)
            .thenComparingLong(Named::occurrences)
            .reversed()
            .thenComparing(Named::id, CodePointOrder.COMPARATOR);

    Named and(Named other) {
      return new Named(id, originals + other.originals, occurrences + other.occurrences);
    }
  }

  private static List<String> topEntities(List<StoryPart> parts) {
    Map<String, Named> named = new HashMap<>();
    for (StoryPart part : parts) {
      for (StoryPart.Entity entity : part.entities()) {
        named.merge(
            entity.id(),
            new Named(entity.id(), part.original() ? 1 : 0, entity.occurrences()),
            Named::and);
      }
    }
    return named.values().stream().sorted(Named.MOST).limit(TOP).map(Named::id).toList();
  }

  private static String text(StoryPart.Term term) {
    return new String(term.utf8(), StandardCharsets.UTF_8);
  }
}
