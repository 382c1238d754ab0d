package org.dateline.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Map;
import java.util.Set;
import org.dateline.error.Fault;
import org.dateline.error.UserException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpecReaderTest {
  private static final SpecReader.Known KNOWN =
      new SpecReader.Known(Set.of("articles", "calendar", "term_daily"), Set.of("rules", "own"));

  private static final String SPEC =
      """
      input:
        formats: [seed, jsonl]
        language: en
        time_zone: none
        earliest_date: 1700-01-01
        max_future_days: 2
        fields: {id: id, date: date, headline: title, text: body, language: language, source: source, agency: agency, place: place}
        settle_seconds: 0
        retractions: none
      publish:
        tables: [articles, term_daily]
        text: full
      terms:
        weighting: smooth
        stemming: none
        min_length: 2
        max_length: 40
        phrases: on
        phrase_originals: 3
        phrase_g2: 10.83
      entities:
        extractor: rules
        gazetteer: none
      cooccurrence:
        units: [sentence, article]
        min_support: 3
        min_originals: {sentence: 0, paragraph: 0, article: 2}
        max_entities_per_unit: 100
      trends:
        background_days: 90
        z_days: 56
        min_history: 14
        burst_s: 2
        burst_gamma: 1
      copies: off
      copy_rules: {days: 30, min_words: 30, max_shingles: 2000, key_modulus: 8, min_keys: 16, key_articles: 8, shared_keys: 2, standing_after: 20, min_fresh_keys: 4, fresh_keys_share: 0.2, fresh_keys_found: 0.3, containment: 0.5, same_day_resemblance: 0.3, min_numbers: 3, numbers_share: 0.5, loose_below: 0.5, min_names: 3, names_share: 0.5, near_from: 0.7}
      stories: off
      story_rules: {days: 14, longest: 30, terms: 60, headline_weight: 2, name_weight: 2, rare_terms: 20, rare_originals: 50, rare_share: 0.02, rare_most: 2000, min_rest: 0.1, neighbours: 20, threshold: 0.2, decay_days: 7, form_numbers: 0.1, form_shared: 0.5, standing_days: 3, steady_from: 10, steady_power: 1, held_articles: 100000}
      limits:
        max_record: 16777216
        max_file: 17179869184
        max_ratio: 100
        ratio_from: 67108864
        max_rejected: 0.05
        min_rejected: 20
        max_removed: 0.01
        min_removed: 20
        max_volume: 2
        min_volume: 20
        max_new_sources: 0.25
        max_copies_change: 0.2
        max_entities_change: 0.3
      """;

  @Test
  void aWholeSpecIsRead() {
    JobSpec spec = SpecReader.read(SPEC, "test.yaml", KNOWN);

    assertThat(spec.publish().tables()).containsExactly("articles", "term_daily");
    assertThat(spec.input().fields()).containsEntry("text", "body").hasSize(8);
    assertThat(spec.cooccurrence().minOriginals())
        .isEqualTo(Map.of("sentence", 0, "paragraph", 0, "article", 2));
    assertThat(spec.terms().phrases()).isTrue();
    assertThat(spec.copies()).isEqualTo(JobSpec.Switch.OFF);
    assertThat(spec.stories()).isEqualTo(JobSpec.Switch.OFF);
    assertThat(spec.storyRules())
        .isEqualTo(
            new JobSpec.StoryRules(
                14, 30, 60, 2, 2, 20, 50, 0.02, 2000, 0.1, 20, 0.2, 7, 0.1, 0.5, 3, 10, 1,
                100_000));
    assertThat(spec.copyRules())
        .isEqualTo(
            new JobSpec.CopyRules(
                30, 30, 2000, 8, 16, 8, 2, 20, 4, 0.2, 0.3, 0.5, 0.3, 3, 0.5, 0.5, 3, 0.5, 0.7));
    assertThat(spec.trends().burstS()).isEqualTo(2.0);
    assertThat(spec.limits().maxFile()).isEqualTo(17179869184L);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          weighting: smooth      | weigthing: smooth      | line 14: terms.weigthing: not a key of a spec; did you mean weighting?
          weighting: smooth      | weigthing: smooth      | line 13: terms.weighting: missing, wanted a name
          weighting: smooth      | weighting: smoth       | line 14: terms.weighting: "smoth" is not known; did you mean smooth?
          weighting: smooth      | weighting: [smooth]    | line 14: terms.weighting: is a list, wanted a name
          weighting: smooth      | weighting: 3           | line 14: terms.weighting: is "3", wanted a name
          weighting: smooth      | weighting:             | line 14: terms.weighting: is nothing, wanted a name
          weighting: smooth      | weighting: &a smooth   | OK
          [seed, jsonl]          | [seed, json]           | line 2: input.formats: "json" is not known; did you mean jsonl?
          [seed, jsonl]          | []                     | line 2: input.formats: is a list, wanted a list of at least one name
          [seed, jsonl]          | seed                   | line 2: input.formats: is "seed", wanted a list of at least one name
          [seed, jsonl]          | [seed, seed]           | line 2: input.formats: names seed twice
          language: en           | language: eng          | line 3: input.language: "eng" is not known; did you mean
          language: en           | language: no           | OK
          language: en           | language: und          | OK
          time_zone: none        | time_zone: Europe/Berlim | line 4: input.time_zone: "Europe/Berlim" is not known; did you mean Europe/Berlin?
          time_zone: none        | time_zone: Europe/Berlin | OK
          time_zone: none        | time_zone: '+02:00'    | OK
          1700-01-01             | 1700-13-01             | line 5: input.earliest_date: is "1700-13-01", wanted a day as yyyy-MM-dd
          max_future_days: 2     | max_future_days: -1    | line 6: input.max_future_days: is "-1", wanted a whole number from 0 to 3653
          max_future_days: 2     | max_future_days: 2.5   | line 6: input.max_future_days: is "2.5", wanted a whole number
          max_future_days: 2     | max_future_days: '2'   | line 6: input.max_future_days: is "2", wanted a whole number
          max_future_days: 2     | max_future_days: 010   | line 6: input.max_future_days: is "010", wanted a whole number
          text: body,            | txt: body,             | line 7: input.fields.txt: not a key of a spec; did you mean text?
          text: body,            | text: '',              | line 7: input.fields.text: is nothing, wanted a string
          [articles, term_daily] | [articles, term_dayly] | line 11: publish.tables: "term_dayly" is not known; did you mean term_daily?
          text: full             | text: fulll            | line 12: publish.text: "fulll" is not known; did you mean full?
          phrases: on            | phrases: true          | OK
          phrases: on            | phrases: 1             | line 18: terms.phrases: is "1", wanted on or off
          min_length: 2          | min_length: 41         | line 16: terms.min_length: 41 is above max_length 40
          phrase_g2: 10.83       | phrase_g2: .nan        | line 20: terms.phrase_g2: is ".nan", wanted a number of at least 0
          phrase_g2: 10.83       | phrase_g2: 1e999       | line 20: terms.phrase_g2: is "1e999", wanted a number
          extractor: rules       | extractor: rule        | line 22: entities.extractor: "rule" is not known; did you mean rules?
          units: [sentence,      | units: [sentance,      | line 25: cooccurrence.units: "sentance" is not known; did you mean sentence?
          paragraph: 0,          | ''                     | line 27: cooccurrence.min_originals.paragraph: missing
          burst_s: 2             | burst_s: 1             | line 33: trends.burst_s: is "1", wanted a number above 1
          z_days: 56             | z_days: 6              | line 31: trends.z_days: is "6", wanted a whole number from 7
          copies: off            | copies: false          | OK
          copies: off            | copies: 'off'          | OK
          copies: off            | copies: on             | OK
          {days: 30,             | {days: 0,              | line 36: copy_rules.days: is "0", wanted a whole number from 1
          key_modulus: 8         | key_modulo: 8          | line 36: copy_rules.key_modulo: not a key of a spec; did you mean key_modulus?
          max_shingles: 2000     | max_shingles: 15       | line 36: copy_rules.max_shingles: is "15", wanted a whole number from 16
          containment: 0.5       | containment: 50        | line 36: copy_rules.containment: is "50", wanted a number from 0 to 1, a share
          ', near_from: 0.7'     | ''                     | line 36: copy_rules.near_from: missing, wanted a number from 0 to 1, a share
          stories: off           | stories: maybe         | line 37: stories: is "maybe", wanted on or off
          longest: 30            | longest: 0             | line 38: story_rules.longest: is "0", wanted a whole number from 1
          threshold: 0.2         | threshold: 20          | line 38: story_rules.threshold: is "20", wanted a number from 0 to 1, a share
          name_weight: 2         | name_weight: 0.5       | line 38: story_rules.name_weight: is "0.5", wanted a number of at least 1
          decay_days: 7          | decay_days: 0          | line 38: story_rules.decay_days: is "0", wanted a number above 0
          rare_most: 2000        | rarest: 2000           | line 38: story_rules.rarest: not a key of a spec
          copies: off            | copies: [off]          | line 35: copies: is a list, wanted on or off
          copies: off            | copeis: off            | line 35: copeis: not a key of a spec; did you mean copies?
          max_rejected: 0.05     | max_rejected: 5        | line 44: limits.max_rejected: is "5", wanted a number from 0 to 1, a share
          max_removed: 0.01      | max_removed: 2         | line 46: limits.max_removed: is "2", wanted a number from 0 to 1, a share
          min_removed: 20        | min_removed: -1        | line 47: limits.min_removed: is "-1", wanted a whole number from 0
          max_volume: 2          | max_volume: 0.5        | line 48: limits.max_volume: is "0.5", wanted a number of at least 1
          max_entities_change: 0.3 | max_entities: 0.3    | line 52: limits.max_entities: not a key of a spec
          max_ratio: 100         | max_record: 5          | line 42: limits.max_record: written twice
          max_ratio: 100         | max_ratio: 99999999999999999999999 | line 42: limits.max_ratio: is "99999999999999999999999", wanted
          weighting: smooth      | weighting: *x          | line 14: terms.weighting: refers to *x; write the value itself
          weighting: smooth      | "weighting: 'smooth"   | not YAML
          """)
  void oneChangeGivesOneMessage(String from, String to, String message) {
    assertThat(SPEC).contains(from);
    String changed = SPEC.replaceFirst(java.util.regex.Pattern.quote(from), to);
    if (message.equals("OK")) {
      assertThat(SpecReader.read(changed, "test.yaml", KNOWN)).isNotNull();
    } else {
      assertThat(refusal(changed)).contains(message);
    }
  }

  @Test
  void allProblemsOfAFileAreToldAtOnceInTheOrderOfTheLines() {
    String changed =
        SPEC.replace("weighting: smooth", "weigthing: smooth")
            .replace("max_rejected: 0.05", "max_rejected: 5")
            .replace("copies: off\n", "")
            .replace("language: en", "language: en\n  langage: de");

    assertThat(refusal(changed))
        .isEqualTo(
            """
            Cannot use the job spec test.yaml: 5 problems.
              line 1: copies: missing, wanted on or off
              line 4: input.langage: not a key of a spec; did you mean language?
              line 14: terms.weighting: missing, wanted a name
              line 15: terms.weigthing: not a key of a spec; did you mean weighting?
              line 44: limits.max_rejected: is "5", wanted a number from 0 to 1, a share
            A spec holds every key and no other; jobs/daily.yaml shows them all.""");
  }

  @ParameterizedTest
  @CsvSource({
    "'', not a mapping of keys to values",
    "'- a', not a mapping of keys to values",
    "'just words', not a mapping of keys to values",
    "'{}', 'limits: missing, wanted keys with values'",
    "'terms: 3', 'terms: is \"3\", wanted keys with values'",
    "'terms: [', not YAML",
    "'\tterms: 3', not YAML",
  })
  void aTextThatIsNoSpecIsRefused(String text, String message) {
    assertThat(refusal(text)).contains(message);
  }

  @Test
  void aSecondDocumentIsRefused() {
    assertThat(refusal(SPEC + "---\ncopies: on\n")).contains("line 54: a second document");
  }

  @Test
  void theKeysOfAMissingSectionAreNotToldOneByOne() {
    assertThat(refusal(SPEC.replaceFirst("(?s)entities:\n.*?\n", "")))
        .contains("entities: missing, wanted keys with values")
        .doesNotContain("entities.extractor");
  }

  private static String refusal(String yaml) {
    UserException refusal =
        catchThrowableOfType(UserException.class, () -> SpecReader.read(yaml, "test.yaml", KNOWN));
    assertThat(refusal).as("refused: %s", yaml).isNotNull();
    assertThat(refusal.fault()).isEqualTo(Fault.USAGE);
    return refusal.getMessage();
  }
}
