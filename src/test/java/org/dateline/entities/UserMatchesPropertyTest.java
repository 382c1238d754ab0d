package org.dateline.entities;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.dateline.text.ScannedText;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** On random texts and rows the same names are found as by the rules, one by one. */
class UserMatchesPropertyTest {
  private static final List<String> WORDS =
      List.of(
          "Ro",
          "ro",
          "RO",
          "Quill",
          "U.N.",
          "7",
          "O’Neill",
          "O'Neill",
          "McDonald's",
          "zed",
          "Čapek");
  private static final List<String> SEPARATORS =
      List.of(" ", " ", " ", " ", "-", ", ", "/", " & ", "&");
  private static final List<String> OTHERS =
      List.of(". ", "\n\n", " (", "\" ", "'s ", "’s ", "' ", "  ", " of ", "!", "\n", " — ");
  private static final String HEADER = "alias,canonical_id,name,type,priority,valid_to\n";
  private static final LocalDate BASE = LocalDate.of(2024, 3, 1);

  @Test
  void theSameIsFoundAsByTheRulesOneByOne() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    int found = 0;
    for (int round = 0; round < 2_000; round++) {
      List<NaiveMatches.Row> rows = rows(random);
      LocalDate day = BASE.plusDays(random.nextInt(6));
      ScannedText article = Found.scan(text(random, 6), text(random, 40));
      String language = random.nextBoolean() ? "en" : "und";
      List<String> expected =
          NaiveMatches.of(article, rows, language, day).stream()
              .map(
                  match ->
                      told(match.from(), match.to(), match.ending(), rows.indexOf(match.row())))
              .toList();

      assertThat(matches(rows, article, language, day))
          .as("seed %d round %d: %s", seed, round, article.text())
          .isEqualTo(expected);
      found += expected.size();
    }
    assertThat(found).as("names found in all").isGreaterThan(2_000);
  }

  @Test
  void oneGazetteerIsMadeOnceInTheProcess() {
    UserGazetteer one = Given.rows("Ro,per/ro-x,Ro X,PER\n").gazetteer();

    assertThat(UserNames.of(one)).isSameAs(UserNames.of(one)).isNotSameAs(UserNames.NONE);
    assertThat(UserNames.of(UserGazetteer.of(one.unpack(), "other hash")))
        .isNotSameAs(UserNames.of(one));
    assertThat(UserNames.of(UserGazetteer.NONE)).isSameAs(UserNames.NONE);
  }

  @Test
  void hostileTextAndRowsTakeLinearTime() {
    StringBuilder rows = new StringBuilder(HEADER);
    for (int i = 0; i < 1_000; i++) {
      rows.append("Ro,per/ro-x,Ro X,PER,").append(i - 1_000).append(",1990-01-01\n");
    }
    for (int i = 2; i <= 8; i++) {
      rows.append("Ro ".repeat(i).strip()).append(",per/ro-x,Ro X,PER,").append(i).append(",\n");
    }
    NameReader reader = Given.csv(rows.toString()).reader();

    Assertions.assertTimeout(
        Duration.ofSeconds(30),
        () -> {
          for (String word : List.of("Ro ", "Ro, ", "Ro-", "Ro & ", "ro's ", "Ro/")) {
            ScannedText article = Found.scan("", word.repeat(100_000));
            assertThat(reader.read(article, "en", Found.DAY)).isNotNull();
          }
        });
  }

  private static List<String> matches(
      List<NaiveMatches.Row> rows, ScannedText article, String language, LocalDate day) {
    List<UserName> names =
        IntStream.range(0, rows.size()).mapToObj(i -> name(i, rows.get(i))).toList();
    UserGazetteer gazetteer = UserGazetteer.of(names, "hash");
    return new UserMatches(new UserNames(gazetteer.unpack()), language, day)
        .in(new Words(article, Gazetteer.shipped())).stream()
            .map(
                match ->
                    told(
                        match.from(),
                        match.to(),
                        match.ending(),
                        Integer.parseInt(match.row().entity().name())))
            .toList();
  }

  private static String told(int from, int to, boolean ending, int row) {
    return "row %d at %d to %d%s".formatted(row, from, to, ending ? " with 's" : "");
  }

  private static UserName name(int number, NaiveMatches.Row row) {
    return new UserName(
        Alias.of(row.alias()),
        row.caseSensitive(),
        new UserEntity("org/" + number, EntityType.ORG, Integer.toString(number), ""),
        row.language(),
        row.priority(),
        (int) row.from().toEpochDay(),
        (int) row.to().toEpochDay());
  }

  /** Rows of different priorities, so that each run of words means one of them. */
  private static List<NaiveMatches.Row> rows(Random random) {
    List<NaiveMatches.Row> rows = new ArrayList<>();
    List<Integer> priorities = new ArrayList<>(IntStream.range(0, 12).boxed().toList());
    Collections.shuffle(priorities, random);
    for (int i = random.nextInt(12); i >= 0; i--) {
      StringBuilder alias = new StringBuilder();
      List<String> words = new ArrayList<>();
      Set<Integer> breaks = new HashSet<>();
      for (int k = random.nextInt(3); k >= 0; k--) {
        String word = WORDS.get(random.nextInt(WORDS.size()));
        alias.append(word);
        words.add(word.replace(".", "").replace('’', '\''));
        if (k > 0) {
          String separator = SEPARATORS.get(random.nextInt(SEPARATORS.size()));
          alias.append(separator);
          if (separator.contains("&")) {
            words.add("&");
          } else if (separator.equals("/") || separator.equals(", ")) {
            breaks.add(words.size() - 1);
          }
        }
      }
      if (Alias.of(alias.toString()).problem().isEmpty()) {
        LocalDate from = BASE.plusDays(random.nextInt(4));
        rows.add(
            new NaiveMatches.Row(
                alias.toString(),
                words,
                breaks,
                random.nextBoolean(),
                List.of("", "", "en", "fr").get(random.nextInt(4)),
                random.nextBoolean() ? priorities.get(i) - 20 : priorities.get(i),
                from,
                from.plusDays(random.nextInt(5))));
      }
    }
    return rows;
  }

  private static String text(Random random, int pieces) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(pieces); i >= 0; i--) {
      text.append(WORDS.get(random.nextInt(WORDS.size())));
      boolean other = random.nextInt(6) == 0;
      List<String> separators = other ? OTHERS : SEPARATORS;
      text.append(separators.get(random.nextInt(separators.size())));
    }
    return text.toString();
  }
}
