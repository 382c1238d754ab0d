package org.dateline.entities;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

class CoreferenceTest {
  @Test
  void aLastNameTakesTheLatestFullNameBeforeIt() {
    assertThat(
            Found.in(
                "They saw Anna Lindqvist. Then Lindqvist left. They saw Bo Lindqvist."
                    + " Soon Lindqvist left too."))
        .containsExactly(
            "Anna Lindqvist = per/anna-lindqvist",
            "Lindqvist = per/anna-lindqvist",
            "Bo Lindqvist = per/bo-lindqvist",
            "Lindqvist = per/bo-lindqvist");
  }

  @Test
  void aLastNameWithoutAFullNameBeforeItTakesTheFirstAfterIt() {
    assertThat(Found.in("They waited for Lindqvist. Then came Anna Lindqvist and Bo Lindqvist."))
        .startsWith("Lindqvist = per/anna-lindqvist");
  }

  @Test
  void theArticleKnowsBetterThanTheListWhomALastNameMeans() {
    assertThat(Found.in("Her lawyer, Marta Thatcher, agreed. Later Thatcher left."))
        .containsExactly("Marta Thatcher = per/marta-thatcher", "Thatcher = per/marta-thatcher");
  }

  @Test
  void aMiddleInitialIsLeftOutOfTheName() {
    assertThat(Found.mentions("", "We met Joseph R. Biden and Mary T. Quill."))
        .extracting(Mention::name, Mention::link)
        .containsExactly(Tuple.tuple("Joe Biden", "alias"), Tuple.tuple("Mary Quill", "title"));
  }

  @Test
  void initialsNameTheOrganisationThatHasThem() {
    assertThat(
            Found.mentions(
                "", "The Northern Farmers Union met on Sunday. Later the NFU said it would march."))
        .extracting(Mention::surface, Mention::entityId, Mention::link)
        .containsExactly(
            Tuple.tuple("Northern Farmers Union", "org/northern-farmers-union", "same"),
            Tuple.tuple("NFU", "org/northern-farmers-union", "acronym"));
  }

  @Test
  void lettersInBracketsNameTheOrganisationBeforeThem() {
    assertThat(
            Found.in("He leads the Institute of Rural Research (INRUR). Critics of INRUR wrote."))
        .containsExactly(
            "Institute of Rural Research = org/institute-of-rural-research",
            "INRUR = org/institute-of-rural-research",
            "INRUR = org/institute-of-rural-research");
  }

  @Test
  void aCompanyIsNamedByItsFirstWordsAndWithoutItsLegalForm() {
    List<Mention> mentions =
        Found.mentions(
            "", "Shares in Hollowbrook Timber Inc fell. Buyers of Hollowbrook paid in cash.");

    assertThat(mentions)
        .extracting(Mention::surface, Mention::name, Mention::link)
        .containsExactly(
            Tuple.tuple("Hollowbrook Timber Inc", "Hollowbrook Timber", "prefix"),
            Tuple.tuple("Hollowbrook", "Hollowbrook Timber", "prefix"));
  }

  @Test
  void oneNameHasOneTypeInAnArticle() {
    assertThat(Found.in("They live in Quillmere. A storm hit Quillmere. Nobody left Quillmere."))
        .containsOnly("Quillmere = loc/quillmere");
  }

  @Test
  void theSameEntityHasOneNameInAnArticle() {
    assertThat(
            Found.mentions(
                "QUILL WINS THE RACE AGAIN", "The race was won by Mary Quill. For Quill it was 5."))
        .extracting(Mention::name)
        .containsOnly("Mary Quill");
  }
}
