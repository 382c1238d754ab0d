package org.dateline.entities;

/**
 * An engine that finds names, as a job spec chooses it. Users bring their own in a jar that names a
 * class of this kind, with a public constructor without parameters, in {@code META-INF/services}.
 */
public interface ExtractorProvider {
  /** How a spec calls the engine. */
  String name();

  /**
   * Changes with whatever changes what the engine finds: while it stays, what was read of articles
   * in earlier runs is used again.
   */
  String version();

  /** An extractor; called once for each task. */
  EntityExtractor create();

  /**
   * Refuses to start where something is missing that the engine needs, such as a model. Asked for
   * on the driver before there is a session.
   *
   * @throws org.dateline.error.UserException of fault USAGE that says what to give
   */
  default void check() {}
}
