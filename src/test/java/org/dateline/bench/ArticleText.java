package org.dateline.bench;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Writes articles of a story: sentences of 8 to 30 words with names in them, about 150 words an
 * article. Names stand between two marks until the copies are made, so that link text can be cut.
 */
final class ArticleText {
  private static final char NAME_BEGINS = '\uE000';
  private static final char NAME_ENDS = '\uE001';
  private static final Pattern MARKS = Pattern.compile("[\uE000\uE001]");
  private static final Pattern MARKED = Pattern.compile("\uE000[^\uE001]*\uE001 ?");

  static final int SHORTEST_SENTENCE = 8;
  static final int LONGEST_SENTENCE = 30;
  static final int MEAN_WORDS = 150;
  private static final double WORDS_SIGMA = 0.5;
  private static final double NAME_SHARE = 0.09;
  private static final double STORY_WORD_SHARE = 0.18;
  private static final double STORY_NAME_SHARE = 0.8;
  private static final double LINKS_CUT = 0.4;

  private final Lexicon lexicon;
  private final Story story;
  private final Draws draws;
  private final Set<Person> introduced = new HashSet<>();
  private String last = "";

  private ArticleText(Lexicon lexicon, Story story, Draws draws) {
    this.lexicon = lexicon;
    this.story = story;
    this.draws = draws;
  }

  /** The text of a file. */
  static String of(long seed, int number, PlannedArticle article, Lexicon lexicon) {
    Story story = Story.of(seed, article.story(), lexicon);
    ArticleText text = new ArticleText(lexicon, story, Draws.of(seed, "article", article.draft()));
    String headline = text.headline();
    String body = text.body(article.draftDate());
    Draws changes = Draws.of(seed, "copy", number);
    String file =
        switch (article.kind()) {
          case ORIGINAL, EXACT -> plain(headline) + "\n\n" + plain(body);
          case SHORT -> plain(headline) + "\n\n" + cutShort(plain(body), changes);
          case HEADLINE ->
              plain(new ArticleText(lexicon, story, changes).headline()) + "\n\n" + plain(body);
          case LINKS -> plain(withoutLinks(headline + "\n\n" + body, changes));
        };
    return " date " + article.date() + " " + file;
  }

  private static String plain(String marked) {
    return MARKS.matcher(marked).replaceAll("");
  }

  private static String cutShort(String body, Draws draws) {
    int kept = draws.between(50, 80) * body.length() / 100;
    return body.substring(0, body.lastIndexOf(' ', kept)).stripTrailing();
  }

  private static String withoutLinks(String marked, Draws draws) {
    return MARKED
        .matcher(marked)
        .replaceAll(name -> draws.chance(LINKS_CUT) ? "" : name.group())
        .replaceAll(" +(?=[\n.,])", "");
  }

  private String headline() {
    Set<String> words = new LinkedHashSet<>();
    for (int count = draws.between(4, 8); words.size() < count; ) {
      words.add(draws.chance(0.7) ? story.words().draw(draws) : word());
    }
    StringBuilder headline = new StringBuilder(name());
    words.forEach(word -> headline.append(' ').append(capital(word)));
    return headline.toString();
  }

  private String body(LocalDate date) {
    double target = draws.logNormal(MEAN_WORDS, WORDS_SIGMA);
    StringBuilder body = new StringBuilder(dateline(date));
    int words = 0;
    int inParagraph = 0;
    int paragraph = draws.between(1, 3);
    do {
      if (words > 0) {
        body.append(inParagraph == 0 ? "\n\n" : " ");
      }
      int length = draws.between(SHORTEST_SENTENCE, LONGEST_SENTENCE);
      body.append(sentence(length));
      words += length;
      inParagraph++;
      if (inParagraph == paragraph) {
        inParagraph = 0;
        paragraph = draws.between(1, 3);
      }
    } while (words + LONGEST_SENTENCE / 3 < target);
    return body.toString();
  }

  private String dateline(LocalDate date) {
    if (draws.chance(0.4)) {
      return "";
    }
    String place = story.places().things().get(0).toUpperCase(Locale.ROOT);
    String day = DateTimeFormatter.ofPattern("MMM d", Locale.ENGLISH).format(date);
    return place + ", " + day + " (Novawire) - ";
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
    String word;
    do {
      word =
          draws.chance(STORY_WORD_SHARE) ? story.words().draw(draws) : lexicon.words().draw(draws);
    } while (word.equals(last));
    last = word;
    return word;
  }

  private String name() {
    boolean own = draws.chance(STORY_NAME_SHARE);
    double sort = draws.share();
    String name;
    if (sort < 0.6) {
      name = person((own ? story.people() : lexicon.people()).draw(draws));
    } else if (sort < 0.8) {
      name = (own ? story.organisations() : lexicon.organisations()).draw(draws);
    } else {
      name = (own ? story.places() : lexicon.places()).draw(draws);
    }
    return NAME_BEGINS + name + NAME_ENDS;
  }

  private String person(Person person) {
    if (introduced.add(person)) {
      return person.introduced();
    }
    return draws.chance(0.85) ? person.surname() : person.full();
  }

  private static String capital(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
