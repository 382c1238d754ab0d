package org.dateline.entities;

import java.util.List;
import java.util.Optional;

/** A name on its way to becoming a mention; the steps fill in what they find out. */
final class Candidate {
  /** Its first word. */
  final int from;

  /** The word after its last. */
  final int to;

  /** Its words as they are joined in a name, without possessive ending. */
  final List<String> parts;

  final Scores scores;
  EntityType type;
  String name;
  String rule;
  String link = Codes.SAME;
  double confidence;
  Optional<Entry> entry = Optional.empty();
  Optional<String> title = Optional.empty();

  /** What of the user's gazetteer the words are: then they mean nothing else. */
  Optional<UserMatch> match = Optional.empty();

  /** Whom or what it names, if the user's gazetteer says so; else the name makes the id. */
  private String id = "";

  /** A lone word at the start of a sentence, to be dropped unless something supports it. */
  boolean doubtful;

  Candidate(int from, int to, List<String> parts, Scores scores) {
    this.from = from;
    this.to = to;
    this.parts = List.copyOf(parts);
    this.scores = scores;
    this.type = scores.best();
    this.name = Names.join(this.parts);
    this.rule = Codes.RUN;
    this.confidence = scores.confidence();
  }

  boolean isKnown() {
    return entry.isPresent() || !id.isEmpty();
  }

  /** The id of the entity, as things stand. */
  String id() {
    return id.isEmpty() ? EntityIds.of(type, name) : id;
  }

  String last() {
    return parts.get(parts.size() - 1);
  }

  /** Makes it a mention of what another one names. */
  void follow(Candidate other, String by) {
    type = other.type;
    name = other.name;
    entry = other.entry;
    id = other.id;
    link = by;
    doubtful = false;
  }

  /**
   * Makes it a mention of an entity of the user's gazetteer.
   *
   * @param surface as written
   */
  void resolve(UserEntity entity, String surface) {
    type = entity.type();
    entry = Optional.empty();
    id = entity.id();
    name = entity.name();
    link = name.equals(surface) ? Codes.SAME : Codes.ALIAS;
  }

  /** Makes it a mention of a known entity. */
  void resolve(Entry known) {
    type = known.type();
    entry = Optional.of(known);
    link = known.name().equals(name) ? Codes.SAME : Codes.ALIAS;
    name = known.name();
  }
}
