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
import org.dateline.table.Recall;
import scala.Tuple2;

/**
 * The tables of words and phrases. Days lie in slabs and are counted there; histories of terms lie
 * in buckets, and the two ask each other (decisions/0005). Only hashes and counts are shuffled, but
 * for the table `terms`. Rows of plain values are those that the store takes.
 */
public final class TermsByDay {
  private static final String PAIRS = "word_pairs";
  private static final String DAYS = "term_days";
  private static final String PARTS = "terms";
  private static final String REPEATS = "term_repeats";

  private final TermSettings settings;
  private final TermTotals totals;
  private final Exchange exchange;
  private final Recall recall;
  private final JavaRDD<DayOfWords> words;
  private final JavaRDD<DayOfTerms> days;
  private final AdmitPhrases admit;
  private final JavaPairRDD<Long, byte[]> histories;

  /**
   * Plans the tables; nothing is done yet.
   *
   * @param readings of the days at hand, in slabs, days and articles ascending
   * @param totals of all days
   * @param recall of the days before
   * @param wanted the days at hand
   */
  public TermsByDay(
      Dataset<Row> readings,
      TermSettings settings,
      TermTotals totals,
      Exchange exchange,
      Recall recall,
      DayFilter wanted) {
    this.settings = settings;
    this.totals = totals;
    this.exchange = exchange;
    this.recall = recall;
    this.words = ReadDays.apply(readings).persist(StorageLevel.MEMORY_AND_DISK());
    this.admit = new AdmitPhrases(settings, totals.adjacent(), exchange, wanted);
    this.days = terms().persist(StorageLevel.MEMORY_AND_DISK());
    DayTotals originals = totals.originals();
    TrendSettings trends = settings.trends();
    this.histories =
        exchange.ask(
            questions().union(recall.blocks(DAYS, Recall.ALL)),
            questions -> TermHistories.answer(questions, originals, trends, wanted));
  }

  /** Occurrences of all terms in originals by day, as days since 1970-01-01. */
  public JavaPairRDD<Integer, Long> occurrences() {
    return days.mapToPair(day -> new Tuple2<>(day.day(), day.ownOccurrences()));
  }

  /** Remembers the words, once the occurrences were counted, and forgets what is not needed. */
  public void counted() {
    if (settings.phrases()) {
      recall.remember(PAIRS, admit.questions(words));
    }
    words.unpersist(false);
  }

  /**
   * Rows of plain values of the table `term_daily`, in slabs and in order.
   *
   * @param tokens occurrences of all terms in originals by day
   */
  public JavaRDD<Object[]> termDaily(DayTotals tokens) {
    return new ScoreTerms(settings, totals.originals(), tokens, exchange).apply(days, histories);
  }

  /**
   * Rows of plain values of the table `article_terms`, in slabs and in order.
   *
   * @param tokens occurrences of all terms in originals by day
   */
  public JavaRDD<Object[]> articleTerms(DayTotals tokens) {
    return new WeighTerms(settings, totals, tokens, exchange).apply(days, histories);
  }

  /**
   * The rows of the table `terms`: remembers the terms of the days at hand, an action.
   *
   * @param repeats blocks for the buckets, by slab and address: the key of a term, and how many of
   *     its stories by day are of a story that an earlier day has
   */
  public Dataset<Row> terms(SparkSession spark, JavaPairRDD<Long, byte[]> repeats) {
    ListTerms list = new ListTerms(exchange);
    JavaPairRDD<Long, byte[]> parts = list.parts(days);
    recall.remember(DAYS, questions());
    recall.remember(PARTS, parts);
    recall.remember(REPEATS, repeats);
    return list.apply(
        spark,
        parts.union(recall.blocks(PARTS, Recall.ALL)),
        repeats.union(recall.blocks(REPEATS, Recall.ALL)));
  }

  /** Forgets what was kept. */
  public void done() {
    words.unpersist(false);
    days.unpersist(false);
  }

  private JavaRDD<DayOfTerms> terms() {
    return settings.phrases()
        ? admit.apply(words, recall.blocks(PAIRS, settings.trends().backgroundDays()))
        : words.map(day -> OrderTerms.of(day, new int[0]));
  }

  private JavaPairRDD<Long, byte[]> questions() {
    Exchange asked = exchange;
    return days.flatMapToPair(day -> Exchange.addressed(day.day(), TermHistories.ask(day, asked)));
  }
}
