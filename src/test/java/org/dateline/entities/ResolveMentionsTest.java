package org.dateline.entities;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.table.Columns.ARTICLE_ID;
import static org.dateline.table.Scratch.DAY;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.dateline.support.NoRecall;
import org.dateline.support.Spark;
import org.dateline.table.Exchange;
import org.dateline.table.Slabs;
import org.junit.jupiter.api.Test;

/** Who is meant by a last name that stands alone in its article. */
class ResolveMentionsTest {
  private static final StructType READINGS =
      StructType.fromDDL(
          "_day int, article_id string, _original boolean, story_id string, _names binary");
  private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
  private static final long SEED = 31;
  private final SparkSession spark = Spark.session();

  /** An article that names persons, by day from the first. */
  private record Article(int day, String id, boolean original, List<String> persons) {
    static Article of(int day, String id, String... persons) {
      return new Article(day, id, true, List.of(persons));
    }

    Article asCopy() {
      return new Article(day, id, false, persons);
    }
  }

  @Test
  void aLastNameMeansWhomRecentArticlesCallSoInFull() {
    assertThat(
            told(
                Article.of(0, "a", "Lars Holmgren", "Holmgren"),
                Article.of(3, "b", "Holmgren"),
                Article.of(90, "c", "Holmgren"),
                Article.of(91, "d", "Holmgren")))
        .containsExactly(
            "a Holmgren = per/lars-holmgren surname",
            "a Lars Holmgren = per/lars-holmgren same",
            "b Holmgren = per/lars-holmgren recent",
            "c Holmgren = per/lars-holmgren recent",
            "d Holmgren = per/holmgren same");
  }

  @Test
  void ofTheSameDayAlsoLaterArticlesTellAndOfLaterDaysNone() {
    assertThat(
            told(
                Article.of(4, "a", "Holmgren"),
                Article.of(5, "b", "Holmgren"),
                Article.of(5, "c", "Lars Holmgren")))
        .containsExactly(
            "a Holmgren = per/holmgren same",
            "b Holmgren = per/lars-holmgren recent",
            "c Lars Holmgren = per/lars-holmgren same");
  }

  @Test
  void fourOfFiveOriginalsAreEnoughAndThreeOfFourAreNot() {
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      articles.add(Article.of(i, "lars" + i, "Lars Holmgren"));
    }
    articles.add(Article.of(3, "anna", "Anna Holmgren", "Anna Holmgren"));
    articles.add(Article.of(4, "three", "Holmgren"));
    articles.add(Article.of(5, "lars3", "Lars Holmgren"));
    articles.add(Article.of(6, "four", "Holmgren"));

