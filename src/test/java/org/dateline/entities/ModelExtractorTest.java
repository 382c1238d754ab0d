package org.dateline.entities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Random;
import org.dateline.gold.GoldArticle;
import org.dateline.gold.GoldFile;
import org.dateline.gold.NamesScore;
import org.junit.jupiter.api.Test;

class ModelExtractorTest {
  private static final NameReader MODEL = NameReader.by("model");

  @Test
  void theModelOfTheJarIsWhatTheGoldArticlesTeach() throws Exception {
    TagModel learnt = TagTraining.ofGold();

    assertThat(learnt.isSame(shipped()))
        .as("same weights; scripts/train-names makes the model anew")
        .isTrue();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    learnt.write(bytes);
    assertThat(TagModel.read(new ByteArrayInputStream(bytes.toByteArray())).isSame(learnt))
        .isTrue();
    assertThat(bytes.size()).isLessThan(4_000_000);
  }

  @Test
  void theSameArticlesTeachTheSameModel() throws Exception {
    List<GoldArticle> some = GoldFile.all().subList(0, 4);

    assertThat(TagTraining.of(some).isSame(TagTraining.of(some))).isTrue();
    assertThat(TagTraining.of(some).isSame(TagTraining.of(some.subList(0, 3)))).isFalse();
  }

  @Test
  void onArticlesSetAsideTheModelIsBetterThanTheRules() throws Exception {
    List<GoldArticle> aside = GoldFile.all().stream().filter(GoldArticle::isSetAside).toList();

    double rules = NamesScore.scores(aside, NameReader.by("rules")).get("typed").f1();
    double model = NamesScore.scores(aside, MODEL).get("typed").f1();

    assertThat(model).isGreaterThan(rules + 0.03);
  }

  @Test
  void theBestTagsAreThoseOfTheHighestSum() {
    Random random = new Random(4);
    for (int round = 0; round < 200; round++) {
      int length = 1 + random.nextInt(4);
      int[] scores = weights(random, length * Tags.COUNT);
      int[] follow = weights(random, Tags.COUNT * Tags.COUNT);

      int[] tags = TagModel.decode(scores, length, follow);

      assertThat(sum(scores, follow, tags))
          .isEqualTo(best(scores, follow, new int[length], 0))
          .isGreaterThan(Integer.MIN_VALUE);
    }
  }

  @Test
  void anEmptyTextHasNoNames() {
    assertThat(MODEL.read(Found.scan("", ""), "en", Found.DAY)).isEmpty();
  }

  @Test
  void mentionsAreResolvedAsThoseOfTheRules() {
    List<Mention> found =
        MODEL.read(
            Found.scan(
                "Rain stops play",
                "President Joe Biden met Anna Lindqvist in the United States. Lindqvist thanked Mr Biden."),
            "en",
            Found.DAY);

    assertThat(found.stream().map(mention -> mention.surface() + " = " + mention.entityId()))
        .containsExactly(
            "Joe Biden = per/joe-biden",
            "Anna Lindqvist = per/anna-lindqvist",
            "United States = loc/united-states",
            "Lindqvist = per/anna-lindqvist",
            "Biden = per/joe-biden");
    assertThat(found.get(0).title()).contains("President");
  }

  @Test
  void aTitleIsNoPartOfAName() {
    List<Mention> found =
        MODEL.read(
            Found.scan("Talks", "On Monday Chancellor Kohl met President Mitterrand in Paris."),
            "en",
            Found.DAY);

    assertThat(found.stream().map(Mention::surface)).containsExactly("Kohl", "Mitterrand", "Paris");
    assertThat(found.get(0).title()).contains("Chancellor");
  }

  @Test
  void aWordThatOpensASentenceIsNoPartOfAName() {
    List<Mention> found =
        MODEL.read(
            Found.scan(
                "Talks",
                "Mikhail Gorbachev spoke first. Then Gorbachev left. Rose Lindqvist stayed, and paid USD 200."),
            "en",
            Found.DAY);

    assertThat(found.stream().map(Mention::surface))
        .containsExactly("Mikhail Gorbachev", "Gorbachev", "Rose Lindqvist");
  }

  @Test
  void eachPlaceOfADatelineIsANameOfItsOwn() {
    List<Mention> found =
        MODEL.read(
            Found.scan("Sheep", "ROSLIN, Scotland, Feb 24 (PA) - She is seven months old."),
            "en",
            Found.DAY);

    assertThat(found.stream().map(mention -> mention.surface() + " " + mention.rule()))
        .containsExactly("ROSLIN dateline", "Scotland dateline", "PA dateline");
  }

  @Test
  void chainsAndCapitalsWithoutEndAreRead() {
    assertThat(MODEL.read(Found.scan("Rain", "Moscow" + "-led".repeat(60_000)), "en", Found.DAY))
        .isNotNull();
    assertThat(MODEL.read(Found.scan("Rain", "Anna Lindqvist ".repeat(40_000)), "en", Found.DAY))
        .isNotEmpty();
  }

  @Test
  void whatIsNoModelIsRefused() {
    assertThatThrownBy(() -> TagModel.read(new ByteArrayInputStream(new byte[100])))
        .isInstanceOf(IOException.class);
  }

  private static int[] weights(Random random, int count) {
    return random.ints(count, -9, 10).toArray();
  }

  private static TagModel shipped() throws IOException {
    try (InputStream file = ModelExtractor.class.getResourceAsStream(ModelExtractor.SHIPPED)) {
      return TagModel.read(file);
    }
  }

  private static int best(int[] scores, int[] follow, int[] tags, int at) {
    if (at == tags.length) {
      return sum(scores, follow, tags);
    }
    int best = Integer.MIN_VALUE;
    for (int tag = 0; tag < Tags.COUNT; tag++) {
      tags[at] = tag;
      best = Math.max(best, best(scores, follow, tags, at + 1));
    }
    return best;
  }

  /** The sum of a sequence, the least integer if it is not allowed. */
  private static int sum(int[] scores, int[] follow, int[] tags) {
    int sum = 0;
    for (int i = 0; i < tags.length; i++) {
      int before = i == 0 ? Tags.OUTSIDE : tags[i - 1];
      if (!Tags.mayFollow(before, tags[i])) {
        return Integer.MIN_VALUE;
      }
      sum += scores[i * Tags.COUNT + tags[i]] + follow[before * Tags.COUNT + tags[i]];
    }
    return sum;
  }
}
