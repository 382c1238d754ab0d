package org.dateline.entities;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dateline.gold.GoldArticle;
import org.dateline.gold.GoldMention;

/**
 * Writes marked articles anew with other names, so that what is learnt is how names are used and
 * not which there are: a person gets a first and a last name of others, a place the name of a town
 * of the gazetteer or of another article, anything else that of another of its kind. Some last
 * names are put together from the halves of two, so that no list has them. All mentions of an
 * entity change alike; one that is called differently within the article, a person apart, stays.
 * Some headlines get capitals, as many papers write them.
 */
final class OtherNames {
  private static final double CHANGED = 0.7;
  private static final double INVENTED = 0.4;
  private static final double RECASED = 0.4;
  private static final double OF_TOWNS = 0.1;
  private static final int SHORT = 4;
  private static final String ONE_PLACE = "LOC 1 none";

  private final List<String> firstNames;
  private final List<String> lastNames;
  private final List<String> towns;
  private final Map<String, List<String>> byKind = new HashMap<>();

  /** Takes the names of articles, and first names and towns of the gazetteer. */
  OtherNames(List<GoldArticle> articles) {
    firstNames = names(GazetteerLoader.FIRST_NAMES);
    towns = names(GazetteerLoader.TOWNS);
    Set<String> last = new TreeSet<>();
    Map<String, Set<String>> others = new TreeMap<>();
    for (GoldArticle article : articles) {
      String text = article.text();
      for (GoldMention mention : article.mentions()) {
        String surface = mention.in(text);
        if (isShouted(surface)) {
          continue;
        }
        if (mention.type().equals("PER")) {
          last.add(lastWord(surface));
        } else {
          others
              .computeIfAbsent(kind(mention, surface, text), kind -> new TreeSet<>())
              .add(surface);
        }
      }
    }
    lastNames = List.copyOf(last);
    others.forEach((kind, names) -> byKind.put(kind, List.copyOf(names)));
  }

  private static List<String> names(GazetteerFile file) {
    return file.read(new ArrayList<>()).stream().map(GazetteerFile.Line::name).toList();
  }

  /** The article with other names. */
  GoldArticle in(GoldArticle article, Random random) {
    String text = article.text();
    Map<String, Map<String, String>> changes = changes(article, text, random);
    StringBuilder changed = new StringBuilder();
    List<GoldMention> mentions = new ArrayList<>();
    int headline = article.headline().length();
    int newHeadline = headline;
    int at = 0;
    for (GoldMention mention :
        article.mentions().stream().sorted(Comparator.comparingInt(GoldMention::begin)).toList()) {
      int begin = text.offsetByCodePoints(0, mention.begin());
      int end = text.offsetByCodePoints(0, mention.end());
      changed.append(text, at, begin);
      String surface = text.substring(begin, end);
      String other = changes.get(mention.entity()).getOrDefault(surface, surface);
      int first = changed.codePointCount(0, changed.length());
      changed.append(other);
      mentions.add(
          new GoldMention(
              first,
              changed.codePointCount(0, changed.length()),
              mention.type(),
              mention.entity()));
      newHeadline += end <= headline ? other.length() - surface.length() : 0;
      at = end;
    }
    changed.append(text, at, text.length());
    return new GoldArticle(
        article.id(),
        article.date(),
        recased(changed.substring(0, newHeadline), random),
        changed.substring(newHeadline + 2),
        mentions);
  }

  /** What each entity's mentions become; nothing for one that stays. */
  private Map<String, Map<String, String>> changes(
      GoldArticle article, String text, Random random) {
    Map<String, List<GoldMention>> byEntity = new TreeMap<>();
    article
        .mentions()
        .forEach(
            mention ->
                byEntity
                    .computeIfAbsent(mention.entity(), entity -> new ArrayList<>())
                    .add(mention));
    Map<String, Map<String, String>> changes = new HashMap<>();
    byEntity.forEach(
        (entity, mentions) -> {
          boolean person = mentions.get(0).type().equals("PER");
          changes.put(
              entity,
              random.nextDouble() >= CHANGED
                  ? Map.of()
                  : person ? person(mentions, text, random) : other(mentions, text, random));
        });
    return changes;
  }

