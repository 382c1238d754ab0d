package org.dateline.copies;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dateline.copies.CopySettings.Match;

/**
 * The definition of a copy written out: every article against every earlier one, on words instead
 * of hashes. It knows no standing text, so it holds for corpora without any.
 */
final class NaiveCopies {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
  private static final Pattern SENTENCE_END = Pattern.compile("[.!?:\\n\"\u201c]");
  private static final int SHINGLE = 5;

  private static final Comparator<FoundCopy> BEST =
      Comparator.comparingDouble((FoundCopy copy) -> -copy.score())
          .thenComparingDouble(copy -> -copy.resemblance());

  private final CopySettings settings;
  private final List<Text> targets = new ArrayList<>();
  private final Map<String, Article> heads = new HashMap<>();
  private final Map<String, FoundCopy> copies = new HashMap<>();

  private NaiveCopies(CopySettings settings) {
    this.settings = settings;
  }

  private record Text(
      Article article,
      int words,
      Set<String> shingles,
      List<NaiveFigures.Figure> figures,
      Set<String> names) {}

  static List<FoundCopy> among(List<Article> articles, CopySettings settings) {
    NaiveCopies naive = new NaiveCopies(settings);
    articles.stream()
        .sorted(Comparator.comparingInt(Article::day).thenComparing(Article::id))
        .forEach(naive::take);
    return naive.copies.values().stream().sorted(FoundCopy.ORDER).toList();
  }

  private void take(Article article) {
    Text text = text(article);
    Article head = heads.get(same(text));
    if (head != null && article.day() - head.day() <= settings.days()) {
      add(copy(text, head, 1, 1, "exact"));
      return;
    }
    if (text.words() > 0 || !words(article.headline()).isEmpty()) {
      heads.put(same(text), article);
    }
    if (text.words() >= settings.minWords()) {
      targets.stream()
          .filter(earlier -> article.day() - earlier.article().day() <= settings.days())
          .map(earlier -> compare(text, earlier))
          .flatMap(Optional::stream)
          .min(BEST)
          .ifPresent(this::add);
      targets.add(text);
    }
  }

  private void add(FoundCopy copy) {
    copies.put(copy.id(), copy);
  }

  private Optional<FoundCopy> compare(Text later, Text earlier) {
    Match match = settings.match();
    boolean sameDay = later.article().day() == earlier.article().day();
    double shared = shared(later.shingles(), earlier.shingles());
    double score = shared / later.shingles().size();
    double resemblance = shared / (later.shingles().size() + earlier.shingles().size() - shared);
    boolean accepted =
        score >= match.containment() || (sameDay && resemblance >= match.sameDayResemblance());
    boolean names =
        resemblance >= match.looseBelow()
            || enough(
                later.names(), earlier.names(), sameDay, match.minNames(), match.namesShare());
    String kind = resemblance >= match.nearFrom() ? "near" : "partial";
    return accepted && sharesNumbers(later, earlier, sameDay) && names
        ? Optional.of(copy(later, earlier.article(), score, resemblance, kind))
        : Optional.empty();
  }

  private FoundCopy copy(Text later, Article earlier, double score, double likeness, String kind) {
    FoundCopy between = copies.get(earlier.id());
    Article article = later.article();
    return new FoundCopy(
        article.id(),
        article.day(),
        between == null ? earlier.id() : between.copyOf(),
        earlier.id(),
        score,
        likeness,
        article.day() - earlier.day() + (between == null ? 0 : between.daysLater()),
        kind);
  }

  private boolean sharesNumbers(Text later, Text earlier, boolean sameDay) {
    boolean turn = sameDay && later.figures().size() > earlier.figures().size();
    Text own = turn ? earlier : later;
    Text other = turn ? later : earlier;
    Set<String> asked = NaiveFigures.inTextOf(own.figures(), other.figures(), other.shingles());
    Match match = settings.match();
    return asked.size() < match.minNumbers()
        || shared(asked, numbers(other)) >= match.numbersShare() * asked.size();
  }

  private static Set<String> numbers(Text text) {
    return text.figures().stream().map(NaiveFigures.Figure::number).collect(Collectors.toSet());
  }

  private static boolean enough(
      Set<String> own, Set<String> others, boolean sameDay, int least, double share) {
    int wanted = sameDay ? Math.min(own.size(), others.size()) : own.size();
    return wanted < least || shared(own, others) >= share * wanted;
  }

  private static int shared(Set<String> some, Set<String> others) {
    return (int) some.stream().filter(others::contains).count();
  }

  private String same(Text text) {
    String body = String.join(" ", words(text.article().body()));
    return text.words() < settings.minWords()
        ? String.join(" ", words(text.article().headline())) + "|" + body
        : body;
  }

  private static Text text(Article article) {
    String body = article.body();
    List<String> words = words(body);
    Set<String> shingles = new LinkedHashSet<>();
    for (int i = 0; i + SHINGLE <= words.size(); i++) {
      shingles.add(String.join(" ", words.subList(i, i + SHINGLE)));
    }
    return new Text(article, words.size(), shingles, NaiveFigures.of(body), names(body));
  }

  /** Words with a capital that do not begin a sentence. */
  private static Set<String> names(String body) {
    Set<String> names = new LinkedHashSet<>();
    Matcher words = WORD.matcher(body);
    for (int end = -1; words.find(); end = words.end()) {
      boolean inside = end >= 0 && !SENTENCE_END.matcher(body.substring(end, words.start())).find();
      if (inside && words.group().length() > 1 && Character.isUpperCase(words.group().charAt(0))) {
        names.add(words.group().toLowerCase(Locale.ROOT));
      }
    }
    return names;
  }

  private static List<String> words(String text) {
    return WORD.matcher(text.toLowerCase(Locale.ROOT)).results().map(MatchResult::group).toList();
  }
}
