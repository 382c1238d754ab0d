package org.dateline.entities;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.dateline.text.Section;
import org.junit.jupiter.api.Test;

class RuleExtractorTest {
  @Test
  void aliasesOfACountryNameTheCountry() {
    assertThat(Found.in("Talks between the U.S. and the USSR ended as Burma and America watched."))
        .containsExactly(
            "U.S. = loc/united-states",
            "USSR = loc/soviet-union",
            "Burma = loc/myanmar",
            "America = loc/united-states");
  }

  @Test
  void metonymsStayApart() {
    assertThat(Found.in("In Russia the Kremlin spoke, and in Moscow people listened."))
        .containsExactly("Russia = loc/russia", "Kremlin = org/kremlin", "Moscow = loc/moscow");
  }

  @Test
  void anOrganisationATitleAndAPersonAreThreeThings() {
    List<Mention> mentions =
        Found.mentions("", "He met European Commission President Anna Lindqvist on Monday.");

    assertThat(mentions)
        .extracting(Mention::surface, Mention::type, Mention::title)
        .containsExactly(
            Tuple.tuple("European Commission", EntityType.ORG, Optional.empty()),
            Tuple.tuple("Anna Lindqvist", EntityType.PER, Optional.of("President")));
  }

  @Test
  void aBareTitleNamesNobody() {
    assertThat(Found.in("US President has discussed the matter with the Prime Minister of Norway."))
        .containsExactly("US = loc/united-states", "Norway = loc/norway");
    assertThat(Found.in("President spoke today. \"Our President wants peace,\" the Minister said."))
        .isEmpty();
  }

  @Test
  void aChainOfOfIsCutUnlessItBeginsAnOrganisation() {
    assertThat(Found.in("The President of the Republic of Korea and the King of Spain met."))
        .contains("Spain = loc/spain")
        .noneMatch(name -> name.startsWith("President") || name.startsWith("King"));
    assertThat(Found.in("He left the Ministry of Defence of Ukraine for the University of Split."))
        .containsExactly(
            "Ministry of Defence of Ukraine = org/ministry-of-defence-of-ukraine",
            "University of Split = org/university-of-split");
  }

  @Test
  void andCoMakesACompany() {
    assertThat(Found.in("Shares of Harris Lindqvist and Co Inc rose. Mitsui and Co. fell."))
        .containsExactly(
            "Harris Lindqvist and Co Inc = org/harris-lindqvist", "Mitsui and Co. = org/mitsui");
    assertThat(Found.in("He sold, and Co was all that was left on the sign.")).isEmpty();
  }

  @Test
  void anEndingBelongsToTheNamesThatHaveIt() {
    assertThat(Found.in("Then Moody's said so. Norway's banks and McDonald's agreed."))
        .containsExactly(
            "Moody's = org/moody-s", "Norway = loc/norway", "McDonald's = org/mcdonald-s");
    assertThat(Found.in("He said MOODY'S was late.")).containsExactly("MOODY'S = org/moody-s");
  }

  @Test
  void abbreviationsOfAccountsAreNoNames() {
    assertThat(Found.in("Nine Mths\n\nOper shr 12 cts. It paid 40 mln U.S. Dlrs."))
        .containsExactly("U.S. = loc/united-states");
  }

  @Test
  void lettersThatCountAndMonthsBeforeTheirDayAreNoNames() {
    assertThat(
            Found.in(
                "They paid. Class B shares rose in Chile. Record Jan 30. Group A is hard. ECUs fell."))
        .containsExactly("Chile = loc/chile");
    assertThat(Found.in("A speech of Malcolm X was heard. Then Theresa May, 60, spoke."))
        .containsExactly("Malcolm X = per/malcolm-x", "Theresa May = per/theresa-may");
  }

  @Test
  void particlesBelongToTheName() {
    assertThat(Found.in("Ursula von der Leyen met Pieter van den Berg; von der Leyen smiled."))
        .containsExactly(
            "Ursula von der Leyen = per/ursula-von-der-leyen",
            "Pieter van den Berg = per/pieter-van-den-berg",
            "von der Leyen = per/ursula-von-der-leyen");
    assertThat(Found.in("Reporters met Tariq al-Haddad. A guard said al-Haddad and Haddad left."))
        .containsExactly(
            "Tariq al-Haddad = per/tariq-al-haddad",
            "al-Haddad = per/tariq-al-haddad",
            "Haddad = per/tariq-al-haddad");
  }

