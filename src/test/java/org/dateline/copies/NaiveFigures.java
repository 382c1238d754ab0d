package org.dateline.copies;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The numbers of a text and what stands around each, on words instead of hashes. */
final class NaiveFigures {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
  private static final Pattern NUMBER = Pattern.compile("\\d[\\d.,/]*");
  private static final int SHINGLE = 5;
  private static final int FARTHER = 7;

  private NaiveFigures() {}

  /** A number, the two words before and the one after it, and runs of its paragraph near it. */
  record Figure(String number, String context, Set<String> around) {}

  static List<Figure> of(String body) {
    String lower = body.toLowerCase(Locale.ROOT);
    List<MatchResult> words = WORD.matcher(lower).results().toList();
    return NUMBER.matcher(lower).results().map(n -> figure(n, lower, words)).distinct().toList();
  }

  /** The numbers that stand in text that another has too. */
  static Set<String> inTextOf(List<Figure> own, List<Figure> others, Set<String> shingles) {
    Set<String> contexts = others.stream().map(Figure::context).collect(Collectors.toSet());
    return own.stream()
        .filter(
            figure ->
                contexts.contains(figure.context())
                    || figure.around().stream().anyMatch(shingles::contains))
        .map(Figure::number)
        .collect(Collectors.toSet());
  }

  private static Figure figure(MatchResult number, String body, List<MatchResult> words) {
    List<MatchResult> before = words.stream().filter(w -> w.end() <= number.start()).toList();
    List<MatchResult> after = words.stream().filter(w -> w.start() >= number.end()).toList();
    int begin = before.size();
    int end = words.size() - after.size();
    Set<String> around = new LinkedHashSet<>();
    IntStream.of(begin - SHINGLE - FARTHER, begin - SHINGLE, end, end + FARTHER)
        .filter(first -> first >= 0 && first + SHINGLE <= words.size())
        .mapToObj(first -> words.subList(first, first + SHINGLE))
        .filter(run -> inOneParagraph(number, run, body))
        .forEach(
            run ->
                around.add(run.stream().map(MatchResult::group).collect(Collectors.joining(" "))));
    List<String> all = new ArrayList<>(words(before));
    List<String> next = words(after);
    return new Figure(
        number.group().replaceFirst("[.,/]+$", ""),
        all.subList(Math.max(0, all.size() - 2), all.size())
            + " "
            + next.subList(0, Math.min(1, next.size())),
        around);
  }

  private static boolean inOneParagraph(MatchResult number, List<MatchResult> run, String body) {
    int from = Math.min(number.start(), run.get(0).start());
    int to = Math.max(number.end(), run.get(run.size() - 1).end());
    return body.substring(from, to).indexOf('\n') < 0;
  }

  private static List<String> words(List<MatchResult> words) {
    return words.stream()
        .map(MatchResult::group)
        .filter(word -> !Character.isDigit(word.charAt(0)))
        .toList();
  }
}
