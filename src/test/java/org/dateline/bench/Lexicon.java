package org.dateline.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The words and names of a corpus, by popularity. Function words hold the first ranks, as they do
 * in English: about half of all words drawn are function words.
 */
final class Lexicon {
  static final List<String> FUNCTION_WORDS =
      List.of(
          ("the of to and a in that is was for on with he as it by at from his be has had an have said"
                  + " are but they which not were this or their who would been its will more she"
                  + " after about one when there than if also out her all up we no over into some"
                  + " could other last two only before against most can now through because being"
                  + " between under during what where while those such then any these so how them"
                  + " many since until both each within without still even just very much may should"
                  + " did do our us my your him me i you nor own same too again once here why")
              .split(" "));

  static final int WORDS = 50_000;
  private static final double WORD_EXPONENT = 1.05;
  private static final double NAME_EXPONENT = 0.8;
  private static final int PEOPLE = 4_000;
  private static final int ORGANISATIONS = 1_000;
  private static final int PLACES = 500;
  private static final int FIRST_NAMES = 150;

  /** Words of lower rank are everybody's: no story is about them. */
  private static final int COMMON_WORDS = 400;

  private static final List<String> TITLES =
      List.of("President ", "Prime Minister ", "Dr. ", "Gen. ", "Senator ", "Judge ", "Mr. ");
  private static final List<String> ORGANISATION_FORMS =
      List.of("%s Group", "%s Industries", "Bank of %s", "National %s Council", "%s University");
  private static final List<String> PLACE_FORMS =
      List.of("%s", "%s", "%s", "Port %s", "%s City", "North %s");

  private final Popular<String> words;
  private final Popular<Person> people;
  private final Popular<String> organisations;
  private final Popular<String> places;

  Lexicon(long seed) {
    Draws draws = Draws.of(seed, "lexicon", 0);
    InventedWords invented = new InventedWords(draws, Set.copyOf(FUNCTION_WORDS));
    List<String> vocabulary = new ArrayList<>(FUNCTION_WORDS);
    while (vocabulary.size() < WORDS) {
      vocabulary.add(vocabulary.size() < 2_000 ? invented.word(1, 2) : invented.word(2, 4));
    }
    words = new Popular<>(vocabulary, WORD_EXPONENT);
    people = new Popular<>(people(draws, invented), NAME_EXPONENT);
    organisations = named(draws, invented, ORGANISATION_FORMS, ORGANISATIONS);
    places = named(draws, invented, PLACE_FORMS, PLACES);
  }

  private static List<Person> people(Draws draws, InventedWords invented) {
    List<String> firsts = new ArrayList<>();
    while (firsts.size() < FIRST_NAMES) {
      firsts.add(invented.name());
    }
    List<Person> people = new ArrayList<>();
    while (people.size() < PEOPLE) {
      String title = draws.chance(0.6) ? draws.one(TITLES) : "";
      people.add(new Person(title, draws.one(firsts), invented.name()));
    }
    return people;
  }

  private static Popular<String> named(
      Draws draws, InventedWords invented, List<String> forms, int count) {
    List<String> names = new ArrayList<>();
    while (names.size() < count) {
      names.add(draws.one(forms).formatted(invented.name()));
    }
    return new Popular<>(names, NAME_EXPONENT);
  }

  Popular<String> words() {
    return words;
  }

  Popular<Person> people() {
    return people;
  }

  Popular<String> organisations() {
    return organisations;
  }

  Popular<String> places() {
    return places;
  }

  /** A word a story can be about: equal chances for each doubling of the rank. */
  String storyWord(Draws draws) {
    double spread = (double) WORDS / COMMON_WORDS;
    return words.things().get((int) (COMMON_WORDS * StrictMath.pow(spread, draws.share())));
  }
}
