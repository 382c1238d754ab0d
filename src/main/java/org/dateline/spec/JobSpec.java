package org.dateline.spec;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dateline.stats.TrendSettings;
import org.dateline.stats.Weighting;

/**
 * A job spec file: what to publish and every setting. The components are the keys of the file, in
 * snake_case; there is no second default anywhere.
 */
public record JobSpec(
    Input input,
    Publish publish,
    Terms terms,
    Entities entities,
    Cooccurrence cooccurrence,
    TrendSettings trends,
    Switch copies,
    CopyRules copyRules,
    Switch stories,
    StoryRules storyRules,
    Limits limits) {

  /** `on` or `off`. */
  public enum Switch {
    ON,
    OFF
  }

  /**
   * How files are read.
   *
   * @param formats readers to use, of `seed` and `jsonl`
   * @param language ISO 639-1 code of articles that do not name theirs, `und` if unknown
   * @param timeZone zone to which a date with a time is converted; `none` takes it as written
   * @param earliestDate publication days before it are refused
   * @param maxFutureDays a publication day may be this many days after the file's modification day
   * @param fields for records with named fields: our field to the name in the record
   * @param settleSeconds a file that was modified less than so long ago is waited for
   * @param retractions table of retracted articles beside that in the input, a path or a Hadoop
   *     URI; `none` if there is no other
   */
  public record Input(
      List<String> formats,
      String language,
      String timeZone,
      LocalDate earliestDate,
      int maxFutureDays,
      Map<String, String> fields,
      int settleSeconds,
      String retractions) {
    public Input {
      formats = List.copyOf(formats);
      fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }
  }

  /** How much text the table articles holds. */
  public enum Text {
    FULL,
    SNIPPET,
    NONE
  }

  /**
   * What is published.
   *
   * @param tables names of tables, in the order written
   * @param text how much of an article's text is published
   */
  public record Publish(List<String> tables, Text text) {
    public Publish {
      tables = List.copyOf(tables);
    }
  }

  /** How words are cut down before they are counted. */
  public enum Stemming {
    NONE,
    LIGHT
  }

  /**
   * What counts as a term.
   *
   * @param weighting how the terms of an article are weighted
   * @param stemming how words are cut down before they are counted
   * @param minLength shortest term, in characters
   * @param maxLength longest term, in characters
   * @param phrases whether phrases of two words are terms
   * @param phraseOriginals originals of the span that a phrase needs
   * @param phraseG2 signed G2 that the two words of a phrase must exceed
   */
  public record Terms(
      Weighting weighting,
      Stemming stemming,
      int minLength,
      int maxLength,
      boolean phrases,
      int phraseOriginals,
      double phraseG2) {}

  /**
   * How names are found.
   *
   * @param extractor the engine: `rules`, `model`, or one that a user brings
   * @param gazetteer table of names that come before what the engine finds, a path or a Hadoop URI;
   *     `none` if there is none
   */
  public record Entities(String extractor, String gazetteer) {
    /** Whether the user gives names. */
    public boolean hasGazetteer() {
      return !gazetteer.equals(SpecReader.NO_GAZETTEER);
    }
  }

  /**
   * Which pairs are counted.
   *
   * @param units of `sentence`, `paragraph`, `article`
   * @param minSupport stories from which a pair takes part in the false-discovery control
   * @param minOriginals by unit: originals of the day from which a pair is published
   * @param maxEntitiesPerUnit entities of a unit that form pairs, the first by place
   */
  public record Cooccurrence(
      List<String> units,
      int minSupport,
      Map<String, Integer> minOriginals,
      int maxEntitiesPerUnit) {
    public Cooccurrence {
      units = List.copyOf(units);
      minOriginals = Collections.unmodifiableMap(new LinkedHashMap<>(minOriginals));
    }
  }

  /**
   * When an article is a copy of an earlier one.
   *
   * @param days how many days a copy may lie after the article that it repeats
   * @param minWords words of a body from which parts of it are compared
   * @param maxShingles runs of five words of a text that are kept to compare it
   * @param keyModulus one run in so many is a key, by which articles are found
   * @param minKeys keys of a text at least
   * @param keyArticles earliest, and latest, articles remembered under a key
   * @param sharedKeys keys that two articles must share to be compared
   * @param standingAfter earlier articles from which a key is standing text
   * @param minFreshKeys other keys that a text must have, else all its keys count
   * @param freshKeysShare share of other keys that a text must have, else all its keys count
   * @param freshKeysFound share of these keys that the earlier text must hold
   * @param containment share of its runs that the earlier text must hold
   * @param sameDayResemblance or, inside a day, the Jaccard index of both
   * @param minNumbers numbers from which they must be found again
   * @param numbersShare share of the numbers
   * @param looseBelow Jaccard index below which names must be found again too
   * @param minNames names from which they must
   * @param namesShare share of the names
   * @param nearFrom Jaccard index from which a copy is near, not partial
   */
  public record CopyRules(
      int days,
      int minWords,
      int maxShingles,
      int keyModulus,
      int minKeys,
      int keyArticles,
      int sharedKeys,
      int standingAfter,
      int minFreshKeys,
      double freshKeysShare,
      double freshKeysFound,
      double containment,
      double sameDayResemblance,
      int minNumbers,
      double numbersShare,
      double looseBelow,
      int minNames,
      double namesShare,
      double nearFrom) {}

  /**
   * When an article joins an earlier story.
   *
   * @param days how many days a neighbour, and the last original of a story, may lie back
   * @param longest days from the first article of a story to its last original
   * @param terms terms that an article is compared by, the heaviest
   * @param headlineWeight how many times a word of the headline counts
   * @param nameWeight weight of a term mostly written with a capital inside sentences
   * @param rareTerms terms by which neighbours are found, the heaviest rare ones
   * @param rareOriginals originals of the span up to which a term is rare
   * @param rareShare or share of them
   * @param rareMost originals above which a term is never rare
   * @param minRest cosine without the term that adds most, from which an article is a neighbour
   * @param neighbours neighbours of an article that are kept
   * @param threshold average cosine from which two groups of articles become one
   * @param decayDays standard deviation of the bell by which silence lowers the average
   * @param formNumbers share of numbers among the words of a form
   * @param formShared share of its numbers that another form must have
   * @param standingDays earlier days with a headline that begins or ends the same way, from which a
   *     report stands alone
   * @param steadyFrom days of history from which it is told how steady a term is
   * @param steadyPower power of (1 - share of days in use) that a weight is multiplied by
   * @param heldArticles articles that one task holds
   */
  public record StoryRules(
      int days,
      int longest,
      int terms,
      int headlineWeight,
      double nameWeight,
      int rareTerms,
      int rareOriginals,
      double rareShare,
      int rareMost,
      double minRest,
      int neighbours,
      double threshold,
      double decayDays,
      double formNumbers,
      double formShared,
      int standingDays,
      int steadyFrom,
      double steadyPower,
      int heldArticles) {}

  /**
   * Where a run stops.
   *
   * @param maxRecord bytes of the largest record taken
   * @param maxFile bytes of the largest unpacked file
   * @param maxRatio unpacked to packed size beyond which a compressed file is a bomb
   * @param ratioFrom unpacked bytes from which the ratio is looked at
   * @param maxRejected share of rejects among new and changed records above which nothing is
   *     published
   * @param minRejected rejected records up to which the share is not looked at
   * @param maxRemoved share of the published articles above which, if they are gone, nothing is
   * @param minRemoved articles gone up to which the share is not looked at
   * @param maxVolume times the usual articles of its weekday that a new day may have, or one part
   *     of so many, before it is noted
   * @param minVolume articles more or less up to which that is not looked at
   * @param maxNewSources share of the sources of new days that may not have been there before
   * @param maxCopiesChange difference of the share of copies of new days and before
   * @param maxEntitiesChange change of entities per article of new days, as a share of before
   */
  public record Limits(
      long maxRecord,
      long maxFile,
      int maxRatio,
      long ratioFrom,
      double maxRejected,
      int minRejected,
      double maxRemoved,
      int minRemoved,
      double maxVolume,
      int minVolume,
      double maxNewSources,
      double maxCopiesChange,
      double maxEntitiesChange) {}
}
