package org.dateline.entities;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.dateline.text.ScannedText;
import org.dateline.text.Section;

/**
 * The rules of the user's names as they are told, over every run of words and every row: slow, and
 * without keys or maps.
 */
final class NaiveMatches {
  private static final Set<String> BLANKS =
      Set.of(" ", "\n", "  ", "-", "\u2010", ".", ". ", ".\n", ".-", "' ", "’ ", "'\n", "’\n");
  private static final Set<String> BREAKS = Set.of("/", ", ", "., ");
  private static final Set<String> AMPERSANDS = Set.of("&", " & ");

  private NaiveMatches() {}

  /**
   * A row as a test makes it.
   *
   * @param words without periods, with straight apostrophes; an ampersand is one
   * @param breaks after which words a comma or slash stands
   */
  record Row(
      String alias,
      List<String> words,
      Set<Integer> breaks,
      boolean caseSensitive,
      String language,
      int priority,
      LocalDate from,
      LocalDate to) {}

  /** A row at some words; of several that hold, the one of the highest priority. */
  record Match(int from, int to, boolean ending, Row row) {}

  private static final Comparator<Match> FIRST =
      Comparator.comparingInt((Match match) -> -match.row().priority())
          .thenComparingInt(match -> match.from() - match.to())
          .thenComparing(match -> !match.ending())
          .thenComparingInt(Match::from);

  static List<Match> of(ScannedText article, List<Row> rows, String language, LocalDate day) {
    List<Match> left = new ArrayList<>();
    for (int from = 0; from < article.size(); from++) {
      for (int to = from + 1; to <= Math.min(from + 8, article.size()); to++) {
        for (Row row : rows) {
          if (holds(row, language, day)) {
            match(article, from, to, row).ifPresent(left::add);
          }
        }
      }
    }
    List<Match> taken = new ArrayList<>();
    while (!left.isEmpty()) {
      Match best = left.stream().min(FIRST).orElseThrow();
      taken.add(best);
      left.removeIf(other -> other.from() < best.to() && best.from() < other.to());
    }
    taken.sort(Comparator.comparingInt(Match::from));
    return taken;
  }

  private static boolean holds(Row row, String language, LocalDate day) {
    return (row.language().isEmpty() || row.language().equals(language))
        && !day.isBefore(row.from())
        && !day.isAfter(row.to());
  }

  private static Optional<Match> match(ScannedText article, int from, int to, Row row) {
    List<String> words = new ArrayList<>();
    for (int i = from; i < to; i++) {
      if (article.section(i) == Section.DATELINE || article.sentence(i) != article.sentence(from)) {
        return Optional.empty();
      }
      words.add(
          article
              .text()
              .substring(article.begin(i), article.end(i))
              .replace('’', '\'')
              .replace(".", "")
              .replaceAll("(?<=..)'S$", "'s")
              .replaceAll("(?<=.)'S$", "'s"));
      if (i + 1 < to) {
        String between = article.text().substring(article.end(i), article.begin(i + 1));
        if (AMPERSANDS.contains(between)) {
          words.add("&");
        } else if (BREAKS.contains(between)) {
          if (!row.breaks().contains(words.size() - 1)) {
            return Optional.empty();
          }
        } else if (!BLANKS.contains(between)) {
          return Optional.empty();
        }
      }
    }
    if (same(words, row)) {
      boolean ending = words.get(words.size() - 1).endsWith("'s");
      return Optional.of(new Match(from, to, ending, row));
    }
    words.set(words.size() - 1, words.get(words.size() - 1).replaceFirst("'s$", ""));
    return same(words, row) ? Optional.of(new Match(from, to, false, row)) : Optional.empty();
  }

  private static boolean same(List<String> words, Row row) {
    return row.caseSensitive()
        ? words.equals(row.words())
        : words.stream()
            .map(word -> word.toLowerCase(Locale.ROOT))
            .toList()
            .equals(row.words().stream().map(word -> word.toLowerCase(Locale.ROOT)).toList());
  }
}
