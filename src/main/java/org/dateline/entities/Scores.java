package org.dateline.entities;

/** How much speaks for each type. */
final class Scores {
  private static final EntityType[] TYPES = EntityType.values();

  private double person;
  private double organisation;
  private double place;
  private double other;

  static Scores of(EntityType type, double score) {
    return new Scores().add(type, score);
  }

  Scores add(EntityType type, double score) {
    switch (type) {
      case PER -> person += score;
      case ORG -> organisation += score;
      case LOC -> place += score;
      case MISC -> other += score;
    }
    return this;
  }

  void add(Scores others) {
    for (EntityType type : TYPES) {
      add(type, others.get(type));
    }
  }

  double get(EntityType type) {
    return switch (type) {
      case PER -> person;
      case ORG -> organisation;
      case LOC -> place;
      case MISC -> other;
    };
  }

  /** The type with the highest score; a tie goes to the first of them in their order. */
  EntityType best() {
    EntityType best = EntityType.PER;
    for (EntityType type : TYPES) {
      if (get(type) > get(best)) {
        best = type;
      }
    }
    return best;
  }

  /** How sure the best type is: 0.4 with nothing ahead of the second, towards 0.9. */
  double confidence() {
    EntityType best = best();
    double second = Double.NEGATIVE_INFINITY;
    for (EntityType type : TYPES) {
      if (type != best) {
        second = Math.max(second, get(type));
      }
    }
    double lead = Math.max(0, get(best) - second);
    return 0.4 + 0.5 * lead / (lead + 1);
  }
}