    assertThat(told(articles))
        .contains(
            "three Holmgren = per/holmgren ambiguous", "four Holmgren = per/lars-holmgren recent");
  }

  @Test
  void copiesDoNotTellButAreTold() {
    assertThat(
            told(
                Article.of(0, "a", "Lars Holmgren"),
                Article.of(1, "b", "Anna Holmgren").asCopy(),
                Article.of(2, "c", "Holmgren").asCopy()))
        .contains("c Holmgren = per/lars-holmgren recent");
    assertThat(told(Article.of(0, "a", "Lars Holmgren").asCopy(), Article.of(1, "b", "Holmgren")))
        .contains("b Holmgren = per/holmgren same");
  }

  @Test
  void particlesAndFamilyNamesThatStandFirstAreLastNamesToo() {
    assertThat(
            told(
                Article.of(0, "a", "Georg von Trapp", "Deng Xiaoping"),
                Article.of(1, "b", "von Trapp"),
                Article.of(1, "c", "Trapp"),
                Article.of(1, "d", "Deng")))
        .contains(
            "b von Trapp = per/georg-von-trapp recent",
            "c Trapp = per/georg-von-trapp recent",
            "d Deng = per/deng-xiaoping recent");
  }

  @Test
  void monarchsAndPersonsOfPlacesLendNoLastName() {
    assertThat(
            told(
                Article.of(0, "a", "John Paul II", "Hussein of Jordan"),
                Article.of(1, "b", "Paul"),
                Article.of(1, "c", "Jordan")))
        .contains("b Paul = per/paul same", "c Jordan = per/jordan same");
  }

  @Test
  void everyMentionIsAsDefined() {
    List<Article> articles = random(new Random(SEED), 400, 200);

    List<String> told = told(articles);

    assertThat(told).as("seed %d", SEED).isEqualTo(naive(articles));
    for (String link : List.of("recent", "ambiguous", "same", "surname")) {
      assertThat(told).as("seed %d", SEED).anyMatch(line -> line.endsWith(link));
    }
  }

  @Test
  void laterDaysAndInputOrderChangeNoIdOfADay() {
    Random random = new Random(SEED + 1);
    List<Article> articles = random(random, 120, 100);
    List<Article> more = new ArrayList<>(articles);
    random(random, 60, 40)
        .forEach(
            a ->
                more.add(
                    Article.of(a.day() + 101, "z" + a.id(), a.persons().toArray(String[]::new))));
    Collections.shuffle(more, random);

    assertThat(told(more)).as("seed %d", SEED + 1).containsAll(told(articles));
  }

  private static List<Article> random(Random random, int count, int days) {
    String[] first = {"Lars", "Anna", "Mary", "Bo"};
    String[] last = {"Holmgren", "Lindqvist", "Quill", "Novak", "Haddad"};
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      List<String> persons = new ArrayList<>();
      for (int n = random.nextInt(4); n >= 0; n--) {
        int surname = random.nextInt(last.length);
        boolean isFull = random.nextInt(3) > 0;
        int name = random.nextInt(8) == 0 ? random.nextInt(first.length) : surname % first.length;
        persons.add((isFull ? first[name] + " " : "") + last[surname]);
      }
      articles.add(new Article(random.nextInt(days), "a" + i, random.nextInt(5) > 0, persons));
    }
    return articles;
  }

  private List<String> told(Article... articles) {
    return told(List.of(articles));
  }

  /** Each mention: its article, surface, entity and link; sorted. */
  private List<String> told(List<Article> articles) {
    List<Integer> days =
        articles.stream().map(article -> epochDay(article.day())).distinct().sorted().toList();
    Exchange exchange = new Exchange(Slabs.of(days), 3);
    Dataset<Row> readings =
        spark
            .createDataFrame(articles.stream().map(ResolveMentionsTest::row).toList(), READINGS)
            .repartitionById(exchange.slabs().count(), exchange.slabs().of(col(DAY)))
            .sortWithinPartitions(DAY, ARTICLE_ID);
    return new ResolveMentions(exchange, day -> true)
        .apply(readings, new NoRecall()).collectAsList().stream()
            .map(
                row ->
                    "%s %s = %s %s"
                        .formatted(
                            row.getAs("article_id"),
                            row.getAs("surface"),
                            row.getAs("entity_id"),
                            row.getAs("_link")))
            .sorted()
            .toList();
  }

  private static int epochDay(int day) {
    return (int) FIRST.plusDays(day).toEpochDay();
  }

  private static Row row(Article article) {
    return RowFactory.create(
        epochDay(article.day()),
        article.id(),
        article.original(),
        article.id(),
        ArticleNames.encode(mentions(article)));
  }

  private static List<Mention> mentions(Article article) {
    String body =
        article.persons().stream()
            .collect(Collectors.joining(" slept. Then came ", "It rained on ", "."));
    List<FoundName> names = new ArrayList<>();
    EntityExtractor engine =
        (text, language) -> {
          int at = 0;
          for (String person : article.persons()) {
            int begin = text.text().indexOf(person, at);
            at = begin + person.length();
            names.add(new FoundName(begin, at, EntityType.PER));
          }
          return names;
        };
    return new NameReader("own", engine).read(Found.scan("Rain", body), "en", Found.DAY);
  }

  /** The same by the definition, with loops and no step of the program. */
  private static List<String> naive(List<Article> articles) {
    List<String> told = new ArrayList<>();
    for (Article article : articles) {
      for (int i = 0; i < article.persons().size(); i++) {
        told.add(article.id() + " " + naive(articles, article, i));
      }
    }
    return told.stream().sorted().toList();
  }

  private static String naive(List<Article> articles, Article article, int at) {
    String person = article.persons().get(at);
    if (person.contains(" ")) {
      return person + " = " + id(person) + " same";
    }
    List<String> before = article.persons().subList(0, at);
    List<String> inFull = new ArrayList<>(before);
    Collections.reverse(inFull);
    inFull.addAll(article.persons().subList(at + 1, article.persons().size()));
    for (String other : inFull) {
      if (other.endsWith(" " + person)) {
        return person + " = " + id(other) + " surname";
      }
    }
    Map<String, Integer> originals = new TreeMap<>();
    for (Article other : articles) {
      if (other.original() && other.day() <= article.day() && other.day() >= article.day() - 90) {
        Set<String> named = new HashSet<>(other.persons());
        named.removeIf(name -> !name.endsWith(" " + person));
        named.forEach(name -> originals.merge(name, 1, Integer::sum));
      }
    }
    int all = originals.values().stream().mapToInt(n -> n).sum();
    for (Map.Entry<String, Integer> other : originals.entrySet()) {
      if (other.getValue() >= 0.8 * all) {
        return person + " = " + id(other.getKey()) + " recent";
      }
    }
    return person + " = " + id(person) + (all > 0 ? " ambiguous" : " same");
  }

  private static String id(String person) {
    return "per/" + person.toLowerCase(java.util.Locale.ROOT).replace(' ', '-');
  }
}
