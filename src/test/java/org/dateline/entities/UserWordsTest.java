package org.dateline.entities;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which words of an article a row of a user's gazetteer finds, and in which parts of it. */
class UserWordsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "U.N. Habitat            | the UN-Habitat report                | UN-Habitat",
        "Al Haddad               | old al-Haddad and Al‐Haddad left     | Al‐Haddad",
        "O’Neill Group           | the O'Neill Group met                | O'Neill Group",
        "McDonald's              | a McDonald’s branch                  | McDonald’s",
        "Quillmere               | at Quillmere's gate                  | Quillmere",
        "Workers' Party          | the Workers’ Party met               | Workers’ Party",
        "Zed & Sons              | at Zed&Sons today                    | Zed&Sons",
        "AT&T                    | he left AT&T today                   | AT&T",
        "\"Yahoo!\"              | he left Yahoo! today                 | Yahoo",
        "No.10 Group             | the No. 10 Group met                 | No. 10 Group",
        "Acme, Inc.              | he sued Acme, Inc. today             | Acme, Inc.",
        "Acme, Inc.              | he sued Acme Inc. today              | Acme Inc.",
        "AC/DC                   | he heard AC/DC today                 | AC/DC",
        "1,000 Guineas           | she won the 1,000 Guineas today      | 1,000 Guineas",
        "Web 2.0                 | he said Web 2.0 failed               | Web 2.0",
        "Café  Müller            | at Cafe\u0301 Mu\u0308ller he ate    | Café Müller",
      })
  void wordsAreComparedAsTheListsOfTheJarAre(String alias, String text, String surface) {
    assertThat(
            Given.rows('"' + alias.replace("\"", "") + "\",org/own-x,X,ORG")
                .mentions("Here " + text + "."))
        .filteredOn(mention -> mention.entityId().equals("org/own-x"))
        .extracting(Mention::surface)
        .containsExactly(surface);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Acme Inc           | he sued Acme, Inc. today",
        "Paris Oslo         | from Paris/Oslo today",
        "Quill Zed          | they met Quill. Zed left",
        "Quill Zed          | they met Quill (Zed) today",
        "Quill              | they met Quillmere today",
        "Quill              | they met Quills today",
        "Quill's            | they met Quill today",
      })
  void otherWordsAreNotFound(String alias, String text) {
    assertThat(Given.rows('"' + alias + "\",org/own-x,X,ORG").mentions("Here " + text + "."))
        .extracting(Mention::entityId)
        .doesNotContain("org/own-x");
  }

  @Test
  void theHeadlineIsReadAndTheDatelineIsNot() {
    Given given = Given.rows("Quill,org/q,Q,ORG\nMarch,org/m,M,ORG").below("Quill rises");

    assertThat(given.told("OSLO, March 1 (Reuters) - Quill rose in March."))
        .containsExactly(
            "Quill = org/q by gazetteer, alias",
            "OSLO = loc/oslo by dateline, alias",
            "Reuters = org/reuters by dateline, same",
            "Quill = org/q by gazetteer, alias",
            "March = org/m by gazetteer, alias");
  }

  @Test
  void placeAndAgencyOfTheDatelineMeanWhatTheRowsSay() {
    assertThat(
            Given.rows("Oslo,loc/oslo-mn,\"Oslo, Minnesota\",LOC\nReuters,org/rtr,Reuters News,ORG")
                .told("OSLO, March 1 (Reuters) - It rained."))
        .containsExactly(
            "OSLO = loc/oslo-mn by dateline, alias", "Reuters = org/rtr by dateline, alias");
    assertThat(Given.rows("Oslo,per/oslo-kid,Oslo Kid,PER").told("OSLO, March 1 - It rained."))
        .as("a place is no person")
        .containsExactly("OSLO = loc/oslo by dateline, alias");
  }
}
