package org.dateline.terms;

import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;
import org.dateline.stats.DayTotals;
import org.dateline.stats.TrendSettings;
import org.dateline.table.DayFilter;
import org.dateline.table.Exchange;
import scala.Tuple2;

/**
 * The tables of words and phrases. Days lie in slabs and are counted there; histories of terms lie
 * in buckets, and the two ask each other (decisions/0005). Only hashes and counts are shuffled, but
 * for the table `terms`. Rows of plain values are those that the store takes.
 */
public final class TermsByDay {
  private final TermSettings settings;
  private final TermTotals totals;
  private final Exchange exchange;
  private final JavaRDD<DayOfWords> words;
  private final JavaRDD<DayOfTerms> days;
  private final JavaPairRDD<Long, byte[]> histories;

  /**
   * Plans the tables; nothing is done yet.
   *
   * @param readings in slabs, days and articles ascending
   */
  public TermsByDay(
      Dataset<Row> readings, TermSettings settings, TermTotals totals, Exchange exchange) {
    this.settings = settings;
    this.totals = totals;
    this.exchange = exchange;
    this.words = ReadDays.apply(readings).persist(StorageLevel.MEMORY_AND_DISK());
    this.days = terms().persist(StorageLevel.MEMORY_AND_DISK());
    this.histories = histories(exchange, totals.originals(), settings.trends());
  }

  /** Occurrences of all terms in originals by day, as days since 1970-01-01. */
  public JavaPairRDD<Integer, Long> occurrences() {
    return days.mapToPair(day -> new Tuple2<>(day.day(), day.ownOccurrences()));
  }

  /** Forgets what is not needed once the occurrences were counted. */
  public void counted() {
    words.unpersist(false);
  }

  /**
   * Rows of plain values of the table `term_daily`, in slabs and in order.
   *
   * @param tokens occurrences of all terms in originals by day
   * @param wanted days whose rows are made, as days since 1970-01-01
   */
  public JavaRDD<Object[]> termDaily(DayTotals tokens, DayFilter wanted) {
    return new ScoreTerms(settings, totals.originals(), tokens, exchange)
        .apply(days(wanted), histories(wanted));
  }

  /**
   * Rows of plain values of the table `article_terms`, in slabs and in order.
   *
   * @param tokens occurrences of all terms in originals by day
   * @param wanted days whose rows are made, as days since 1970-01-01
   */
  public JavaRDD<Object[]> articleTerms(DayTotals tokens, DayFilter wanted) {
    return new WeighTerms(settings, totals, tokens, exchange)
        .apply(days(wanted), histories(wanted));
  }

  /**
   * The rows of the table `terms`.
   *
   * @param repeats blocks for the buckets: the key of a term, and how many of its stories by day
   *     are of a story that an earlier day has
   */
  public Dataset<Row> terms(SparkSession spark, JavaPairRDD<Long, byte[]> repeats) {
    return new ListTerms(exchange).apply(spark, days, repeats);
  }

  /** Forgets what was kept. */
  public void done() {
    words.unpersist(false);
    days.unpersist(false);
  }

  private JavaRDD<DayOfTerms> days(DayFilter wanted) {
    return days.filter(day -> wanted.test(day.day()));
  }

  private JavaPairRDD<Long, byte[]> histories(DayFilter wanted) {
    return histories.filter(block -> wanted.test(Exchange.day(block._1())));
  }

  private JavaRDD<DayOfTerms> terms() {
    return settings.phrases()
        ? new AdmitPhrases(settings, totals.adjacent(), exchange).apply(words)
        : words.map(day -> OrderTerms.of(day, new int[0]));
  }

  private JavaPairRDD<Long, byte[]> histories(
      Exchange exchange, DayTotals originals, TrendSettings trends) {
    return exchange.ask(
        days.flatMapToPair(day -> Exchange.addressed(day.day(), TermHistories.ask(day, exchange))),
        questions -> TermHistories.answer(questions, originals, trends));
  }
}
