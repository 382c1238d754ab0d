package org.dateline.retraction;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;

/**
 * An article, or all articles of a file, that must not be published any more.
 *
 * @param path of the file, relative to the input root, with `#` and the number of the record for
 *     one of many; empty if any path will do
 * @param id an article_id, or the id that a record has in its file; empty if any id will do
 * @param reason why, in the operator's words
 * @param date on which it was retracted; it says nothing about when that takes effect
 */
public record Retraction(String path, String id, String reason, LocalDate date)
    implements Serializable {
  public Retraction {
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(reason, "reason");
    Objects.requireNonNull(date, "date");
    if (path.isEmpty() && id.isEmpty()) {
      throw new IllegalArgumentException("a retraction of everything");
    }
  }

  /** What it names, in a few words. */
  public String told() {
    if (path.isEmpty()) {
      return "id " + id;
    }
    return id.isEmpty() ? "path " + path : "path " + path + " with id " + id;
  }

  /** Whether it is about a record of this place. */
  boolean isAt(String file, int record) {
    return path.isEmpty() || path.equals(file) || path.equals(Retractions.place(file, record));
  }
}
