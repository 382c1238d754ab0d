package org.dateline.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Standing reports: a form with the same words and the same headline each day, and new figures.
 * Rates of the same things, results of the same teams in other pairs, and notices of ever other
 * firms.
 */
final class ReportText {
  private static final int SORTS = 3;

  private final Lexicon lexicon;
  private final Draws form;
  private final Draws figures;

  private ReportText(Lexicon lexicon, Draws form, Draws figures) {
    this.lexicon = lexicon;
    this.form = form;
    this.figures = figures;
  }

  static Draft of(long seed, PlannedArticle article, Lexicon lexicon) {
    int number = article.event().theme();
    ReportText text =
        new ReportText(
            lexicon,
            Draws.of(seed, "form", number),
            Draws.of(seed, "figures", article.event().story()));
    return switch (number % SORTS) {
      case 0 -> text.rates();
      case 1 -> text.results();
      default -> text.notice();
    };
  }

  private Draft rates() {
    String headline = lexicon.places().draw(form) + " " + title();
    List<String> fixed = fixed(3);
    String rates =
        names(form.between(8, 16)).stream()
            .map(name -> name + " " + rate() + " " + rate())
            .collect(Collectors.joining(", "));
    return draft(headline, List.of(fixed.get(0), rates + ".", fixed.get(1) + tail()));
  }

  private Draft results() {
    String headline = lexicon.places().draw(form) + " " + title();
    List<String> fixed = fixed(2);
    List<String> teams = new ArrayList<>(names(2 * form.between(5, 8)));
    Collections.shuffle(teams, new Random(figures.between(0, Integer.MAX_VALUE - 1)));
    List<String> lines = new ArrayList<>();
    lines.add(fixed.get(0));
    for (int pair = 0; pair < teams.size(); pair += 2) {
      lines.add(
          "%s %d, %s %d."
              .formatted(
                  teams.get(pair),
                  figures.between(0, 6),
                  teams.get(pair + 1),
                  figures.between(0, 6)));
    }
    return draft(headline, lines);
  }

  private Draft notice() {
    String firm = lexicon.organisations().draw(figures);
    List<String> lines = new ArrayList<>(List.of(firm + " " + uncapital(fixed(1).get(0))));
    for (int line = form.between(3, 6); line > 0; line--) {
      lines.add(
          Wording.capital(label(form.between(2, 4))) + " " + rate() + " against " + rate() + ".");
    }
    lines.addAll(fixed(1));
    return draft(firm + " " + title(), lines);
  }

  private Draft draft(String headline, List<String> lines) {
    return new Draft(headline, "", lines.stream().map(List::of).toList(), "");
  }

  private String title() {
    return Stream.of(label(form.between(2, 3)).split(" "))
        .map(Wording::capital)
        .collect(Collectors.joining(" "));
  }

  private String label(int words) {
    return Stream.generate(() -> lexicon.storyWord(form))
        .limit(words)
        .collect(Collectors.joining(" "));
  }

  private List<String> fixed(int count) {
    Wording wording = new Wording(lexicon, List.of(), form);
    return Stream.generate(() -> wording.sentence(form.between(10, 18))).limit(count).toList();
  }

  private List<String> names(int count) {
    return Stream.generate(() -> lexicon.places().draw(form)).distinct().limit(count).toList();
  }

  private String tail() {
    return " " + Wording.capital(lexicon.storyWord(form)) + " " + rate() + ".";
  }

  private String rate() {
    return "%d.%02d".formatted(figures.between(1, 180), figures.between(0, 99));
  }

  private static String uncapital(String text) {
    return text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
  }
}
