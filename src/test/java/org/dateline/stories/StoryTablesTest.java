package org.dateline.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.support.Rows.assertRows;
import static org.dateline.support.Rows.rows;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.dateline.stories.StoryPart.Entity;
import org.dateline.stories.StoryPart.Term;
import org.dateline.support.Spark;
import org.dateline.table.ByteReader;
import org.dateline.table.Exchange;
import org.dateline.table.Slabs;
import org.dateline.text.TermKeys;
import org.junit.jupiter.api.Test;
import scala.Tuple2;

class StoryTablesTest {
  private static final int DAY = Article.FIRST_DAY;

  private static StoryPart original(
      String id, int day, String source, List<Term> terms, Entity... entities) {
    return part(id, day, true, source, terms, entities);
  }

  private static StoryPart part(
      String id, int day, boolean original, String source, List<Term> terms, Entity... entities) {
    return new StoryPart(
        DAY + day,
        id,
        original,
        "About " + id,
        Optional.ofNullable(source),
        terms,
        List.of(entities));
  }

  private static Term term(String term, double weight) {
    return new Term(term.getBytes(StandardCharsets.UTF_8), weight);
  }

  /** The parts of stories in any order, as they lie in one task. */
  private static JavaPairRDD<String, byte[]> parts(Map<String, List<StoryPart>> stories) {
    List<Tuple2<String, byte[]>> parts = new ArrayList<>();
    stories.forEach(
        (story, all) ->
            all.stream()
                .sorted(Comparator.comparing(StoryPart::headline).reversed())
                .forEach(part -> parts.add(new Tuple2<>(story, part.encode()))));
    return JavaSparkContext.fromSparkContext(Spark.session().sparkContext())
        .parallelizePairs(parts, 1);
  }

  @Test
  void aStoryIsDescribedByItsMostCentralOriginalItsTermsAndItsEntities() {
    // sums: lake 1.4, storm 2.4; p·S = 2.56, q·S = 2.76, r·S = 2.4
    List<StoryPart> story =
        List.of(
            original(
                "p",
                0,
                "Wire",
                List.of(term("lake", 0.8), term("storm", 0.6)),
                new Entity("e1", 1),
                new Entity("e2", 5)),
            original(
                "q", 1, null, List.of(term("lake", 0.6), term("storm", 0.8)), new Entity("e1", 1)),
            original(
                "r",
                1,
                "Paper",
                List.of(term("storm", 1)),
                new Entity("e2", 1),
                new Entity("e3", 1)),
            part("s", 40, false, "Wire", List.of(), new Entity("e3", 9), new Entity("e4", 1)));
    List<StoryPart> alone = List.of(original("z", 3, null, List.of()));

    assertRows(
        ListStories.apply(Spark.session(), parts(Map.of("p", story, "z", alone))),
        """
        p | About q | 2024-01-20 | 2024-02-29 | 3 | 4 | 3 | 2 | storm,lake | e2,e1,e3,e4
        z | About z | 2024-01-23 | 2024-01-23 | 1 | 1 | 1 | 0 |            |
        """);
  }

  @Test
  void ofEquallyCentralOriginalsTheFirstIsTakenAndOfEqualTermsTheFirstTen() {
    double weight = 1 / Math.sqrt(12);
    List<Term> letters =
        IntStream.range(0, 12).mapToObj(i -> term("" + (char) ('l' - i), weight)).toList();
    List<StoryPart> story =
        List.of(
            original("b", 1, null, letters),
            original("c", 0, null, letters),
            original("d", 0, null, letters));

    assertRows(
        ListStories.apply(Spark.session(), parts(Map.of("c", story)))
            .select("headline", "top_terms"),
        "About c | a,b,c,d,e,f,g,h,i,j");
  }

  @Test
  void aTermIsCountedAgainOnEachMoreDayWithAnOriginalOfItsStory() {
    Random random = new Random(81);
    Map<String, List<StoryPart>> stories = new HashMap<>();
    Map<Long, Integer> wanted = new HashMap<>();
    for (int story = 0; story < 60; story++) {
      List<StoryPart> parts = new ArrayList<>();
      Map<String, Set<Integer>> days = new HashMap<>();
      for (int n = random.nextInt(9); n >= 0; n--) {
        int day = random.nextInt(4);
        List<String> words =
            Stream.of("lake", "storm", "sea storm", "tide")
                .filter(word -> random.nextBoolean())
                .toList();
        words.forEach(word -> days.computeIfAbsent(word, key -> new TreeSet<>()).add(day));
        parts.add(
            original(story + "-" + n, day, null, words.stream().map(w -> term(w, 0.5)).toList()));
      }
      parts.add(part(story + "-copy", 7, false, null, List.of()));
      stories.put("story " + story, parts);
      days.forEach(
          (word, on) ->
              wanted.merge(
                  TermKeys.of(word.getBytes(StandardCharsets.UTF_8)), on.size() - 1, Integer::sum));
    }

    Exchange exchange = new Exchange(Slabs.of(List.of(DAY)), 3);
    Map<Long, Integer> found = new HashMap<>();
    for (Tuple2<Long, byte[]> block :
        new RepeatedTerms(exchange, day -> true).apply(parts(stories)).collect()) {
      ByteReader in = new ByteReader(block._2());
      while (in.hasMore()) {
        long key = in.fixed();
        assertThat(exchange.bucket(key)).isEqualTo((int) (long) block._1());
        assertThat(found.put(key, in.number())).isNull();
      }
    }
    assertThat(found).isEqualTo(wanted).hasSize(4);
  }

  @Test
  void theLargestStoryOfADayIsTheFirst() {
    assertRows(
        StoryDays.apply(
            rows(
                Spark.session(),
                "_day int, article_id string, story_id string, _original boolean",
                """
                0 | a | a | true
                0 | b | a | false
                0 | c | c | true
                0 | d | d | true
                0 | e | d | true
                1 | f | a | false
                1 | g | c | true
                1 | h | h | true
                """)),
        """
        1970-01-01 | a | 2 | 1 | true  | 2
        1970-01-01 | c | 1 | 1 | true  | 3
        1970-01-01 | d | 2 | 2 | true  | 1
        1970-01-02 | a | 1 | 0 | false | 3
        1970-01-02 | c | 1 | 1 | false | 1
        1970-01-02 | h | 1 | 1 | true  | 2
        """);
  }
}
