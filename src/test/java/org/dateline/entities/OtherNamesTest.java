package org.dateline.entities;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.dateline.gold.GoldArticle;
import org.dateline.gold.GoldFile;
import org.dateline.gold.GoldMention;
import org.junit.jupiter.api.Test;

class OtherNamesTest {
  private static final long SEED = 3;

  @Test
  void allButTheNamesStays() throws IOException {
    List<GoldArticle> articles = GoldFile.all().subList(0, 40);
    OtherNames names = new OtherNames(articles);
    Random random = new Random(SEED);
    Set<String> words = new HashSet<>();
    int changed = 0;
    int all = 0;
    for (GoldArticle article : articles) {
      GoldArticle other = names.in(article, random);

      assertThat(withoutNames(other)).isEqualToIgnoringCase(withoutNames(article));
      assertThat(other.mentions().stream().map(GoldMention::type).toList())
          .isEqualTo(article.mentions().stream().map(GoldMention::type).toList());
      for (int i = 0; i < other.mentions().size(); i++) {
        String name = other.mentions().get(i).in(other.text());
        assertThat(name).isNotBlank().isEqualTo(name.strip());
        changed += name.equals(article.mentions().get(i).in(article.text())) ? 0 : 1;
        all++;
        words.add(name);
      }
    }
    assertThat(changed).isBetween(all / 3, all * 3 / 4);
    assertThat(words).hasSizeGreaterThan(400);
  }

  @Test
  void aPersonsMentionsChangeAlike() {
    String body = "Anna Lindqvist spoke. Lindqvist left Ghent, and Ghent was quiet.";
    GoldArticle article =
        new GoldArticle(
            "newswire-1",
            "2001-02-03",
            "LINDQVIST SPEAKS",
            body,
            List.of(
                new GoldMention(0, 9, "PER", "per/anna-lindqvist"),
                new GoldMention(18, 32, "PER", "per/anna-lindqvist"),
                new GoldMention(40, 49, "PER", "per/anna-lindqvist"),
                new GoldMention(55, 60, "LOC", "loc/ghent"),
                new GoldMention(66, 71, "LOC", "loc/ghent")));
    OtherNames names = new OtherNames(List.of(article));
    Random random = new Random(SEED);
    Set<String> people = new HashSet<>();
    for (int i = 0; i < 50; i++) {
      GoldArticle other = names.in(article, random);
      List<String> found =
          other.mentions().stream().map(mention -> mention.in(other.text())).toList();

      assertThat(found.get(1)).endsWith(" " + found.get(2));
      assertThat(found.get(0)).isEqualTo(found.get(2).toUpperCase(Locale.ROOT));
      assertThat(found.get(3)).isEqualTo(found.get(4));
      people.add(found.get(1));
    }
    assertThat(people).contains("Anna Lindqvist").hasSizeGreaterThan(20);
  }

  private static String withoutNames(GoldArticle article) {
    StringBuilder text = new StringBuilder(article.text());
    for (int i = article.mentions().size() - 1; i >= 0; i--) {
      GoldMention mention = article.mentions().get(i);
      text.replace(
          text.offsetByCodePoints(0, mention.begin()),
          text.offsetByCodePoints(0, mention.end()),
          "_");
    }
    return text.toString();
  }
}
