package org.dateline.job;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import org.dateline.cooccurrence.PairSettings;
import org.dateline.cooccurrence.Unit;
import org.dateline.copies.CopySettings;
import org.dateline.ingest.IngestSettings;
import org.dateline.ingest.InputListing;
import org.dateline.ingest.ReadRetractions;
import org.dateline.ingest.Settling;
import org.dateline.reading.PublishArticles;
import org.dateline.reading.ReadArticles;
import org.dateline.reading.ReadingSettings;
import org.dateline.retraction.Retractions;
import org.dateline.spec.JobSpec;
import org.dateline.spec.SpecReader;
import org.dateline.stories.StorySettings;
import org.dateline.terms.TermSettings;

/** The settings of each feature, as a spec has them. */
final class SpecSettings {
  private SpecSettings() {}

  static TermSettings terms(JobSpec spec) {
    JobSpec.Terms terms = spec.terms();
    return new TermSettings(
        terms.weighting(),
        terms.stemming() == JobSpec.Stemming.LIGHT,
        terms.minLength(),
        terms.maxLength(),
        terms.phrases(),
        terms.phraseOriginals(),
        terms.phraseG2(),
        spec.trends());
  }

  static IngestSettings ingest(JobSpec spec) {
    JobSpec.Input input = spec.input();
    JobSpec.Limits limits = spec.limits();
    return new IngestSettings(
        input.formats(),
        input.language(),
        input.fields(),
        new IngestSettings.Days(input.timeZone(), input.earliestDate(), input.maxFutureDays()),
        new IngestSettings.Limits(
            limits.maxRecord(), limits.maxFile(), limits.maxRatio(), limits.ratioFrom()));
  }

  /** What must not be published: the tables in the input and in the spec together. */
  static Retractions retractions(JobSpec spec, InputListing listing, Configuration hadoop) {
    ReadRetractions read = new ReadRetractions(hadoop);
    Retractions inInput = read.of(listing);
    String other = spec.input().retractions();
    return other.equals(SpecReader.NO_RETRACTIONS) ? inInput : inInput.and(read.in(other));
  }

  /** How the input is waited for. */
  static Settling settling(JobSpec spec) {
    return Settling.of(Duration.ofSeconds(spec.input().settleSeconds()));
  }

  static ReadingSettings reading(JobSpec spec) {
    return new ReadingSettings(
        terms(spec),
        copies(spec).orElse(null),
        stories(spec).orElse(null),
        spec.entities().extractor(),
        new Needs(spec.publish().tables()).parts());
  }

  /**
   * A name for the way in which articles are read: the same for the same program, settings and
   * names that the user gives.
   */
  static String readingKey(RunRequest request) {
    ReadingSettings reading = reading(request.spec());
    String way =
        "%s%n%d%n%s%n%s%n%s%n%s"
            .formatted(
                request.version(),
                ReadArticles.VERSION,
                ingest(request.spec()),
                reading,
                reading.extractorVersion(),
                request.gazetteer().sha256());
    return UUID.nameUUIDFromBytes(way.getBytes(StandardCharsets.UTF_8)).toString();
  }

  /** What is a copy; nothing where copies are off. */
  static Optional<CopySettings> copies(JobSpec spec) {
    JobSpec.CopyRules rules = spec.copyRules();
    return spec.copies() == JobSpec.Switch.OFF
        ? Optional.empty()
        : Optional.of(
            new CopySettings(
                rules.days(),
                rules.minWords(),
                new CopySettings.Keys(
                    rules.maxShingles(),
                    rules.keyModulus(),
                    rules.minKeys(),
                    rules.keyArticles(),
                    rules.sharedKeys(),
                    rules.standingAfter(),
                    rules.minFreshKeys(),
                    rules.freshKeysShare()),
                new CopySettings.Match(
                    rules.containment(),
                    rules.sameDayResemblance(),
                    rules.freshKeysFound(),
                    rules.minNumbers(),
                    rules.numbersShare(),
                    rules.looseBelow(),
                    rules.minNames(),
                    rules.namesShare(),
                    rules.nearFrom())));
  }

  /** When an article joins a story; nothing where stories are off. */
  static Optional<StorySettings> stories(JobSpec spec) {
    JobSpec.StoryRules rules = spec.storyRules();
    return spec.stories() == JobSpec.Switch.OFF
        ? Optional.empty()
        : Optional.of(
            new StorySettings(
                new StorySettings.Terms(
                    rules.terms(),
                    rules.headlineWeight(),
                    rules.nameWeight(),
                    spec.trends().backgroundDays()),
                new StorySettings.Neighbours(
                    rules.days(),
                    rules.rareTerms(),
                    rules.rareOriginals(),
                    rules.rareShare(),
                    rules.rareMost(),
                    rules.minRest(),
                    rules.neighbours(),
                    rules.heldArticles()),
                new StorySettings.Joining(rules.threshold(), rules.decayDays(), rules.longest()),
                new StorySettings.Standing(
                    rules.formNumbers(),
                    rules.formShared(),
                    rules.standingDays(),
                    rules.steadyFrom(),
                    rules.steadyPower())));
  }

  static PairSettings pairs(JobSpec spec) {
    JobSpec.Cooccurrence pairs = spec.cooccurrence();
    List<Unit> units = pairs.units().stream().map(SpecSettings::unit).toList();
    Map<Unit, Integer> minOriginals =
        pairs.minOriginals().entrySet().stream()
            .collect(Collectors.toMap(entry -> unit(entry.getKey()), Map.Entry::getValue));
    return new PairSettings(
        units, minOriginals, pairs.minSupport(), pairs.maxEntitiesPerUnit(), spec.trends());
  }

  static PublishArticles.Extent extent(JobSpec spec) {
    return switch (spec.publish().text()) {
      case FULL -> PublishArticles.Extent.FULL;
      case SNIPPET -> PublishArticles.Extent.SNIPPET;
      case NONE -> PublishArticles.Extent.NONE;
    };
  }

  private static Unit unit(String key) {
    return Unit.valueOf(key.toUpperCase(Locale.ROOT));
  }
}
