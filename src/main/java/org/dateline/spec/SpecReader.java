package org.dateline.spec;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.dateline.spec.JobSpec.Switch;
import org.dateline.stats.TrendSettings;
import org.dateline.stats.Weighting;

/**
 * The text of a job spec file to a checked {@link JobSpec}. Strict both ways: every key must be
 * there, no other may be, and every value must be of its type, in its range and known by name.
 */
public final class SpecReader {
  /** Readers that a spec can name. */
  public static final List<String> FORMATS = List.of("seed", "jsonl");

  /** Units in which pairs are counted. */
  public static final List<String> UNITS = List.of("sentence", "paragraph", "article");

  /** Our names for the fields of a record. */
  public static final List<String> FIELDS =
      List.of("id", "date", "headline", "text", "language", "source", "agency", "place");

  /** What a spec writes where no other table of retractions is meant. */
  public static final String NO_RETRACTIONS = "none";

  /** What a spec writes where the user gives no names. */
  public static final String NO_GAZETTEER = "none";

  /** What a spec writes where no time zone is meant. */
  public static final String NO_ZONE = "none";

  private static final int DECADE = 3653;
  private static final int DAY = 24 * 60 * 60;
  private static final long GIB = 1L << 30;

  private final Known known;

  private SpecReader(Known known) {
    this.known = known;
  }

  /**
   * What a spec can name and this package does not know.
   *
   * @param tables for `publish.tables`
   * @param extractors for `entities.extractor`
   */
  public record Known(Set<String> tables, Set<String> extractors) {
    public Known {
      tables = Set.copyOf(tables);
      extractors = Set.copyOf(extractors);
    }
  }

  /**
   * Reads a spec.
   *
   * @param yaml the text of the file
   * @param nameForMessages how the file is called in messages
   * @throws org.dateline.error.UserException of fault USAGE with all problems of the text, each
   *     with its line and the path of its key
   */
  public static JobSpec read(String yaml, String nameForMessages, Known known) {
    Problems problems = new Problems();
    SpecReader reader = new SpecReader(known);
    JobSpec spec =
        YamlReader.read(yaml, problems)
            .map(mapping -> Section.root(mapping, problems, reader::spec))
            .orElse(null);
    problems.check(nameForMessages);
    return spec;
  }

  private JobSpec spec(Section root) {
    return new JobSpec(
        root.section("input", SpecReader::input),
        root.section("publish", this::publish),
        root.section("terms", SpecReader::terms),
        root.section("entities", this::entities),
        root.section("cooccurrence", SpecReader::cooccurrence),
        root.section("trends", SpecReader::trends),
        root.toggle("copies") ? Switch.ON : Switch.OFF,
        root.section("copy_rules", SpecReader::copyRules),
        root.toggle("stories") ? Switch.ON : Switch.OFF,
        root.section("story_rules", SpecReader::storyRules),
        root.section("limits", SpecReader::limits));
  }

  private static JobSpec.Input input(Section input) {
    return new JobSpec.Input(
        input.names("formats", FORMATS),
        input.name("language", languages()),
        zone(input),
        input.date("earliest_date"),
        input.integer("max_future_days", 0, DECADE),
        input.section("fields", SpecReader::fields),
        input.integer("settle_seconds", 0, DAY),
        input.string("retractions"));
  }

  private static Map<String, String> fields(Section fields) {
    Map<String, String> names = new LinkedHashMap<>();
    FIELDS.forEach(field -> names.put(field, fields.string(field)));
    return names;
  }

  private static String zone(Section input) {
    String zone = input.string("time_zone");
    if (zone.equals(NO_ZONE) || zone.equals(Section.STAND_IN)) {
      return zone;
    }
    try {
      return ZoneId.of(zone).getId();
    } catch (DateTimeException e) {
      Set<String> zones = new TreeSet<>(ZoneId.getAvailableZoneIds());
      zones.add(NO_ZONE);
      input.refuse("time_zone", "\"" + zone + "\" is not known" + Nearest.hint(zone, zones));
      return zone;
    }
  }

  private JobSpec.Publish publish(Section publish) {
    return new JobSpec.Publish(
        publish.names("tables", known.tables()), publish.choice("text", JobSpec.Text.class));
  }

  private static JobSpec.Terms terms(Section terms) {
    JobSpec.Terms read =
        new JobSpec.Terms(
            terms.choice("weighting", Weighting.class),
            terms.choice("stemming", JobSpec.Stemming.class),
            terms.integer("min_length", 1, 100),
            terms.integer("max_length", 1, 1000),
            terms.toggle("phrases"),
            terms.integer("phrase_originals", 1, 1_000_000),
            terms.number("phrase_g2", x -> x >= 0, "of at least 0", 0));
    if (read.minLength() > read.maxLength() && terms.sound("min_length", "max_length")) {
      terms.refuse("min_length", read.minLength() + " is above max_length " + read.maxLength());
    }
    return read;
  }

