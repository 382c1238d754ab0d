package org.dateline.copies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dateline.copies.FoundCopy.SETTINGS;
import static org.dateline.copies.FoundCopy.among;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Random articles, held against the definition written out and against each other. */
class CopiesByDayPropertyTest {
  private static final int DAYS = 50;
  private static final List<Article> WIRE = RandomWire.of(11, 300, DAYS);
  private static final Map<String, Article> BY_ID =
      WIRE.stream().collect(Collectors.toMap(Article::id, article -> article));
  private static List<FoundCopy> found;

  @BeforeAll
  static void findOnce() {
    found = among(WIRE);
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13})
  void theyAreThoseOfComparingAllPairs(long seed) {
    List<Article> wire = RandomWire.of(seed, 300, DAYS);

    List<FoundCopy> copies = seed == 11 ? found : among(wire);

    assertThat(copies).as("seed %d", seed).isEqualTo(NaiveCopies.among(wire, SETTINGS));
    assertThat(copies.stream().map(FoundCopy::kind)).contains("exact", "near", "partial");
    assertThat(copies).hasSizeBetween(50, 150);
  }

  @ParameterizedTest
  @CsvSource({"1, 1, 1000, 2", "3, 3, 1, 3", "7, 7, 30, 4", "2, 64, 1, 5"})
  void neitherOrderNorPartitionsChangeThem(
      int partitions, int buckets, long slabArticles, long seed) {
    assertThat(among(WIRE, new FoundCopy.Spread(partitions, buckets, slabArticles, seed)))
        .isEqualTo(found);
  }

  @Test
  void aLaterDayChangesNoEarlierRow() {
    List<FoundCopy> dayByDay = new ArrayList<>();
    for (int day = 0; day < DAYS; day += 6) {
      int first = day;
      int last = day + 5;
      List<FoundCopy> upTo = among(WIRE.stream().filter(a -> a.day() <= last).toList());
      assertThat(upTo).isEqualTo(found.stream().filter(copy -> copy.day() <= last).toList());
      upTo.stream().filter(copy -> copy.day() >= first).forEach(dayByDay::add);
    }
    assertThat(dayByDay).isEqualTo(found);
  }

  @Test
  void linksGoBackInOrderAndEndAtOriginals() {
    Map<String, FoundCopy> copies =
        found.stream().collect(Collectors.toMap(FoundCopy::id, copy -> copy));
    for (FoundCopy copy : found) {
      Article via = BY_ID.get(copy.via());
      Article original = BY_ID.get(copy.copyOf());
      assertThat(copy.day() - via.day()).as("%s", copy).isBetween(0, SETTINGS.days());
      assertThat(via.day() < copy.day() || via.id().compareTo(copy.id()) < 0).isTrue();
      assertThat(copies).as("%s", copy).doesNotContainKey(copy.copyOf());
      assertThat(copy.daysLater()).isEqualTo(copy.day() - original.day());
      assertThat(copies.containsKey(copy.via()) ? copies.get(copy.via()).copyOf() : copy.via())
          .isEqualTo(copy.copyOf());
    }
    assertThat(found).anyMatch(copy -> !copy.via().equals(copy.copyOf()));
  }

  @Test
  void scoresAreSharesAndTheKindAgreesWithThem() {
    for (FoundCopy copy : found) {
      assertThat(copy.resemblance()).as("%s", copy).isBetween(0.0, copy.score());
      assertThat(copy.score()).as("%s", copy).isBetween(0.3, 1.0);
      switch (copy.kind()) {
        case "exact" -> assertThat(copy.resemblance()).isEqualTo(1.0);
        case "near" -> assertThat(copy.resemblance()).isGreaterThanOrEqualTo(0.7);
        default -> assertThat(copy.resemblance()).isLessThan(0.7);
      }
    }
  }

  @Test
  void anExactCopyIsNeverRepeated() {
    Set<String> exact = new TreeSet<>();
    found.stream().filter(copy -> copy.kind().equals("exact")).forEach(c -> exact.add(c.id()));
    assertThat(found.stream().map(FoundCopy::via)).doesNotContainAnyElementsOf(exact);
  }

  @Test
  void moreExactCopiesAreOneRowEachAndChangeNoOther() {
    Map<String, FoundCopy> copies = new HashMap<>();
    found.forEach(copy -> copies.put(copy.id(), copy));
    List<Article> more = new ArrayList<>(WIRE);
    List<FoundCopy> wanted = new ArrayList<>(found);
    for (int i = 0; i < WIRE.size(); i += 5) {
      Article article = WIRE.get(i);
      FoundCopy link = copies.get(article.id());
      int later = i % 3;
      if (link == null || !link.kind().equals("exact")) {
        Article again =
            new Article(
                article.id() + "z", article.day() + later, article.headline(), article.body());
        more.add(again);
        wanted.add(
            new FoundCopy(
                again.id(),
                again.day(),
                link == null ? article.id() : link.copyOf(),
                article.id(),
                1,
                1,
                later + (link == null ? 0 : link.daysLater()),
                "exact"));
      }
    }
    assertThat(wanted).hasSizeGreaterThan(found.size() + 40);
    assertThat(among(more)).containsExactlyInAnyOrderElementsOf(wanted);
  }

  @Test
  void aCopyThatComesFirstOnTheDayTakesThePlaceOfTheOriginal() {
    List<Article> more = new ArrayList<>(WIRE);
    Map<String, String> first = new HashMap<>();
    Map<String, FoundCopy> exact = new HashMap<>();
    found.stream().filter(copy -> copy.kind().equals("exact")).forEach(c -> exact.put(c.id(), c));
    for (int i = 0; i < WIRE.size(); i += 9) {
      Article article = WIRE.get(i);
      if (!exact.containsKey(article.id())) {
        String id = " " + article.id();
        more.add(new Article(id, article.day(), article.headline(), article.body()));
        first.put(article.id(), id);
      }
    }
    List<FoundCopy> wanted = new ArrayList<>();
    for (FoundCopy copy : found) {
      wanted.add(renamed(copy, first));
    }
    Map<String, String> roots = new HashMap<>();
    found.forEach(copy -> roots.put(copy.id(), copy.copyOf()));
    Map<String, Integer> later = new HashMap<>();
    found.forEach(copy -> later.put(copy.id(), copy.daysLater()));
    first.forEach(
        (old, id) -> {
          String root = roots.getOrDefault(old, old);
          wanted.add(
              new FoundCopy(
                  old,
                  BY_ID.get(old).day(),
                  first.getOrDefault(root, root),
                  id,
                  1,
                  1,
                  later.getOrDefault(old, 0),
                  "exact"));
        });

    assertThat(among(more)).containsExactlyInAnyOrderElementsOf(wanted);
  }

  private static FoundCopy renamed(FoundCopy copy, Map<String, String> names) {
    return new FoundCopy(
        names.getOrDefault(copy.id(), copy.id()),
        copy.day(),
        names.getOrDefault(copy.copyOf(), copy.copyOf()),
        names.getOrDefault(copy.via(), copy.via()),
        copy.score(),
        copy.resemblance(),
        copy.daysLater(),
        copy.kind());
  }
}
