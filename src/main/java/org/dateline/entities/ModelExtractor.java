package org.dateline.entities;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** Finds names in English text by a model that sees what the rules find. */
public final class ModelExtractor extends ListedExtractor {
  /** The model of the jar, which scripts/train-names makes. */
  static final String SHIPPED = "names.model";

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
    return new TaggedNames(words, new Spans(words, known), byRules).of(tags);
  }

  private int[] tags(Tagger tagger) {
    int[] tags = new int[tagger.size()];
    tagger.forEach(
        (from, to) -> System.arraycopy(model.tags(tagger, from, to), 0, tags, from, to - from));
    return tags;
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
