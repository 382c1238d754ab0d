package org.dateline.entities;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.dateline.text.ScannedText;

/** Finds names in English text by a model that sees what the rules find. */
public final class ModelExtractor implements EntityExtractor {
  private static final double SCORE = 3;

  /** The model of the jar, which scripts/train-names makes. */
  static final String SHIPPED = "names.model";

  private static final class Holder {
    static final TagModel SHIPPED_MODEL = load();
  }

  private final Gazetteer gazetteer = Gazetteer.shipped();
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
  public boolean knows(String language) {
    return RuleExtractor.isRead(language);
  }

  @Override
  public List<Mention> extract(ScannedText article, String language) {
    Words words = new Words(article, gazetteer);
    KnownPhrases known = new KnownPhrases(words);
    List<Candidate> byRules = RuleNames.find(words, known);
    int[] tags = tags(new Tagger(words, known, byRules));
    return Mentions.of(words, RuleNames.settled(words, candidates(words, known, tags, byRules)));
  }

  private int[] tags(Tagger tagger) {
    int[] tags = new int[tagger.size()];
    tagger.forEach(
        (from, to) -> System.arraycopy(model.tags(tagger, from, to), 0, tags, from, to - from));
    return tags;
  }

  private static List<Candidate> candidates(
      Words words, KnownPhrases known, int[] tags, List<Candidate> byRules) {
    Candidate[] rules = new Candidate[tags.length];
    byRules.forEach(candidate -> rules[candidate.from] = candidate);
    List<Candidate> candidates = new ArrayList<>();
    for (int from = 0; from < tags.length; ) {
      int to = from + 1;
      if (tags[from] != Tags.OUTSIDE) {
        while (to < tags.length && tags[to] == tags[from] + 1) {
          to++;
        }
        EntityType type = Tags.type(tags[from]);
        boolean titled = type == EntityType.PER && isTitle(known, from) && known.end(from) < to;
        int first = titled ? known.end(from) : from;
        candidates.add(candidate(words, known, first, to, type, rules[first]));
      }
      from = to;
    }
    return candidates;
  }

  /** A name, of the type that the lists give it if the rules found them to know it. */
  private static Candidate candidate(
      Words words, KnownPhrases known, int from, int to, EntityType tagged, Candidate rule) {
    boolean sure = tagged != EntityType.MISC && rule != null && rule.to == to && rule.isKnown();
    EntityType type = sure ? rule.type : tagged;
    Candidate candidate =
        new Candidate(from, to, new Parts(words).of(from, to), Scores.of(type, SCORE));
    candidate.rule = Codes.MODEL;
    if (known.end(from) == to) {
      known
          .phrase(from)
          .flatMap(Phrase::entry)
          .filter(entry -> entry.type() == type)
          .ifPresent(candidate::resolve);
    }
    candidate.title = type == EntityType.PER ? title(words, known, from) : Optional.empty();
    return candidate;
  }

  /** The title that ends before a word. */
  private static Optional<String> title(Words words, KnownPhrases known, int word) {
    for (int from = word - 1; from >= Math.max(0, word - Gazetteer.LONGEST); from--) {
      if (known.end(from) == word && isTitle(known, from)) {
        return Optional.of(
            words.text.substring(words.article.begin(from), Surfaces.endInside(words, word - 1)));
      }
    }
    return Optional.empty();
  }

  private static boolean isTitle(KnownPhrases known, int word) {
    return known.phrase(word).filter(phrase -> phrase.kind() == Phrase.Kind.TITLE).isPresent();
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
