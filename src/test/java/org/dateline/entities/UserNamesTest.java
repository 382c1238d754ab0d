package org.dateline.entities;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What rows of a user's gazetteer find in articles, and what else stays as it was. */
class UserNamesTest {
  private static final String LONG_HEADER =
      "alias,canonical_id,name,type,language,case_sensitive,priority,valid_from,valid_to\n";

  @Test
  void aRowNamesItsEntityWhateverTheEngineSays() {
    assertThat(
            Given.rows("Quillmere,org/quillmere-plc,Quillmere plc,ORG")
                .mentions("He left Quillmere."))
        .singleElement()
        .satisfies(
            mention -> {
              assertThat(mention.surface()).isEqualTo("Quillmere");
              assertThat(mention.entityId()).isEqualTo("org/quillmere-plc");
              assertThat(mention.name()).isEqualTo("Quillmere plc");
              assertThat(mention.type()).isEqualTo(EntityType.ORG);
              assertThat(mention.rule()).isEqualTo("gazetteer");
              assertThat(mention.link()).isEqualTo("alias");
              assertThat(mention.confidence()).isEqualTo(1);
            });
  }

  @Test
  void aRowOfTheNameItselfIsLinkedAsTheSame() {
    assertThat(Given.rows("Jane Roe,per/jane-roe-2,Jane Roe,PER").told("They met Jane Roe."))
        .containsExactly("Jane Roe = per/jane-roe-2 by gazetteer, same");
  }

  @Test
  void withoutARowTheSameIsFoundAsBefore() {
    String body = "Anna Lindqvist met the U.N. in Oslo. Lindqvist left.";

    assertThat(Given.rows("Quillmere,org/quillmere-plc,Quillmere plc,ORG").mentions(body))
        .isEqualTo(Found.mentions("Rain stops play", body))
        .hasSize(4);
  }

  @Test
  void aRowComesBeforeTheListsOfTheJar() {
    assertThat(Found.in("She flew to Paris.")).containsExactly("Paris = loc/paris");
    assertThat(Given.rows("Paris,loc/paris-texas,\"Paris, Texas\",LOC").in("She flew to Paris."))
        .containsExactly("Paris = loc/paris-texas");
  }

  @Test
  void whatTheEngineFindsInTheSameWordsIsLeftOut() {
    assertThat(Found.in("The Anna Lindqvist Foundation met.")).hasSize(1);
    assertThat(
            Given.rows("Anna Lindqvist,per/al,A. Lindqvist,PER")
                .in("The Anna Lindqvist Foundation met in Oslo."))
        .containsExactly("Anna Lindqvist = per/al", "Oslo = loc/oslo");
  }

  @Test
  void wordsInLowerCaseAndNumbersAreFoundToo() {
    assertThat(
            Given.rows("the agency,org/zed,Zed,ORG\n3M,org/3m,3M,ORG")
                .in("In May the agency sued 3M."))
        .containsExactly("the agency = org/zed", "3M = org/3m");
  }

  @Test
  void theLongestRowIsTaken() {
    Given given =
        Given.rows(
            """
            Free Farmers,org/ff,Free Farmers,ORG
            Farmers Front of Norway,org/ffn,Farmers Front of Norway,ORG
            Norway,loc/norway,Norway,LOC
            """);

    assertThat(given.in("The Free Farmers Front of Norway met."))
        .containsExactly("Farmers Front of Norway = org/ffn");
    assertThat(given.in("The Free Farmers left Norway."))
        .containsExactly("Free Farmers = org/ff", "Norway = loc/norway");
  }

  @Test
  void aHigherPriorityComesBeforeALongerRow() {
    assertThat(
            Given.csv(
                    LONG_HEADER
                        + "Free Farmers Front,org/fff,FFF,ORG,,,0,,\n"
                        + "Front,org/front,Front,ORG,,,1,,")
                .in("The Free Farmers Front met."))
        .containsExactly("Front = org/front");
  }

