package org.dateline.entities;

import java.util.Objects;

/**
 * A place where an engine finds a name.
 *
 * @param begin the first UTF-16 unit of the name in the article's text
 * @param end the unit after its last
 */
public record FoundName(int begin, int end, EntityType type) {
  public FoundName {
    Objects.requireNonNull(type, "type");
    if (begin < 0 || end <= begin) {
      throw new IllegalArgumentException(
          "Cannot place a name: it begins at " + begin + " and ends at " + end);
    }
  }
}
