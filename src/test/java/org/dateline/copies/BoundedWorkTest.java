package org.dateline.copies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.copies.FoundCopy.SETTINGS;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.util.LongAccumulator;
import org.dateline.table.ArticleNumbers;
import org.dateline.table.Slabs;
import org.junit.jupiter.api.Test;

/** Text that all articles of a day share is sent and held a bounded number of times. */
class BoundedWorkTest {
  private static final int BUCKETS = 3;
  private static final int TOLD = 2 * SETTINGS.keys().articles();

  private final RandomTexts texts = new RandomTexts(41);

  /** What the steps hand on. */
  private static final class Steps {
    private final Dataset<Row> exact;
    private final Dataset<Row> blocks;
    private final Dataset<Row> held;
    private final Dataset<Row> candidates;
    private final LongAccumulator crowded = new LongAccumulator();

    Steps(List<Article> articles) {
      Slabs slabs = FoundCopy.slabs(articles, 1);
      Dataset<Row> sketches =
          Past.tell(FoundCopy.records(articles), Optional.empty(), SETTINGS.days(), slabs);
      exact = new LinkExact(SETTINGS.days()).apply(sketches).persist();
      blocks = new SendKeys(SETTINGS, slabs, BUCKETS).apply(sketches, exact).persist();
      held = new FindHolders(SETTINGS, Integer.MIN_VALUE).apply(blocks).persist();
      held.sparkSession().sparkContext().register(crowded);
      candidates = new ListCandidates(SETTINGS.keys(), crowded).apply(held);
    }

    void forget() {
      List.of(exact, blocks, held).forEach(Dataset::unpersist);
    }

    int keysSent() {
      return blocks.collectAsList().stream()
          .mapToInt(block -> KeyBlock.decode(block.getAs(2)).size())
          .sum();
    }

    /** The most articles told of one key. */
    int mostTold() {
      int[] most = new int[1];
      for (Row row : held.collectAsList()) {
        HeldKeys.visit(
            row.getAs(1),
            (number, total, key, earlier, told) -> most[0] = Math.max(most[0], told.length));
      }
      return most[0];
    }

    /** Candidates by article. */
    Map<Long, Integer> candidates() {
      Map<Long, Integer> counts = new TreeMap<>();
      candidates
          .collectAsList()
          .forEach(candidate -> counts.merge(candidate.getLong(0), 1, Integer::sum));
      return counts;
    }
  }

  @Test
  void tenThousandArticlesOfOneTextSendTheKeysOfOne() {
    String body = String.join(" ", texts.words(200));
    Steps steps = new Steps(articles(10_000, i -> body));

    assertThat(steps.exact.count()).isEqualTo(9_999);
    assertThat(steps.keysSent()).isEqualTo(keys(body));
    assertThat(steps.held.count()).isZero();
    steps.forget();
  }

  @Test
  void aThousandArticlesOfNearlyOneTextMeetFewEach() {
    List<String> body = texts.words(200);
    Steps steps = new Steps(articles(1_000, i -> String.join(" ", texts.edited(body, 50))));

    assertThat(steps.exact.count()).isLessThan(50);
    assertThat(steps.mostTold()).isEqualTo(TOLD);
    Map<Long, Integer> candidates = steps.candidates();
    assertThat(candidates).hasSizeGreaterThan(900);
    assertThat(candidates.values()).allMatch(n -> n <= 4 * TOLD);
    assertThat(steps.crowded.value()).isBetween(800L, 1_000L);
    steps.forget();
  }

  @Test
  void textThatAllArticlesOfADayEndWithGivesNoCandidatesAfterTwenty() {
    List<String> footer = texts.words(60);
    Steps steps =
        new Steps(
            articles(1_000, i -> String.join(" ", RandomTexts.joined(texts.words(120), footer))));

    assertThat(steps.mostTold()).isEqualTo(TOLD);
    assertThat(steps.candidates()).hasSizeLessThan(25);
    steps.forget();
  }

  @Test
  void aMillionArticlesWithOneParagraphHoldItsKeysOnce() {
    long[] paragraph =
        new SketchMaker(SETTINGS).make("", String.join(" ", texts.words(80))).keys(SETTINGS.keys());
    KeyHistory history = new KeyHistory(SETTINGS.days(), SETTINGS.keys().articles());
    int most = 0;
    for (int article = 0; article < 1_000_000; article++) {
      long number = ArticleNumbers.of(article / 20_000, article % 20_000);
      for (long key : paragraph) {
        KeyHistory.Found found = history.add(key, number);
        most = Math.max(most, found.told().length);
      }
    }
    assertThat(most).isEqualTo(TOLD);
    assertThat(history.size())
        .isLessThanOrEqualTo((long) paragraph.length * (SETTINGS.days() + 1) * (TOLD + 1));
  }

  @Test
  void articlesOfFiveWordsOrNoneSendNothing() {
    Steps steps = new Steps(articles(100, i -> i % 2 == 0 ? "" : String.join(" ", texts.words(5))));

    assertThat(steps.keysSent()).isZero();
    assertThat(steps.candidates()).isEmpty();
    steps.forget();
  }

  private static List<Article> articles(int n, IntFunction<String> body) {
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      articles.add(Article.of("%05d".formatted(i), 0, body.apply(i)));
    }
    return articles;
  }

  private static int keys(String body) {
    return new SketchMaker(SETTINGS).make("", body).keys(SETTINGS.keys()).length;
  }
}
