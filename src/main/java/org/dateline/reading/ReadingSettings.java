package org.dateline.reading;

import java.io.Serializable;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.dateline.copies.CopySettings;
import org.dateline.entities.Extractors;
import org.dateline.stories.StorySettings;
import org.dateline.terms.TermSettings;

/**
 * How an article is read.
 *
 * @param terms what counts as a term
 * @param copyRules what is a copy; null where copies are not looked for
 * @param storyRules what a story is; null where stories are not looked for
 * @param extractor engine that finds names, one of {@link #extractors()}
 * @param parts what is read besides the text, as the tables to be made need it
 */
public record ReadingSettings(
    TermSettings terms,
    CopySettings copyRules,
    StorySettings storyRules,
    String extractor,
    Set<Part> parts)
    implements Serializable {
  public ReadingSettings {
    parts = Collections.unmodifiableSortedSet(new TreeSet<>(parts));
  }

  /** What is a copy, where copies are looked for. */
  public Optional<CopySettings> copies() {
    return Optional.ofNullable(copyRules);
  }

  /** What a story is, where stories are looked for. */
  public Optional<StorySettings> stories() {
    return Optional.ofNullable(storyRules);
  }

  /** The engines that find names, those of users among them. */
  public static SortedSet<String> extractors() {
    return Extractors.names();
  }

  /**
   * Refuses an engine that lacks something it needs, before there is a session.
   *
   * @throws org.dateline.error.UserException of fault USAGE that says what to give
   */
  public static void checkExtractor(String extractor) {
    Extractors.named(extractor).check();
  }

  /** A name for the engine as it is: another version of it finds other names. */
  public String extractorVersion() {
    return extractor + " " + Extractors.named(extractor).version();
  }

  /** A part of an article that only some tables need. */
  public enum Part {
    WORDS,
    NAMES
  }
}
