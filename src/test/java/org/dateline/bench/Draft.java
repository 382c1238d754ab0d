package org.dateline.bench;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A text before it is printed, with the marks of names.
 *
 * @param dateline with what divides it from the text; may be empty
 * @param paragraphs of sentences
 * @param footer what the house puts under it; may be empty
 */
record Draft(String headline, String dateline, List<List<String>> paragraphs, String footer) {
  private static final Pattern MARKS =
      Pattern.compile("[" + Wording.NAME_BEGINS + Wording.NAME_ENDS + "]");
  private static final Pattern MARKED =
      Pattern.compile(
          Wording.NAME_BEGINS + "[^" + Wording.NAME_ENDS + "]*" + Wording.NAME_ENDS + " ?");
  private static final double LINKS_CUT = 0.4;
  private static final int FEWEST_KEPT = 32;
  private static final int FOOTER_DIVISOR = 2;

  Draft {
    paragraphs = List.copyOf(paragraphs);
  }

  /** The headline, a blank line and the body, without marks. */
  String printed() {
    return MARKS.matcher(marked()).replaceAll("");
  }

  /** Printed without some of the names. */
  String printedWithoutLinks(Draws draws) {
    String cut =
        MARKED
            .matcher(marked())
            .replaceAll(name -> draws.chance(LINKS_CUT) ? "" : name.group())
            .replaceAll(" +(?=[\n.,])", "");
    return MARKS.matcher(cut).replaceAll("");
  }

  /** 50 to 80 % of the text, up to the middle of a sentence, and another footer. */
  Draft cutShort(String boilerplate, Draws draws) {
    String[] words = text(paragraphs).split("(?<= )", -1);
    int part = draws.between(50, 80) * words.length / 100;
    int kept = Math.min(words.length, Math.max(fewest(), part));
    String cut = String.join("", List.of(words).subList(0, kept)).stripTrailing();
    return withFooter(List.of(List.of(cut)), boilerplate);
  }

  Draft with(String otherHeadline, String otherDateline) {
    return new Draft(otherHeadline, otherDateline, paragraphs, footer);
  }

  /** Without dateline and first paragraph, or first sentence where that is too much. */
  Draft withoutLead(String otherFooter) {
    List<List<String>> left =
        Stream.of(paragraphs, sentences())
            .map(parts -> parts.subList(1, parts.size()))
            .filter(parts -> words(parts) >= fewest())
            .findFirst()
            .orElse(paragraphs);
    return new Draft(headline, "", paragraphs, footer).withFooter(left, otherFooter);
  }

  /** Without a third from the middle of its paragraphs, or of its sentences. */
  Draft withoutMiddle() {
    List<List<String>> left =
        Stream.of(paragraphs, sentences())
            .map(Draft::withoutMiddle)
            .filter(parts -> words(parts) >= fewest())
            .findFirst()
            .orElse(paragraphs);
    return withFooter(left, footer);
  }

  private static List<List<String>> withoutMiddle(List<List<String>> parts) {
    int from = (parts.size() + 1) / 3;
    int to = from + Math.max(1, parts.size() / 3);
    return Stream.concat(parts.subList(0, from).stream(), parts.subList(to, parts.size()).stream())
        .toList();
  }

  /** Other text, with the footer where most is still text. */
  private Draft withFooter(List<List<String>> left, String other) {
    boolean small = FOOTER_DIVISOR * words(List.of(List.of(other))) <= words(left);
    return new Draft(headline, dateline, left, small ? other : "");
  }

  /** What a copy must keep, else nobody could tell it for one: half of it, and thirty words. */
  private int fewest() {
    return Math.max(FEWEST_KEPT, (words(paragraphs) + 1) / 2);
  }

  private List<List<String>> sentences() {
    return paragraphs.stream().flatMap(List::stream).map(List::of).toList();
  }

  private static int words(List<List<String>> paragraphs) {
    return text(paragraphs).split(" |\n\n", -1).length;
  }

  private String marked() {
    return headline
        + "\n\n"
        + dateline
        + text(paragraphs)
        + (footer.isEmpty() ? "" : "\n\n" + footer);
  }

  private static String text(List<List<String>> paragraphs) {
    return paragraphs.stream()
        .map(sentences -> String.join(" ", sentences))
        .collect(Collectors.joining("\n\n"));
  }
}
