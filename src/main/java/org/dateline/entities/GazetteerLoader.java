package org.dateline.entities;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the shipped lists and says by file and line what is wrong with them. */
final class GazetteerLoader {
  private static final List<String> NAMES = List.of("kind", "name");
  private static final List<String> ALIASES = List.of("kind", "name", "aliases");

  private static final Map<String, Integer> WORD_KINDS =
      Map.ofEntries(
          Map.entry("month", Flags.MONTH),
          Map.entry("weekday", Flags.WEEKDAY),
          Map.entry("feast", Flags.NEVER),
          Map.entry("never", Flags.NEVER),
          Map.entry("no name", Flags.NEVER | Flags.NO_NAME),
          Map.entry("direction", Flags.DIRECTION),
          Map.entry("preposition of place", Flags.PLACE_PREPOSITION),
          Map.entry("verb of saying", Flags.SAYING),
          Map.entry("connector", Flags.CONNECTOR),
          Map.entry("name particle", Flags.PARTICLE),
          Map.entry("noun of organisation", Flags.ORG_NOUN),
          Map.entry("noun of place", Flags.PLACE_NOUN),
          Map.entry("portfolio", Flags.PORTFOLIO),
          Map.entry("adjective tail", Flags.ADJECTIVE_TAIL),
          Map.entry("common", Flags.COMMON));
  private static final Map<String, Integer> PART_KINDS =
      Map.of(
          "head of", Flags.ORG_HEAD,
          "tail", Flags.ORG_TAIL,
          "suffix", Flags.LEGAL,
          "person suffix", Flags.PERSON_SUFFIX,
          "place head", Flags.PLACE_HEAD,
          "place tail", Flags.PLACE_TAIL,
          "place of", Flags.PLACE_OF);

  private static final GazetteerFile COUNTRIES =
      new GazetteerFile(
          "countries.tsv",
          List.of("kind", "name", "aliases", "demonyms"),
          Set.of("country", "former", "territory"));
  private static final GazetteerFile PLACES =
      new GazetteerFile(
          "places.tsv", ALIASES, Set.of("capital", "city", "region", "state", "water", "landmark"));
  static final GazetteerFile TOWNS = new GazetteerFile("towns.tsv", NAMES, Set.of("town"));
  private static final GazetteerFile ORGANISATIONS =
      new GazetteerFile(
          "organisations.tsv",
          ALIASES,
          Set.of(
              "international",
              "alliance",
              "european",
              "central bank",
              "government",
              "parliament",
              "party",
              "armed group",
              "company",
              "university",
              "team",
              "media"));
  private static final GazetteerFile AGENCIES =
      new GazetteerFile("agencies.tsv", ALIASES, Set.of("agency"));
  private static final GazetteerFile PEOPLE =
      new GazetteerFile(
          "people.tsv",
          ALIASES,
          Set.of("head of state", "head of government", "official", "newsmaker"));
  private static final GazetteerFile OTHERS =
      new GazetteerFile("others.tsv", ALIASES, Set.of("competition", "event", "award", "work"));
  static final GazetteerFile FIRST_NAMES =
      new GazetteerFile(
          "first_names.tsv",
          NAMES,
          Set.of(
              "english",
              "romance",
              "germanic",
              "slavic",
              "other european",
              "arabic, persian, turkish",
              "south asian",
              "east asian",
              "african",
              "israeli"));
  private static final GazetteerFile TITLES =
      new GazetteerFile("titles.tsv", NAMES, Set.of("honorific", "office", "rank", "lower case"));
  private static final GazetteerFile DEMONYMS =
      new GazetteerFile(
          "demonyms.tsv",
          NAMES,
          Set.of("nation or people", "continent or region", "religion", "politics"));
  private static final GazetteerFile PARTS =
      new GazetteerFile("parts.tsv", NAMES, PART_KINDS.keySet());
  private static final GazetteerFile WORDS =
      new GazetteerFile("words.tsv", NAMES, WORD_KINDS.keySet());

  private final GazetteerBuilder builder = new GazetteerBuilder();
  private final List<String> problems = new ArrayList<>();

  private GazetteerLoader() {}

  /** The shipped gazetteer. Broken lists are our bug: all problems are in the message. */
  static Gazetteer load() {
    GazetteerLoader loader = new GazetteerLoader();
    loader.names(COUNTRIES, EntityType.LOC);
    loader.names(PLACES, EntityType.LOC);
    loader.names(ORGANISATIONS, EntityType.ORG);
    loader.names(AGENCIES, EntityType.ORG);
    loader.names(PEOPLE, EntityType.PER);
    loader.names(OTHERS, EntityType.MISC);
    loader.titles();
    loader.demonyms();
    TOWNS.read(loader.problems).forEach(line -> loader.builder.town(line.name()));
    loader.flags(FIRST_NAMES, Map.of());
    loader.flags(PARTS, PART_KINDS);
    loader.flags(WORDS, WORD_KINDS);
    if (!loader.problems.isEmpty()) {
      throw new IllegalStateException(
          "Cannot load the gazetteer:\n" + String.join("\n", loader.problems));
    }
    return loader.builder.build();
  }

  private void names(GazetteerFile file, EntityType type) {
    for (GazetteerFile.Line line : file.read(problems)) {
      Entry entry = new Entry(type, line.name(), line.kind());
      name(file, line, line.name(), entry);
      line.list(2).forEach(alias -> name(file, line, alias, entry));
      if (file.header().size() > 3) {
        line.list(3).forEach(builder::demonym);
      }
    }
  }

  private void name(GazetteerFile file, GazetteerFile.Line line, String alias, Entry entry) {
    String where = file.file() + " line " + line.number();
    builder.name(alias, entry, where).ifPresent(problem -> problems.add(where + ": " + problem));
  }

  private void titles() {
    for (GazetteerFile.Line line : TITLES.read(problems)) {
      if (line.kind().equals("lower case")) {
        builder.lowerTitle(line.name());
      } else {
        builder.title(line.name());
      }
    }
  }

  private void demonyms() {
    DEMONYMS.read(problems).forEach(line -> builder.demonym(line.name()));
  }

  private void flags(GazetteerFile file, Map<String, Integer> kinds) {
    for (GazetteerFile.Line line : file.read(problems)) {
      builder.word(line.name(), kinds.getOrDefault(line.kind(), Flags.FIRST_NAME));
    }
  }
}
