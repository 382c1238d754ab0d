package org.dateline.entities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.dateline.text.ScannedText;
import org.junit.jupiter.api.Test;

/** What follows an engine is the same for all engines. */
class NameReaderTest {
  private static final ScannedText ARTICLE =
      Found.scan(
          "Oslo talks",
          "OSLO, March 1 (Reuters) - President Lars Holmgren met the Free Farmers Front (FFF)."
              + " Mr Holmgren thanked the FFF in Oslo.");

  @Test
  void namesOfAnEngineAreJoinedAndKnown() {
    assertThat(
            told(
                finding(
                    "Oslo LOC",
                    "Lars Holmgren PER",
                    "Free Farmers Front ORG",
                    "FFF ORG",
                    "Holmgren PER",
                    "FFF ORG",
                    "Oslo LOC")))
        .containsExactly(
            "Oslo = loc/oslo by own, same",
            "OSLO = loc/oslo by dateline, alias",
            "Reuters = org/reuters by dateline, same",
            "Lars Holmgren = per/lars-holmgren by own, same",
            "Free Farmers Front = org/free-farmers-front by own, same",
            "FFF = org/free-farmers-front by own, acronym",
            "Holmgren = per/lars-holmgren by coreference, surname",
            "FFF = org/free-farmers-front by own, acronym",
            "Oslo = loc/oslo by own, same");
  }

  @Test
  void aNameInsideALongerKnownOneIsKnownByItself() {
    ScannedText article = Found.scan("Talks", "The U.S. Treasury said so, and U.S. trade grew.");
    int begin = article.text().indexOf("U.S.");
    EntityExtractor apart =
        (text, language) ->
            List.of(
                new FoundName(begin, begin + 4, EntityType.LOC),
                new FoundName(begin + 5, begin + 13, EntityType.ORG));

    assertThat(
            new NameReader("own", apart)
                .read(article, "en", Found.DAY).stream()
                    .map(mention -> mention.surface() + " = " + mention.entityId()))
        .containsExactly("U.S. = loc/united-states", "Treasury = org/treasury");
  }

  @Test
  void aTitleIsNoPartOfAPerson() {
    List<Mention> found = read(finding("President Lars Holmgren PER"));

    assertThat(found.get(2).surface()).isEqualTo("Lars Holmgren");
    assertThat(found.get(2).title()).contains("President");
  }

  @Test
  void oneTitleMakesAllMentionsThoseOfAPerson() {
    ScannedText article =
        Found.scan("Rain", "Lomond won. They saw President Lomond there. Lomond and Lomond went.");
    EntityExtractor all =
        (text, language) -> {
          List<FoundName> names = new ArrayList<>();
          for (int at = text.text().indexOf("Lomond");
              at >= 0;
              at = text.text().indexOf("Lomond", at + 1)) {
            boolean titled = text.text().startsWith("President ", Math.max(0, at - 10));
            names.add(new FoundName(at, at + 6, titled ? EntityType.PER : EntityType.ORG));
          }
          return names;
        };

    assertThat(
            new NameReader("own", all)
                .read(article, "en", Found.DAY).stream().map(Mention::entityId))
        .hasSize(4)
        .containsOnly("per/lomond");
  }

  @Test
  void commonWordsAndLoneInitialsAreNobody() {
    assertThat(people("Share Index rose. They saw it.", "Share Index")).isEmpty();
    assertThat(people("Share figures are adjusted.", "Share")).isEmpty();
    assertThat(people("It was raised by S/P today.", "P")).isEmpty();
    assertThat(people("See S/P Creditweek today.", "P Creditweek")).isEmpty();
    assertThat(people("Then Rose Price came.", "Rose Price")).containsExactly("Rose Price");
    assertThat(people("They saw Price there.", "Price")).containsExactly("Price");
  }

  /** The people where an engine takes one stretch of a text for one. */
  private static List<String> people(String text, String name) {
    ScannedText article = Found.scan("", text);
    int begin = article.text().indexOf(name);
    EntityExtractor one =
        (scanned, language) -> List.of(new FoundName(begin, begin + name.length(), EntityType.PER));
    return new NameReader("own", one)
        .read(article, "en", Found.DAY).stream().map(Mention::surface).toList();
  }

  @Test
  void aStretchOfManyWordsIsNoName() {
    assertThat(found(24)).hasSize(1);
    assertThat(found(25)).isEmpty();
  }

  /** The mentions where an engine takes many words for one name. */
  private static List<Mention> found(int words) {
    ScannedText article = Found.scan("", "We saw " + "Drammenfoss ".repeat(words) + "today.");
    int begin = article.text().indexOf("Dramm");
    int end = article.text().indexOf(" today");
    EntityExtractor all = (text, language) -> List.of(new FoundName(begin, end, EntityType.ORG));
    return new NameReader("own", all).read(article, "en", Found.DAY);
  }

  @Test
  void ofTwoNamesThatOverlapTheFirstCounts() {
    int begin = ARTICLE.text().indexOf("Lars");
    EntityExtractor both =
        (article, language) ->
            List.of(
                new FoundName(begin + 5, begin + 13, EntityType.ORG),
                new FoundName(begin, begin + 13, EntityType.PER));

    assertThat(told(both)).contains("Lars Holmgren = per/lars-holmgren by own, same");
    assertThat(read(both)).hasSize(3);
  }

  @Test
  void placesWithoutWordsAndThoseInTheDatelineAreLeftOut() {
    String text = ARTICLE.text();
    EntityExtractor blank =
        (article, language) ->
            List.of(
                new FoundName(text.indexOf("OSLO"), text.indexOf("OSLO") + 4, EntityType.PER),
                new FoundName(text.indexOf(" met"), text.indexOf(" met") + 1, EntityType.PER),
                new FoundName(text.length() + 5, text.length() + 9, EntityType.PER));

    assertThat(told(blank))
        .containsExactly(
            "OSLO = loc/oslo by dateline, alias", "Reuters = org/reuters by dateline, same");
  }

  @Test
  void aPlaceThatIsNoneIsRefused() {
    assertThatThrownBy(() -> new FoundName(3, 3, EntityType.PER))
        .hasMessageContaining("it begins at 3 and ends at 3");
  }

  private static List<Mention> read(EntityExtractor engine) {
    return new NameReader("own", engine).read(ARTICLE, "en", Found.DAY);
  }

  private static List<String> told(EntityExtractor engine) {
    return read(engine).stream()
        .map(
            mention ->
                "%s = %s by %s, %s"
                    .formatted(
                        mention.surface(), mention.entityId(), mention.rule(), mention.link()))
        .toList();
  }

  /** An engine that finds surfaces in the order in which they are given. */
  private static EntityExtractor finding(String... names) {
    return (article, language) -> {
      List<FoundName> found = new ArrayList<>();
      int at = 0;
      for (String name : names) {
        int blank = name.lastIndexOf(' ');
        int begin = article.text().indexOf(name.substring(0, blank), at);
        at = begin + blank;
        found.add(new FoundName(begin, at, EntityType.valueOf(name.substring(blank + 1))));
      }
      return found;
    };
  }
}
