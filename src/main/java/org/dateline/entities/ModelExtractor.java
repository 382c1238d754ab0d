package org.dateline.entities;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Finds names in English text by a model that sees what the rules find. */
public final class ModelExtractor extends ListedExtractor {
  /** The model of the jar, which scripts/train-names makes. */
  static final String SHIPPED = "names.model";

  /** The words that a name has at most; what is longer is a stretch of capitals. */
  private static final int LONGEST = 24;

  private static final class Holder {
    static final TagModel SHIPPED_MODEL = load();
  }

  private final TagModel model;

  /** An extractor with the model of the jar, which is read at the first call in the process. */
  public ModelExtractor() {
    this(Holder.SHIPPED_MODEL);
  }

  ModelExtractor(TagModel model) {
    this.model = model;
  }

  private static TagModel load() {
    try (InputStream file = ModelExtractor.class.getResourceAsStream(SHIPPED)) {
      return TagModel.read(Objects.requireNonNull(file, SHIPPED));
    } catch (IOException e) {
      throw new UncheckedIOException("reading " + SHIPPED, e);
    }
  }

  @Override
  List<Candidate> find(Words words, KnownPhrases known) {
    List<Candidate> byRules = RuleNames.all(words, known);
    int[] tags = tags(new Tagger(words, known, byRules));
    return candidates(words, new Spans(words, known), tags, byRules);
  }

  private int[] tags(Tagger tagger) {
    int[] tags = new int[tagger.size()];
    tagger.forEach(
        (from, to) -> System.arraycopy(model.tags(tagger, from, to), 0, tags, from, to - from));
    return tags;
  }

  private static List<Candidate> candidates(
      Words words, Spans spans, int[] tags, List<Candidate> byRules) {
    Candidate[] rules = new Candidate[tags.length];
    byRules.forEach(candidate -> rules[candidate.from] = candidate);
    List<Candidate> candidates = new ArrayList<>();
    for (int from = 0; from < tags.length; ) {
      int to = from + 1;
      if (tags[from] != Tags.OUTSIDE) {
        while (to < tags.length && tags[to] == tags[from] + 1) {
          to++;
        }
        EntityType tagged = Tags.type(tags[from]);
        for (int begin = from; begin < to; ) {
          int end = tagged == EntityType.PER ? endOfPerson(words, begin, to) : to;
          boolean parted = begin > from || end < to;
          if (end - begin <= LONGEST && !(parted && isDate(words, begin, end))) {
            int titled = spans.afterTitle(begin, end, tagged);
            int first = opens(words, titled, end, tagged, rules) ? titled + 1 : titled;
            candidates.add(spans.of(first, end, type(tagged, end, rules[first]), Codes.MODEL));
          }
          begin = end;
        }
      }
      from = to;
    }
    return candidates;
  }

  /** The word after the one that a comma or another break follows: it parts two people. */
  private static int endOfPerson(Words words, int from, int to) {
    int end = from + 1;
    while (end < to && (words.join(end - 1) != Join.BREAK || words.is(end, Flags.PERSON_SUFFIX))) {
      end++;
    }
    return end;
  }

  /** Whether there are only weekdays and months: `On Wednesday, Biden`. */
  private static boolean isDate(Words words, int from, int to) {
    boolean date = true;
    for (int i = from; i < to; i++) {
      date &= words.is(i, Flags.WEEKDAY | Flags.MONTH);
    }
    return date;
  }

  /**
   * Whether the first word of a person only opens the sentence: `Then Gorbachev`. The rules take
   * such a word for none of the name.
   */
  private static boolean opens(Words words, int from, int to, EntityType type, Candidate[] rules) {
    return type == EntityType.PER
        && from + 1 < to
        && words.starts(from)
        && words.isInLowerCase(from, Flags.COMMON)
        && !words.is(from, Flags.FIRST_NAME)
        && rules[from] == null
        && rules[from + 1] != null
        && rules[from + 1].to == to;
  }

  /** The type that the lists give a name if the rules found them to know it, else the tag's. */
  private static EntityType type(EntityType tagged, int to, Candidate rule) {
    boolean listed = rule != null && rule.to == to && rule.isKnown();
    boolean sure = listed && (tagged != EntityType.MISC || rule.type == EntityType.PER);
    return sure ? rule.type : tagged;
  }

  /** The engine `model` of job specs. */
  public static final class Provider implements ExtractorProvider {
    @Override
    public String name() {
      return "model";
    }

    /** What it finds changes with Dateline alone. */
    @Override
    public String version() {
      return "";
    }

    @Override
    public EntityExtractor create() {
      return new ModelExtractor();
    }
  }
}
