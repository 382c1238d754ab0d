package org.dateline.entities;

import java.nio.charset.StandardCharsets;
import org.dateline.table.ByteReader;
import org.dateline.table.ByteWriter;

/**
 * Who is meant by a last name that stands alone.
 *
 * @param link a code of {@link Codes}: {@code RECENT}, {@code AMBIGUOUS} or {@code SAME}
 * @param id of the person, empty unless one is meant
 * @param name of the person, empty unless one is meant
 */
record SurnameAnswer(String link, String id, String name) {
  static final SurnameAnswer UNKNOWN = new SurnameAnswer(Codes.SAME, "", "");
  static final SurnameAnswer AMBIGUOUS = new SurnameAnswer(Codes.AMBIGUOUS, "", "");

  private static final int KNOWN_CODE = 2;
  private static final int AMBIGUOUS_CODE = 1;
  private static final int UNKNOWN_CODE = 0;

  /** The answer that one person is meant. */
  static SurnameAnswer person(String id, String name) {
    return new SurnameAnswer(Codes.RECENT, id, name);
  }

  /** The mention as this answer makes it. */
  Mention resolve(Mention mention) {
    return id.isEmpty()
        ? mention.of(mention.entityId(), mention.name(), link)
        : mention.of(id, name, link);
  }

  void write(ByteWriter out) {
    if (id.isEmpty()) {
      out.number(link.equals(Codes.AMBIGUOUS) ? AMBIGUOUS_CODE : UNKNOWN_CODE);
      return;
    }
    out.number(KNOWN_CODE);
    out.string(id.getBytes(StandardCharsets.UTF_8));
    out.string(name.getBytes(StandardCharsets.UTF_8));
  }

  static SurnameAnswer read(ByteReader in) {
    return switch (in.number()) {
      case KNOWN_CODE ->
          person(
              new String(in.string(), StandardCharsets.UTF_8),
              new String(in.string(), StandardCharsets.UTF_8));
      case AMBIGUOUS_CODE -> AMBIGUOUS;
      default -> UNKNOWN;
    };
  }
}
