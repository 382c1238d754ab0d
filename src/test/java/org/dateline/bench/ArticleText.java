package org.dateline.bench;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Writes articles: the story in about 150 words, sometimes under the headline of its first article,
 * then a paragraph of background that others of the theme have too, then a footer of the house.
 */
final class ArticleText {
  static final int MEAN_WORDS = 150;
  private static final int FEWEST_WORDS = 40;
  private static final double WORDS_SIGMA = 0.5;
  private static final double SAME_HEADLINE = 0.06;
  private static final double NO_DATELINE = 0.4;
  private static final double BACKGROUND = 0.3;
  private static final int BACKGROUNDS = 2;

  /** Background is less than a third of the text: what has more of it would rightly be a copy. */
  private static final int BACKGROUND_DIVISOR = 3;

  private static final double FOOTER = 0.4;
  private static final int FOOTERS = 12;

  private final long seed;
  private final PlannedArticle article;
  private final Lexicon lexicon;

  private ArticleText(long seed, PlannedArticle article, Lexicon lexicon) {
    this.seed = seed;
    this.article = article;
    this.lexicon = lexicon;
  }

  /** The text of a file. */
  static String of(long seed, int number, PlannedArticle article, Lexicon lexicon) {
    ArticleText text = new ArticleText(seed, article, lexicon);
    return " date " + article.date() + " " + text.printed(Draws.of(seed, "copy", number));
  }

  private String printed(Draws changes) {
    return switch (article.kind()) {
      case REPORT -> ReportText.of(seed, article, lexicon).printed();
      case ORIGINAL, EXACT -> draft().printed();
      case SHORT -> draft().cutShort(footer(-changes.between(1, FOOTERS)), changes).printed();
      case HEADLINE ->
          draft().with(wording(changes).headline(), dateline(article.date(), changes)).printed();
      case LINKS -> draft().printedWithoutLinks(changes);
      case LEAD -> draft().withoutLead(footer(changes.between(1, FOOTERS))).printed();
      case MIDDLE -> draft().withoutMiddle().printed();
    };
  }

  private Draft draft() {
    Draws draws = Draws.of(seed, "article", article.draft());
    Wording wording = wording(draws);
    String headline = wording.headline();
    if (!article.draftDate().equals(article.event().begun()) && draws.chance(SAME_HEADLINE)) {
      headline = wording(Draws.of(seed, "story's headline", article.event().story())).headline();
    }
    String dateline = dateline(article.draftDate(), draws);
    double words = Math.max(FEWEST_WORDS, draws.logNormal(MEAN_WORDS, WORDS_SIGMA));
    List<String> background = draws.chance(BACKGROUND) ? background(draws) : List.of();
    if (words < (BACKGROUND_DIVISOR - 1) * words(background)) {
      background = List.of();
    }
    List<List<String>> paragraphs = paragraphs(wording.sentences(words), draws);
    if (!background.isEmpty()) {
      paragraphs.add(background);
    }
    String footer = draws.chance(FOOTER) ? footer(draws.between(1, FOOTERS)) : "";
    return new Draft(headline, dateline, paragraphs, footer);
  }

  private Wording wording(Draws draws) {
    int theme = article.event().theme();
    return new Wording(
        lexicon,
        List.of(
            Subject.known(seed, article, lexicon, draws),
            Subject.detail(lexicon, draws),
            Subject.theme(seed, theme, lexicon),
            Subject.desk(seed, theme, lexicon)),
        draws);
  }

  private static List<List<String>> paragraphs(List<String> sentences, Draws draws) {
    List<List<String>> paragraphs = new ArrayList<>();
    for (int from = 0; from < sentences.size(); ) {
      int to = Math.min(sentences.size(), from + draws.between(1, 3));
      paragraphs.add(sentences.subList(from, to));
      from = to;
    }
    return paragraphs;
  }

  private List<String> background(Draws draws) {
    int theme = article.event().theme();
    int number = BACKGROUNDS * theme + draws.between(1, BACKGROUNDS);
    Draws own = Draws.of(seed, "background", number);
    return new Wording(lexicon, List.of(Subject.theme(seed, theme, lexicon)), own).sentences(35);
  }

  /** Footers of houses have positive numbers, what they print under cut texts negative ones. */
  private String footer(int number) {
    Draws own = Draws.of(seed, "footer", number);
    Wording wording = new Wording(lexicon, List.of(), own);
    return String.join(" ", wording.sentences(own.between(10, 40)));
  }

  private static int words(List<String> sentences) {
    return sentences.stream().mapToInt(sentence -> sentence.split(" ").length).sum();
  }

  private String dateline(LocalDate date, Draws draws) {
    if (draws.chance(NO_DATELINE)) {
      return "";
    }
    Draws story = Draws.of(seed, "story's place", article.event().story());
    Popular<String> places = Subject.theme(seed, article.event().theme(), lexicon).places();
    String place = places.draw(story).toUpperCase(Locale.ROOT);
    String day = DateTimeFormatter.ofPattern("MMM d", Locale.ENGLISH).format(date);
    return place + ", " + day + " (Novawire) - ";
  }
}
