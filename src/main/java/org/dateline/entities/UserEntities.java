package org.dateline.entities;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The entities of a user's gazetteer, each under one id with one name. */
final class UserEntities {
  private record Known(UserEntity entity, long line) {}

  private final Map<String, Known> byId = new HashMap<>();
  private final RowProblems problems;

  UserEntities(RowProblems problems) {
    this.problems = problems;
  }

  /**
   * The entity that a row names, the same for all rows that name it; nothing if the row says
   * something else of it than an earlier one. The id in the knowledge base is given in one of its
   * rows or more.
   */
  Optional<UserEntity> known(long line, UserEntity given) {
    Known known = byId.get(given.id());
    if (known == null) {
      if (!EntityIds.isId(given.type(), given.id())) {
        problems.add(line, noId(given));
        return Optional.empty();
      }
      byId.put(given.id(), new Known(given, line));
      return Optional.of(given);
    }
    UserEntity entity = known.entity();
    String another = "canonical_id \"%s\" has %s \"%s\", and \"%s\" in line %d";
    if (entity.type() != given.type()) {
      problems.add(
          line, another.formatted(given.id(), "type", given.type(), entity.type(), known.line()));
      return Optional.empty();
    }
    if (!entity.name().equals(given.name())) {
      problems.add(
          line, another.formatted(given.id(), "name", given.name(), entity.name(), known.line()));
      return Optional.empty();
    }
    if (!given.kbId().isEmpty()
        && !entity.kbId().isEmpty()
        && !given.kbId().equals(entity.kbId())) {
      problems.add(
          line, another.formatted(given.id(), "kb_id", given.kbId(), entity.kbId(), known.line()));
      return Optional.empty();
    }
    if (entity.kbId().isEmpty() && !given.kbId().isEmpty()) {
      byId.put(given.id(), new Known(given, line));
    }
    return Optional.of(entity);
  }

  private static String noId(UserEntity given) {
    String prefix = EntityIds.prefix(given.type());
    String example = EntityIds.of(given.type(), given.name());
    return given.id().startsWith(prefix)
        ? "canonical_id \"%s\" is not as ids are made, such as %s".formatted(given.id(), example)
        : "canonical_id \"%s\" does not begin with %s, as its type %s wants; such as %s"
            .formatted(given.id(), prefix, given.type(), example);
  }

  /** What is known of an entity from all rows. */
  UserEntity whole(UserEntity entity) {
    return byId.get(entity.id()).entity();
  }

  /**
   * Compares ids and names: names that are not given rows are still found by engines, and whom they
   * mean is said by the id that the name makes. It must not be somebody else's.
   */
  void check() {
    Map<String, String> shipped = Gazetteer.shipped().names();
    byId.forEach(
        (id, known) -> {
          UserEntity entity = known.entity();
          String own = EntityIds.of(entity.type(), entity.name());
          if (own.equals(id)) {
            return;
          }
          if (shipped.containsKey(id)) {
            problems.add(
                known.line(),
                "canonical_id \"%s\" is that of \"%s\" in the lists of Dateline; give it that name, or another id"
                    .formatted(id, shipped.get(id)));
          }
          Known other = byId.get(own);
          if (other != null && !other.entity().name().equals(entity.name())) {
            problems.add(
                known.line(),
                "\"%s\" makes the id %s, which \"%s\" has in line %d"
                    .formatted(entity.name(), own, other.entity().name(), other.line()));
          }
        });
  }
}