  private JobSpec.Entities entities(Section entities) {
    return new JobSpec.Entities(
        entities.name("extractor", known.extractors()), entities.string("gazetteer"));
  }

  private static JobSpec.Cooccurrence cooccurrence(Section cooccurrence) {
    return new JobSpec.Cooccurrence(
        cooccurrence.names("units", UNITS),
        cooccurrence.integer("min_support", 1, 1_000_000),
        cooccurrence.section("min_originals", SpecReader::minOriginals),
        cooccurrence.integer("max_entities_per_unit", 2, 10_000));
  }

  private static Map<String, Integer> minOriginals(Section minOriginals) {
    Map<String, Integer> least = new LinkedHashMap<>();
    UNITS.forEach(unit -> least.put(unit, minOriginals.integer(unit, 0, 1_000_000)));
    return least;
  }

  /** The bounds are those that {@link TrendSettings} insists on, told key by key. */
  private static TrendSettings trends(Section trends) {
    return new TrendSettings(
        trends.integer("background_days", 1, DECADE),
        trends.integer("z_days", 7, DECADE),
        trends.integer("min_history", 0, DECADE),
        trends.number("burst_s", x -> x > 1, "above 1", 2),
        trends.number("burst_gamma", x -> x >= 0, "of at least 0", 0));
  }

  private static JobSpec.Limits limits(Section limits) {
    return new JobSpec.Limits(
        limits.whole("max_record", 1, GIB),
        limits.whole("max_file", 1, GIB * GIB),
        limits.integer("max_ratio", 2, 1_000_000),
        limits.whole("ratio_from", 0, GIB * GIB),
        share(limits, "max_rejected"),
        limits.integer("min_rejected", 0, Integer.MAX_VALUE),
        share(limits, "max_removed"),
        limits.integer("min_removed", 0, Integer.MAX_VALUE),
        limits.number("max_volume", x -> x >= 1, "of at least 1", 1),
        limits.integer("min_volume", 0, Integer.MAX_VALUE),
        share(limits, "max_new_sources"),
        share(limits, "max_copies_change"),
        limits.number("max_entities_change", x -> x >= 0, "of at least 0", 0));
  }

  private static JobSpec.CopyRules copyRules(Section rules) {
    return new JobSpec.CopyRules(
        rules.integer("days", 1, DECADE),
        rules.integer("min_words", 1, 10_000),
        rules.integer("max_shingles", 16, 1_000_000),
        rules.integer("key_modulus", 1, 1000),
        rules.integer("min_keys", 1, 1000),
        rules.integer("key_articles", 1, 100),
        rules.integer("shared_keys", 1, 100),
        rules.integer("standing_after", 1, 1_000_000),
        rules.integer("min_fresh_keys", 0, 1000),
        share(rules, "fresh_keys_share"),
        share(rules, "fresh_keys_found"),
        share(rules, "containment"),
        share(rules, "same_day_resemblance"),
        rules.integer("min_numbers", 1, 10_000),
        share(rules, "numbers_share"),
        share(rules, "loose_below"),
        rules.integer("min_names", 1, 10_000),
        share(rules, "names_share"),
        share(rules, "near_from"));
  }

  private static JobSpec.StoryRules storyRules(Section rules) {
    return new JobSpec.StoryRules(
        rules.integer("days", 1, DECADE),
        rules.integer("longest", 1, DECADE),
        rules.integer("terms", 1, 4096),
        rules.integer("headline_weight", 1, 100),
        rules.number("name_weight", x -> x >= 1, "of at least 1", 1),
        rules.integer("rare_terms", 1, 4096),
        rules.integer("rare_originals", 1, 1_000_000),
        share(rules, "rare_share"),
        rules.integer("rare_most", 1, 1_000_000),
        share(rules, "min_rest"),
        rules.integer("neighbours", 1, 1000),
        share(rules, "threshold"),
        rules.number("decay_days", x -> x > 0, "above 0", 1),
        share(rules, "form_numbers"),
        share(rules, "form_shared"),
        rules.integer("standing_days", 1, DECADE),
        rules.integer("steady_from", 1, DECADE),
        rules.number("steady_power", x -> x >= 0, "of at least 0", 0),
        rules.integer("held_articles", 1, 10_000_000));
  }

  private static double share(Section section, String key) {
    return section.number(key, x -> x >= 0 && x <= 1, "from 0 to 1, a share", 0);
  }

  private static Set<String> languages() {
    Set<String> languages = new TreeSet<>(Arrays.asList(Locale.getISOLanguages()));
    languages.add("und");
    return languages;
  }
}
