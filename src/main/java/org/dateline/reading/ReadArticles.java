package org.dateline.reading;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.date_from_unix_date;
import static org.apache.spark.sql.types.DataTypes.BinaryType;
import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.dateline.table.Columns.COPY_OF;
import static org.dateline.table.Columns.COPY_SCORE;
import static org.dateline.table.Columns.DATELINE_DATE;
import static org.dateline.table.Columns.DATE_CONFLICT;
import static org.dateline.table.Columns.GAPS;
import static org.dateline.table.Columns.HEADER_IN_BODY;
import static org.dateline.table.Columns.PARAGRAPHS;
import static org.dateline.table.Columns.SENTENCES;
import static org.dateline.table.Columns.STORY_ID;
import static org.dateline.table.Columns.TEXT;
import static org.dateline.table.Columns.WORDS;
import static org.dateline.table.Scratch.ADJACENT;
import static org.dateline.table.Scratch.ARTICLE_NAMES;
import static org.dateline.table.Scratch.ARTICLE_SKETCH;
import static org.dateline.table.Scratch.ARTICLE_STORY;
import static org.dateline.table.Scratch.ARTICLE_WORDS;
import static org.dateline.table.Scratch.BODY;
import static org.dateline.table.Scratch.DAY;
import static org.dateline.table.Scratch.ORIGINAL;
import static org.dateline.table.Scratch.TERM_OCCURRENCES;

import java.io.Serializable;
import java.util.Iterator;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.dateline.entities.UserGazetteer;

/**
 * Reads every article once: its text in shape, and its words and names as far as they are needed,
 * else null. Rows that hold no article pass with nulls in the columns that are added.
 *
 * @param settings how an article is read
 * @param gazetteer names that the user gives, as executors have them
 */
public record ReadArticles(ReadingSettings settings, Broadcast<UserGazetteer> gazetteer)
    implements Serializable {
  /** Goes up with every change by which an article is read as something else. */
  public static final int VERSION = 6;

  /** What is added to a record: columns of the table `articles`, days since 1970, scratch. */
  static final StructType ADDED =
      new StructType()
          .add(TEXT, StringType)
          .add(DATELINE_DATE, IntegerType)
          .add(DATE_CONFLICT, BooleanType)
          .add(HEADER_IN_BODY, BooleanType)
          .add(PARAGRAPHS, IntegerType)
          .add(SENTENCES, IntegerType)
          .add(WORDS, IntegerType)
          .add(GAPS, IntegerType)
          .add(COPY_OF, StringType)
          .add(COPY_SCORE, DoubleType)
          .add(STORY_ID, StringType)
          .add(DAY, IntegerType)
          .add(ORIGINAL, BooleanType)
          .add(ARTICLE_WORDS, BinaryType)
          .add(TERM_OCCURRENCES, IntegerType)
          .add(ADJACENT, IntegerType)
          .add(ARTICLE_NAMES, BinaryType)
          .add(ARTICLE_SKETCH, BinaryType)
          .add(ARTICLE_STORY, BinaryType);

  /** The records with what was read, the body being in the text. */
  public Dataset<Row> apply(Dataset<Row> records) {
    StructType in = records.schema();
    return records
        .mapPartitions(
            (MapPartitionsFunction<Row, Row>) rows -> read(rows, in), Encoders.row(widened(in)))
        .withColumn(DATELINE_DATE, date_from_unix_date(col(DATELINE_DATE)))
        .drop(BODY);
  }

  /** The columns of what comes out, given those of the records. */
  public static StructType schema(StructType records) {
    StructType out = new StructType();
    for (StructField field : widened(records).fields()) {
      if (field.name().equals(DATELINE_DATE)) {
        out = out.add(DATELINE_DATE, DateType);
      } else if (!field.name().equals(BODY)) {
        out = out.add(field);
      }
    }
    return out;
  }

  private Iterator<Row> read(Iterator<Row> records, StructType in) {
    ArticleReader reader = new ArticleReader(settings, gazetteer.value(), in);
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return records.hasNext();
      }

      @Override
      public Row next() {
        return reader.read(records.next());
      }
    };
  }

  private static StructType widened(StructType in) {
    StructType out = in;
    for (StructField field : ADDED.fields()) {
      out = out.add(field);
    }
    return out;
  }
}
