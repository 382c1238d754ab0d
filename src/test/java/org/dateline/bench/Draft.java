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
    String body = text(paragraphs);
    int kept = body.lastIndexOf(' ', draws.between(50, 80) * body.length() / 100);
    String cut = body.substring(0, kept).stripTrailing();
    return new Draft(headline, dateline, List.of(List.of(cut)), boilerplate);
  }

  Draft with(String otherHeadline, String otherDateline) {
    return new Draft(otherHeadline, otherDateline, paragraphs, footer);
  }

  /** Without the first paragraph, or without the first sentence if there is one paragraph only. */
  Draft withoutLead(String otherFooter) {
    List<List<String>> split = split();
    return new Draft(headline, "", split.subList(1, split.size()), otherFooter);
  }

  /** Without a third from the middle of its paragraphs, or of its sentences. */
  Draft withoutMiddle() {
    List<List<String>> split = split();
    int from = (split.size() + 1) / 3;
    int to = from + Math.max(1, split.size() / 3);
    List<List<String>> left =
        Stream.concat(split.subList(0, from).stream(), split.subList(to, split.size()).stream())
            .toList();
    return new Draft(headline, dateline, left, footer);
  }

  /** At least three parts where there are three sentences. */
  private List<List<String>> split() {
    return paragraphs.size() > 2
        ? paragraphs
        : paragraphs.stream().flatMap(List::stream).map(List::of).toList();
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