  @Test
  void aHigherPriorityComesFirstForTheSameWords() {
    assertThat(
            Given.csv(
                    LONG_HEADER
                        + "Quill,org/a,A,ORG,,,-1,,\n"
                        + "Quill,org/b,B,ORG,,,7,,\n"
                        + "quill,org/c,C,ORG,,false,3,,")
                .in("He left Quill for QUILL."))
        .containsExactly("Quill = org/b", "QUILL = org/c");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1977-01-19 | per/gerald-ford",
        "1977-01-20 | per/jimmy-carter",
        "1981-01-19 | per/jimmy-carter",
        "1981-01-20 | per/ronald-reagan",
        "2024-03-01 | per/ronald-reagan",
        "1974-08-08 | ",
      })
  void aRowHoldsFromItsFirstDayToItsLast(String day, String id) {
    Given given =
        Given.csv(
            LONG_HEADER
                + "US President,per/gerald-ford,Gerald Ford,PER,,,,1974-08-09,1977-01-19\n"
                + "US President,per/jimmy-carter,Jimmy Carter,PER,,,,1977-01-20,1981-01-19\n"
                + "US President,per/ronald-reagan,Ronald Reagan,PER,,,,1981-01-20,");

    assertThat(given.on(day).in("The US President has discussed it."))
        .isEqualTo(List.of(id == null ? "US = loc/united-states" : "US President = " + id));
  }

  @Test
  void aRowOfALanguageHoldsInItAlone() {
    Given given =
        Given.csv(
            LONG_HEADER
                + "Quill,org/fr,F,ORG,fr,,,,\nQuill,org/en,E,ORG,en,,,,\nZed,org/z,Z,ORG,,,,,");

    assertThat(given.mentions("We saw Quill and Zed.", "en"))
        .extracting(Mention::entityId)
        .containsExactly("org/en", "org/z");
    assertThat(given.mentions("We saw Quill and Zed.", "fr"))
        .extracting(Mention::entityId)
        .containsExactly("org/fr", "org/z");
    assertThat(given.mentions("We saw Quill and Zed.", "und"))
        .extracting(Mention::entityId)
        .contains("org/z")
        .doesNotContain("org/fr", "org/en");
  }

  @Test
  void capitalsCountUnlessARowSaysOtherwise() {
    Given given =
        Given.csv(
            LONG_HEADER + "ÉTOILE Plc,org/exact,X,ORG,,true,,,\nstraße co,org/any,Y,ORG,,FALSE,,,");

    assertThat(given.in("He left étoile plc. We saw ÉTOILE Plc."))
        .containsExactly("ÉTOILE Plc = org/exact");
    assertThat(given.in("We saw Straße Co and straße co."))
        .containsExactly("Straße Co = org/any", "straße co = org/any");
  }

  @Test
  void aLastNameMeansThePersonOfTheRow() {
    assertThat(
            Given.rows("Jane Roe,per/jane-roe-2,Jane Roe,PER")
                .told("They met Jane Roe. Ms. Roe and Bo Quill spoke. Then Quill left."))
        .containsExactly(
            "Jane Roe = per/jane-roe-2 by gazetteer, same",
            "Roe = per/jane-roe-2 by title, surname",
            "Bo Quill = per/bo-quill by run, same",
            "Quill = per/bo-quill by coreference, surname");
  }

  @Test
  void theNameInFullMeansThePersonOfARowOfTheSameName() {
    assertThat(
            Given.rows("Mayor of Ghent,per/roe-of-ghent,Jane Roe,PER")
                .told("The Mayor of Ghent spoke. Jane Roe was in Ghent. Later Roe left."))
        .containsExactly(
            "Mayor of Ghent = per/roe-of-ghent by gazetteer, alias",
            "Jane Roe = per/roe-of-ghent by run, same",
            "Ghent = loc/ghent by gazetteer, same",
            "Roe = per/roe-of-ghent by coreference, surname");
  }

  @Test
  void aLastNameOfARowIsNoLongerAnybodyElse() {
    assertThat(Given.rows("Roe,per/roe-2,Adam Roe,PER").in("They met Jane Roe. Then Roe left."))
        .containsExactly("Roe = per/roe-2", "Roe = per/roe-2");
  }

  @Test
  void shortFormsOfAnOrganisationMeanThatOfTheRow() {
    assertThat(
            Given.rows("Free Farmers Front,org/own-fff,Farmers,ORG")
                .told("The Free Farmers Front met. The FFF left Oslo."))
        .containsExactly(
            "Free Farmers Front = org/own-fff by gazetteer, alias",
            "FFF = org/own-fff by run, acronym",
            "Oslo = loc/oslo by gazetteer, same");
  }

  @Test
  void anEntityHasTheNameOfItsRowWhoeverFindsIt() {
    assertThat(
            Given.rows("AL,per/anna-lindqvist,Anna LINDQVIST,PER")
                .mentions("They met Anna Lindqvist in May."))
        .extracting(Mention::entityId, Mention::name)
        .containsExactly(Tuple.tuple("per/anna-lindqvist", "Anna LINDQVIST"));
  }

  @Test
  void aTitleBeforeAPersonIsItsTitle() {
    assertThat(
            Given.rows("Jane Roe,per/jane-roe-2,Jane Roe,PER")
                .mentions("President Jane Roe spoke."))
        .singleElement()
        .satisfies(mention -> assertThat(mention.title()).contains("President"));
  }

  @Test
  void everyEngineComesAfterTheRows() {
    NameReader model = Given.rows("Oslo,org/oslo-fc,Oslo FC,ORG").reader("model");

    assertThat(model.read(Found.scan("", "They flew to Oslo."), "en", Found.DAY))
        .extracting(Mention::entityId)
        .containsExactly("org/oslo-fc");
  }
}
