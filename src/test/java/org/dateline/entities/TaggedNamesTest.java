package org.dateline.entities;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TaggedNamesTest {
  @Test
  void aCommaPartsTwoPeople() {
    assertThat(
            people(
                "Talks with Anna Lindqvist, Ivo Moretti went on.", "Anna Lindqvist, Ivo Moretti"))
        .containsExactly("Anna Lindqvist", "Ivo Moretti");
  }

  @Test
  void aCommaPartsNobodyFromHisSuffix() {
    assertThat(people("Yesterday Ivo Moretti, Jr. was named.", "Ivo Moretti, Jr"))
        .containsExactly("Ivo Moretti, Jr");
  }

  @Test
  void aWeekdayBeforeTheCommaIsNobody() {
    assertThat(people("On Wednesday, Lindqvist held talks.", "Wednesday, Lindqvist"))
        .containsExactly("Lindqvist");
  }

  @Test
  void aTitleIsNoPartOfAName() {
    assertThat(people("They met President Lindqvist there.", "President Lindqvist"))
        .containsExactly("Lindqvist");
  }

  @Test
  void aWordThatOpensASentenceIsNoPartOfAName() {
    assertThat(people("Anna Lindqvist spoke. Then Lindqvist left.", "Then Lindqvist"))
        .containsExactly("Lindqvist");
  }

  @Test
  void whatTheListsKnowHasTheirType() {
    assertThat(typed("They went to Moscow again.", EntityType.PER, "Moscow"))
        .containsExactly("LOC Moscow");
    assertThat(typed("They saw Poland again.", EntityType.ORG, "Poland"))
        .containsExactly("LOC Poland");
    assertThat(typed("They went to Drammenfoss again.", EntityType.ORG, "Drammenfoss"))
        .containsExactly("ORG Drammenfoss");
  }

  @Test
  void aTownMayStandForItsClub() {
    assertThat(typed("Nobody beat Liverpool again.", EntityType.ORG, "Liverpool"))
        .containsExactly("ORG Liverpool");
  }

  @Test
  void whoHasATitleIsAPerson() {
    assertThat(typed("They met President Lindqvist there.", EntityType.ORG, "Lindqvist"))
        .containsExactly("PER Lindqvist");
  }

  private static List<String> people(String text, String tagged) {
    return typed(text, EntityType.PER, tagged).stream()
        .map(name -> name.substring("PER ".length()))
        .toList();
  }

  /** Type and words of the names of a text of which one stretch is tagged as one name. */
  private static List<String> typed(String text, EntityType type, String tagged) {
    Words words = new Words(Found.scan("", text), Gazetteer.shipped());
    KnownPhrases known = new KnownPhrases(words);
    int begin = words.text.indexOf(tagged);
    int[] tags = new int[words.size];
    for (int i = 0; i < tags.length; i++) {
      int at = words.article.begin(i);
      if (at >= begin && at < begin + tagged.length()) {
        tags[i] = at == begin ? Tags.first(type) : Tags.first(type) + 1;
      }
    }
    List<Candidate> byRules = RuleNames.all(words, known);
    return new TaggedNames(words, new Spans(words, known), byRules)
        .of(tags).stream()
            .map(
                name ->
                    name.type
                        + " "
                        + words.text.substring(
                            words.article.begin(name.from), words.article.end(name.to - 1)))
            .toList();
  }
}