  private Map<String, String> person(List<GoldMention> mentions, String text, Random random) {
    Map<String, String> words = new HashMap<>();
    String first = pick(firstNames, random);
    String last = pick(lastNames, random);
    if (random.nextDouble() < INVENTED) {
      last = invented(last, pick(lastNames, random));
    }
    for (GoldMention mention : mentions) {
      String surface = mention.in(text);
      int blank = surface.indexOf(' ');
      if (blank > 0) {
        words.put(surface.substring(0, blank).toUpperCase(Locale.ROOT), first);
      }
    }
    Map<String, String> changes = new HashMap<>();
    for (GoldMention mention : mentions) {
      String surface = mention.in(text);
      String[] parts = surface.split(" ", -1);
      for (int i = 0; i < parts.length; i++) {
        boolean isLast = i == parts.length - 1;
        String other = words.get(parts[i].toUpperCase(Locale.ROOT));
        if (other == null && isLast && Character.isUpperCase(parts[i].codePointAt(0))) {
          other = last;
        }
        if (other != null) {
          parts[i] = isShouted(parts[i]) ? other.toUpperCase(Locale.ROOT) : other;
        }
      }
      changes.put(surface, String.join(" ", parts));
    }
    return changes;
  }

  private Map<String, String> other(List<GoldMention> mentions, String text, Random random) {
    Set<String> surfaces = new HashSet<>();
    mentions.forEach(mention -> surfaces.add(mention.in(text).toUpperCase(Locale.ROOT)));
    if (surfaces.size() > 1) {
      return Map.of();
    }
    GoldMention first =
        mentions.stream()
            .filter(mention -> !isShouted(mention.in(text)))
            .findFirst()
            .orElse(mentions.get(0));
    String kind = kind(first, first.in(text), text);
    boolean town = kind.equals(ONE_PLACE) && random.nextDouble() < OF_TOWNS;
    List<String> names = town ? towns : byKind.getOrDefault(kind, List.of());
    if (names.isEmpty()) {
      return Map.of();
    }
    String other = pick(names, random);
    Map<String, String> changes = new HashMap<>();
    for (GoldMention mention : mentions) {
      String surface = mention.in(text);
      changes.put(surface, isShouted(surface) ? other.toUpperCase(Locale.ROOT) : other);
    }
    return changes;
  }

  /**
   * Names of one kind can stand for each other: type, words up to two, article, acronym, ending.
   */
  private static String kind(GoldMention mention, String surface, String text) {
    int begin = text.offsetByCodePoints(0, mention.begin());
    boolean article = text.regionMatches(true, Math.max(0, begin - 4), "the ", 0, 4);
    String form =
        surface.equals(surface.toUpperCase(Locale.ROOT)) && surface.length() > 1
            ? "acronym"
            : article ? "article" : "none";
    String ending =
        mention.type().equals("MISC") ? " " + surface.substring(surface.length() - 1) : "";
    int words = surface.indexOf(' ') < 0 ? 1 : 2;
    return mention.type() + " " + words + " " + form + ending;
  }

  /** Whether all of a name is in capitals though it is no short one, as in a headline. */
  private static boolean isShouted(String surface) {
    return surface.length() > SHORT && surface.equals(surface.toUpperCase(Locale.ROOT));
  }

  /** Every word of some headlines with a capital, as many papers write them. */
  private static String recased(String headline, Random random) {
    if (random.nextDouble() >= RECASED || isShouted(headline)) {
      return headline;
    }
    StringBuilder title = new StringBuilder(headline);
    for (int i = 0; i < title.length(); i++) {
      boolean begins = i == 0 || title.charAt(i - 1) == ' ';
      int end = headline.indexOf(' ', i);
      int length = (end < 0 ? headline.length() : end) - i;
      if (begins && (i == 0 || length >= SHORT)) {
        title.setCharAt(i, Character.toUpperCase(title.charAt(i)));
      }
    }
    return title.toString();
  }

  private static String invented(String one, String two) {
    return one.substring(0, (one.length() + 1) / 2)
        + two.substring(two.length() / 2).toLowerCase(Locale.ROOT);
  }

  private static String lastWord(String surface) {
    return surface.substring(surface.lastIndexOf(' ') + 1);
  }

  private static String pick(List<String> names, Random random) {
    return names.get(random.nextInt(names.size()));
  }
}