  @Test
  void aTownIsAPlaceUnlessMoreSpeaksForAPerson() {
    assertThat(Found.in("Smoke rose over Zabrze and Szolnok while buses waited."))
        .containsExactly("Zabrze = loc/zabrze", "Szolnok = loc/szolnok");
    assertThat(Found.in("The minister, Mr. Zabrze, left. Anna Szolnok stayed."))
        .containsExactly("Zabrze = per/zabrze", "Anna Szolnok = per/anna-szolnok");
  }

  @Test
  void aPrepositionThatBeginsASentenceSpeaksForAPlaceToo() {
    assertThat(Found.in("It rained. In Karvelo nobody slept. From Zarbeck the road climbs."))
        .containsExactly("Karvelo = loc/karvelo", "Zarbeck = loc/zarbeck");
  }

  @Test
  void whatAnAppositionCallsANameItIs() {
    assertThat(Found.in("They saw Karvelo, a small village, and then Ombrexa, the airline."))
        .containsExactly("Karvelo = loc/karvelo", "Ombrexa = org/ombrexa");
    assertThat(Found.in("They saw Karvelo, the spokesman, at noon."))
        .containsExactly("Karvelo = per/karvelo");
  }

  @Test
  void monthsClocksAndDiseasesAreNoNames() {
    assertThat(
            Found.in(
                "On Monday, March 4, at 10:00 GMT, COVID-19 was rare. In May and August it grew."))
        .isEmpty();
  }

  @Test
  void aShortCommonWordIsALastNameToo() {
    assertThat(Found.in("On Monday President Bush saw Tim Cook, and Bush praised Cook."))
        .containsExactly(
            "Bush = per/bush", "Tim Cook = per/tim-cook", "Bush = per/bush", "Cook = per/tim-cook");
  }

  @Test
  void wordsOfTheTradeAreNoNames() {
    assertThat(Found.in("FILE PHOTO: A ship in Hamburg. UPDATE: PHOTO added.\n\nVIDEO follows."))
        .containsExactly("Hamburg = loc/hamburg");
  }

  @Test
  void theCountryIsToldFromTheBird() {
    assertThat(Found.in("Turkey said the border with Syria was open."))
        .containsExactly("Turkey = loc/turkey", "Syria = loc/syria");
    assertThat(Found.in("Turkey is dear this year. Most cooks roast a turkey for hours."))
        .isEmpty();
  }

  @Test
  void westIsADirectionUnlessSomebodyBearsIt() {
    assertThat(Found.in("The West accuses them. They went West.")).isEmpty();
    assertThat(Found.in("The prize went to Dora West. Later Mrs. West thanked the jury."))
        .containsExactly("Dora West = per/dora-west", "West = per/dora-west");
  }

  @Test
  void aPossessiveEndingIsNotPartOfTheSurface() {
    assertThat(Found.in("He saw Poland's lakes, Angela Merkel’s house and NATO's office."))
        .containsExactly(
            "Poland = loc/poland", "Angela Merkel = per/angela-merkel", "NATO = org/nato");
  }

  @Test
  void aNameThatOnlyDescribesIsNoMention() {
    assertThat(
            Found.in(
                "A Moscow-based firm, a US-led force, U.S.-backed and pro-Kremlin groups and the"
                    + " Russian-speaking part."))
        .isEmpty();
  }

  @Test
  void aSyllableAfterAHyphenBelongsToTheName() {
    assertThat(Found.in("He met Park Yeon-soo and Chen Li-wen from a Seoul-based firm."))
        .containsExactly("Park Yeon-soo = per/park-yeon-soo", "Chen Li-wen = per/chen-li-wen");
  }

  @Test
  void whatAMinisterIsOfIsNoName() {
    assertThat(
            Found.mentions("", "Minister of Trade and Industry Anna Lindqvist met Gen. Bo Quill."))
        .extracting(Mention::surface, Mention::title)
        .containsExactly(
            Tuple.tuple("Anna Lindqvist", Optional.of("Minister")),
            Tuple.tuple("Bo Quill", Optional.of("Gen.")));
    assertThat(Found.in("The ministers of Foreign Affairs met.")).isEmpty();
  }

