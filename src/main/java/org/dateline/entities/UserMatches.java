package org.dateline.entities;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.dateline.text.Section;

/**
 * Finds the names of a user's gazetteer in one article, outside its dateline. Looks at no more than
 * {@link Gazetteer#LONGEST} words from each word on.
 */
final class UserMatches {
  /** The higher priority first, then the longer, then the earlier. */
  private static final Comparator<UserMatch> ORDER =
      Comparator.comparingInt((UserMatch match) -> match.row().priority())
          .thenComparingInt(UserMatch::length)
          .thenComparing(UserMatch::ending)
          .reversed()
          .thenComparingInt(UserMatch::from);

  private static final double SURE = 1;
  private static final double SCORE = 3;

  private final UserNames names;
  private final String language;
  private final LocalDate day;

  /**
   * For articles of a language and publication day.
   *
   * @param language ISO 639-1, `und` if unknown
   */
  UserMatches(UserNames names, String language, LocalDate day) {
    this.names = names;
    this.language = language;
    this.day = day;
  }

  /** Where no user gives names. */
  static UserMatches none() {
    return new UserMatches(UserNames.NONE, "", LocalDate.EPOCH);
  }

  /** The entity of an id. */
  Optional<UserEntity> entity(String id) {
    return names.entity(id);
  }

  /** The entity of a type that a whole text names. */
  Optional<UserEntity> entity(String text, EntityType type) {
    return names
        .named(Alias.of(text).key(), 0, language, day)
        .map(UserName::entity)
        .filter(entity -> entity.type() == type);
  }

  /** The names by place; of those that overlap, the one that comes first by the rules. */
  List<UserMatch> in(Words words) {
    if (names.isEmpty()) {
      return List.of();
    }
    List<UserMatch> all = new ArrayList<>();
    for (int i = 0; i < words.size; i++) {
      int longest = names.longest(words.text, words.article.begin(i), words.end(i));
      if (longest > 0) {
        from(i, longest, words, all);
      }
    }
    all.sort(ORDER);
    boolean[] taken = new boolean[words.size];
    List<UserMatch> matches = new ArrayList<>(all.size());
    for (UserMatch match : all) {
      if (isFree(match.from(), match.to(), taken)) {
        matches.add(match);
        for (int i = match.from(); i < match.to(); i++) {
          taken[i] = true;
        }
      }
    }
    matches.sort(Comparator.comparingInt(UserMatch::from));
    return matches;
  }

  /** What an engine found, without what overlaps the user's names, and these. */
  List<Candidate> with(List<Candidate> found, Words words, KnownPhrases known) {
    List<UserMatch> matches = in(words);
    if (matches.isEmpty()) {
      return found;
    }
    boolean[] taken = new boolean[words.size];
    List<Candidate> all = new ArrayList<>(found.size() + matches.size());
    Spans spans = new Spans(words, known);
    for (UserMatch match : matches) {
      all.add(candidate(match, words, spans));
      for (int i = match.from(); i < match.to(); i++) {
        taken[i] = true;
      }
    }
    Predicate<Candidate> apart = candidate -> isFree(candidate.from, candidate.to, taken);
    found.stream().filter(apart).forEach(all::add);
    return all;
  }

  private static boolean isFree(int from, int to, boolean[] taken) {
    for (int i = from; i < to; i++) {
      if (taken[i]) {
        return false;
      }
    }
    return true;
  }

  private void from(int first, int longest, Words words, List<UserMatch> matches) {
    StringBuilder key = new StringBuilder();
    int size = 0;
    int breaks = 0;
    for (int i = first; i < words.size && words.article.section(i) != Section.DATELINE; i++) {
      String word = words.key(i).replace(',', ' ');
      key.append(word);
      size += 1 + (int) word.chars().filter(c -> c == ' ').count();
      if (size > longest) {
        return;
      }
      if (words.isPossessive(i)) {
        add(first, i + 1, true, key + "'s", breaks, matches);
      }
      add(first, i + 1, false, key.toString(), breaks, matches);
      key.append(words.isPossessive(i) ? "'s" : "");
      Join join = words.join(i);
      if (join == Join.AMPERSAND) {
        key.append(" &");
        size++;
      } else if (join == Join.SLASH || isComma(words, i)) {
        breaks |= 1 << (size - 1);
      } else if (join == Join.BREAK) {
        return;
      }
      key.append(' ');
    }
  }

  private void add(
      int from, int to, boolean ending, String key, int breaks, List<UserMatch> matches) {
    names
        .named(key, breaks, language, day)
        .ifPresent(row -> matches.add(new UserMatch(from, to, ending, row)));
  }

  /** Whether a comma and a blank stand between a word and the next: `Acme, Inc.`. */
  private static boolean isComma(Words words, int i) {
    if (i + 1 >= words.size || words.article.sentence(i + 1) != words.article.sentence(i)) {
      return false;
    }
    int end = words.article.end(i);
    int comma = words.text.startsWith(".,", end) ? end + 1 : end;
    return words.text.startsWith(", ", comma) && words.article.begin(i + 1) == comma + 2;
  }

  private static Candidate candidate(UserMatch match, Words words, Spans spans) {
    UserEntity entity = match.row().entity();
    Candidate candidate =
        new Candidate(
            match.from(),
            match.to(),
            new Parts(words).of(match.from(), match.to()),
            Scores.of(entity.type(), SCORE));
    candidate.match = Optional.of(match);
    int begin = words.article.begin(match.from());
    candidate.resolve(entity, words.text.substring(begin, Surfaces.end(words, candidate)));
    candidate.rule = Codes.GAZETTEER;
    candidate.confidence = SURE;
    candidate.title =
        entity.type() == EntityType.PER ? spans.titleBefore(match.from()) : Optional.empty();
    return candidate;
  }
}
