package org.dateline.terms;

import static org.apache.spark.sql.functions.col;
import static org.dateline.table.Columns.ARTICLE_ID;
import static org.dateline.table.Columns.ORIGINALS;
import static org.dateline.table.Scratch.DAY;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.dateline.reading.CountDays;
import org.dateline.stats.DayTotals;
import org.dateline.support.NoRecall;
import org.dateline.table.ArticleTerms;
import org.dateline.table.Contract;
import org.dateline.table.DaySums;
import org.dateline.table.Exchange;
import org.dateline.table.Slabs;
import org.dateline.table.TermDaily;
import org.dateline.text.ScannedText;
import org.dateline.text.TextScanner;
import scala.Tuple2;

/** Articles of a test, and the tables of terms made of them as the job makes them. */
record Corpus(List<Article> articles) {
  private static final StructType READINGS =
      StructType.fromDDL(
          "_day int, article_id string, _original boolean, story_id string, _words binary,"
              + " _term_occurrences int, _adjacent int, sentences int, paragraphs int, words int,"
              + " _names binary");

  Corpus {
    articles = List.copyOf(articles);
  }

  /** An article of English text. */
  record Article(
      String id, LocalDate date, boolean original, String story, String headline, String body) {
    int epochDay() {
      return (int) date.toEpochDay();
    }
  }

  /** What the tables are published from. */
  record Published(SparkSession spark, TermsByDay steps, DayTotals tokens) {
    List<Row> termDaily() {
      return rows(TermDaily.CONTRACT, steps.termDaily(tokens));
    }

    List<Row> articleTerms() {
      return rows(ArticleTerms.CONTRACT, steps.articleTerms(tokens));
    }

    List<Row> terms() {
      JavaPairRDD<Long, byte[]> noRepeats =
          JavaSparkContext.fromSparkContext(spark.sparkContext())
              .<Tuple2<Long, byte[]>>emptyRDD()
              .mapToPair(none -> none);
      return steps.terms(spark, noRepeats).collectAsList();
    }

    private static List<Row> rows(Contract contract, JavaRDD<Object[]> plain) {
      StructType schema = contract.schema();
      return plain.collect().stream()
          .map(values -> (Row) new GenericRowWithSchema(values(schema, values), schema))
          .toList();
    }

    private static Object[] values(StructType schema, Object[] plain) {
      Object[] values = plain.clone();
      for (int i = 0; i < values.length; i++) {
        if (values[i] instanceof byte[] utf8) {
          values[i] = new String(utf8, StandardCharsets.UTF_8);
        } else if (values[i] != null && schema.apply(i).dataType().equals(DataTypes.DateType)) {
          values[i] = LocalDate.ofEpochDay((int) values[i]);
        }
      }
      return values;
    }
  }

  /** Articles without headline, one a line: id, date, `copy` or `-`, story, body. */
  static Corpus of(String table) {
    List<Article> articles = new ArrayList<>();
    for (String line : table.strip().lines().toList()) {
      String[] cells = line.strip().split("\\s*\\|\\s*", -1);
      articles.add(
          new Article(
              cells[0], LocalDate.parse(cells[1]), cells[2].equals("-"), cells[3], "", cells[4]));
    }
    return new Corpus(articles);
  }

  Corpus and(Collection<Article> more) {
    List<Article> all = new ArrayList<>(articles);
    all.addAll(more);
    return new Corpus(all);
  }

  Slabs slabs() {
    return Slabs.of(articles.stream().map(Article::epochDay).distinct().sorted().toList());
  }

  Published publish(SparkSession spark, TermSettings settings) {
    return publish(spark, settings, slabs());
  }

  Published publish(SparkSession spark, TermSettings settings, Slabs slabs) {
    Dataset<Row> readings = readings(spark, settings, slabs).cache();
    List<Row> days = CountDays.apply(readings).collectAsList();
    TermTotals totals =
        new TermTotals(
            totals(days, ORIGINALS),
            totals(days, DaySums.ADJACENT_PLACES),
            totals(days, DaySums.TERMED));
    int buckets = Integer.parseInt(spark.conf().get("spark.sql.shuffle.partitions"));
    TermsByDay steps =
        new TermsByDay(
            readings,
            settings,
            totals,
            new Exchange(slabs, Exchange.buckets(articles.size(), buckets)),
            new NoRecall(),
            day -> true);
    Map<Integer, Long> tokens = steps.occurrences().collectAsMap();
    steps.counted();
    return new Published(spark, steps, totals(tokens));
  }

  private DayTotals totals(List<Row> days, String column) {
    Map<Integer, Long> totals = new HashMap<>();
    days.forEach(row -> totals.put(row.getAs(DAY), row.getAs(column)));
    return totals(totals);
  }

  private DayTotals totals(Map<Integer, Long> counts) {
    int first = articles.stream().mapToInt(Article::epochDay).min().orElseThrow();
    int last = articles.stream().mapToInt(Article::epochDay).max().orElseThrow();
    long[] totals = new long[last - first + 1];
    counts.forEach((day, count) -> totals[day - first] = count);
    return new DayTotals(first, totals);
  }

  private Dataset<Row> readings(SparkSession spark, TermSettings settings, Slabs slabs) {
    TextScanner scanner = new TextScanner();
    WordReader reader = new WordReader(settings);
    List<Row> rows = new ArrayList<>();
    for (Article article : articles) {
      ScannedText text = scanner.scan(article.headline(), article.body(), article.date());
      WordReader.Words words = reader.read(text, "en");
      rows.add(
          RowFactory.create(
              article.epochDay(),
              article.id(),
              article.original(),
              article.story(),
              words.bytes(),
              words.occurrences(),
              words.adjacent(),
              text.sentences(),
              text.paragraphs(),
              text.countedWords(),
              null));
    }
    return spark
        .createDataFrame(rows, READINGS)
        .repartitionById(slabs.count(), slabs.of(col(DAY)))
        .sortWithinPartitions(DAY, ARTICLE_ID);
  }
}