  @Test
  void namesJoinedByAHyphenStayTogetherAndPlacesApart() {
    assertThat(Found.in("With Jean-Marc Lefort on the Paris-Berlin train"))
        .containsExactly(
            "Jean-Marc Lefort = per/jean-marc-lefort", "Paris = loc/paris", "Berlin = loc/berlin");
  }

  @Test
  void aWordAtTheStartOfASentenceNeedsSupport() {
    assertThat(Found.in("Shoppers waited. Buses were late. Nobody knew why.")).isEmpty();
    assertThat(Found.in("Lindqvist added a word. A reporter asked Anna Lindqvist again."))
        .containsExactly("Lindqvist = per/anna-lindqvist", "Anna Lindqvist = per/anna-lindqvist");
  }

  @Test
  void aHeadlineInTitleCaseHasOnlyNamesThatTheBodySupports() {
    assertThat(
            Found.in(
                "Tax Talks Stall As Lindqvist Leaves Oslo",
                "Finance talks stalled when Anna Lindqvist left Oslo."))
        .containsExactly(
            "Lindqvist = per/anna-lindqvist",
            "Oslo = loc/oslo",
            "Anna Lindqvist = per/anna-lindqvist",
            "Oslo = loc/oslo");
  }

  @Test
  void aHeadlineInCapitalsHasOnlyNamesThatAreKnownOrInTheBody() {
    assertThat(
            Found.in(
                "LINDQVIST LEAVES NEW ZEALAND AFTER LONG TALKS",
                "Minister Anna Lindqvist left New Zealand on Friday."))
        .containsExactly(
            "LINDQVIST = per/anna-lindqvist",
            "NEW ZEALAND = loc/new-zealand",
            "Anna Lindqvist = per/anna-lindqvist",
            "New Zealand = loc/new-zealand");
  }

  @Test
  void initialsAndShortenedWordsBelongToTheName() {
    assertThat(Found.in("The book by J. K. Harrowgate and Mary T. Quill sold well in St. Louis."))
        .containsExactly(
            "J. K. Harrowgate = per/j-k-harrowgate",
            "Mary T. Quill = per/mary-quill",
            "St. Louis = loc/st-louis");
  }

  @Test
  void apostrophesAndDiacriticsAreLetters() {
    assertThat(Found.in("Today Maeve O'Neill met Łukasz Żądło and José Núñez in Malmö."))
        .containsExactly(
            "Maeve O'Neill = per/maeve-o-neill",
            "Łukasz Żądło = per/łukasz-żądło",
            "José Núñez = per/josé-núñez",
            "Malmö = loc/malmo");
  }

  @Test
  void aListOfResultsHasPersonsAndTheirCountries() {
    assertThat(
            Found.in(
                "1. Petra Vondrackova (Czech Republic) 44.12 2. Ann Okello (Kenya) 44.90"
                    + " 3. Wu Liwei (China) 45.01"))
        .containsExactly(
            "Petra Vondrackova = per/petra-vondrackova",
            "Czech Republic = loc/czech-republic",
            "Ann Okello = per/ann-okello",
            "Kenya = loc/kenya",
            "Wu Liwei = per/wu-liwei",
            "China = loc/china");
  }

  @Test
  void theDatelineIsNamedButNotCounted() {
    List<Mention> mentions =
        Found.mentions("Rain stops play", "NEW YORK, March 4 (Reuters) - Rain fell on New York.");

    assertThat(mentions)
        .extracting(Mention::surface, Mention::entityId, Mention::section, Mention::counted)
        .containsExactly(
            Tuple.tuple("NEW YORK", "loc/new-york", Section.DATELINE, false),
            Tuple.tuple("Reuters", "org/reuters", Section.DATELINE, false),
            Tuple.tuple("New York", "loc/new-york", Section.BODY, true));
    assertThat(mentions.get(0).rule()).isEqualTo("dateline");
  }

  @Test
  void agenciesThatASlashSeparatesAreTwo() {
    assertThat(Found.in("PRAGUE (UrduPoint News / Sputnik - 1st March, 2024) Rain fell."))
        .containsExactly(
            "PRAGUE = loc/prague", "UrduPoint News = org/urdupoint-news", "Sputnik = org/sputnik");
  }

  @Test
  void englishIsKnownAndWhatIsNotTold() {
    for (EntityExtractor extractor : List.of(new RuleExtractor(), new ModelExtractor())) {
      assertThat(Stream.of("en", "und", "fr").filter(extractor::knows))
          .containsExactly("en", "und");
    }
  }
}
