package org.dateline.bench;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Makes sentences and headlines of an article's subjects and of everybody's words. Names stand
 * between two marks until the copies are made, so that link text can be cut.
 */
final class Wording {
  static final char NAME_BEGINS = '\uE000';
  static final char NAME_ENDS = '\uE001';

  static final int SHORTEST_SENTENCE = 8;
  static final int LONGEST_SENTENCE = 30;
  private static final double NAME_SHARE = 0.08;
  private static final double FIGURE_SHARE = 0.02;

  /** Of all words, those of the subjects of an article, the nearest first. */
  private static final List<Double> WORD_SHARES = List.of(0.26, 0.04, 0.10, 0.07);

  /** Of all names. */
  private static final List<Double> NAME_SHARES = List.of(0.50, 0.10, 0.20, 0.07);

  private final Lexicon lexicon;
  private final List<Subject> subjects;
  private final Draws draws;
  private final Set<Person> introduced = new HashSet<>();
  private String last = "";

  /**
   * Begins a text.
   *
   * @param subjects what it is about: the story, the article's own, the theme, the desk, or the
   *     first of these
   */
  Wording(Lexicon lexicon, List<Subject> subjects, Draws draws) {
    this.lexicon = lexicon;
    this.subjects = subjects;
    this.draws = draws;
  }

  String headline() {
    Set<String> words = new LinkedHashSet<>();
    for (int count = draws.between(4, 8); words.size() < count; ) {
      words.add(draws.chance(0.4) ? subjects.get(0).words().draw(draws) : word());
    }
    StringBuilder headline = new StringBuilder(name());
    words.forEach(word -> headline.append(' ').append(capital(word)));
    return headline.toString();
  }

  /** Sentences of 8 to 30 words, of at least so many words together but for half a sentence. */
  List<String> sentences(double words) {
    List<String> sentences = new ArrayList<>();
    int written = 0;
    do {
      int length = draws.between(SHORTEST_SENTENCE, LONGEST_SENTENCE);
      sentences.add(sentence(length));
      written += length;
    } while (written + LONGEST_SENTENCE / 3 < words);
    return sentences;
  }

  /** A sentence of exactly so many words; two names never stand side by side. */
  String sentence(int length) {
    List<String> parts = new ArrayList<>();
    boolean afterName = false;
    for (int left = length; left > 0; ) {
      String part = !afterName && draws.chance(NAME_SHARE) ? name() : word();
      int words = (int) part.chars().filter(c -> c == ' ').count() + 1;
      if (words > left) {
        part = word();
        words = 1;
      }
      afterName = part.charAt(0) == NAME_BEGINS;
      parts.add(part + (left > words + 2 && draws.chance(0.04) ? "," : ""));
      left -= words;
    }
    return capital(String.join(" ", parts)) + ".";
  }

  private String word() {
    if (draws.chance(FIGURE_SHARE)) {
      return figure(draws);
    }
    String word;
    do {
      int subject = subject(WORD_SHARES);
      word = (subject < 0 ? lexicon.words() : subjects.get(subject).words()).draw(draws);
    } while (word.equals(last));
    last = word;
    return word;
  }

  /** Small whole numbers, numbers in thousands, and decimals. */
  static String figure(Draws draws) {
    int sort = draws.between(1, 3);
    int value = draws.between(2, 99);
    return switch (sort) {
      case 1 -> Integer.toString(value);
      case 2 -> "%d,%03d".formatted(value, draws.between(0, 999));
      default -> "%d.%d".formatted(value, draws.between(0, 9));
    };
  }

  String name() {
    int subject = subject(NAME_SHARES);
    double sort = draws.share();
    String name;
    if (sort < 0.6) {
      name = person((subject < 0 ? lexicon.people() : subjects.get(subject).people()).draw(draws));
    } else if (sort < 0.8) {
      name =
          (subject < 0 ? lexicon.organisations() : subjects.get(subject).organisations())
              .draw(draws);
    } else {
      name = (subject < 0 ? lexicon.places() : subjects.get(subject).places()).draw(draws);
    }
    return NAME_BEGINS + name + NAME_ENDS;
  }

  /** The place in the list, or -1 for everybody's words and names. */
  private int subject(List<Double> shares) {
    double drawn = draws.share();
    for (int place = 0; place < subjects.size(); place++) {
      drawn -= shares.get(place);
      if (drawn < 0) {
        return place;
      }
    }
    return -1;
  }

  private String person(Person person) {
    if (introduced.add(person)) {
      return person.introduced();
    }
    return draws.chance(0.85) ? person.surname() : person.full();
  }

  static String capital(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
