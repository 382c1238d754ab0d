package org.dateline.entities;

import java.util.Objects;
import java.util.Optional;
import org.dateline.text.Section;

/**
 * One place in an article where an entity is named.
 *
 * @param paragraph 0 is the headline
 * @param sentence from 0 over the article, the headline's first
 * @param begin the first code point of the surface in the text
 * @param end the code point after the surface
 * @param surface as written
 * @param entityId whom or what it names, such as `per/joe-biden`
 * @param name the entity's canonical name, as resolved in the article
 * @param title before the name, such as `President`
 * @param section the part of the article it stands in
 * @param rule why it was found, a short fixed code
 * @param link why the surface names this entity, a short fixed code
 * @param confidence how sure the rule is, 0 to 1
 * @param nearGap whether a name seems to be cut out in the same sentence
 * @param counted whether it stands in the counted text
 */
public record Mention(
    int paragraph,
    int sentence,
    int begin,
    int end,
    String surface,
    String entityId,
    EntityType type,
    String name,
    Optional<String> title,
    Section section,
    String rule,
    String link,
    double confidence,
    boolean nearGap,
    boolean counted) {
  public Mention {
    Objects.requireNonNull(surface, "surface");
    Objects.requireNonNull(entityId, "entityId");
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(section, "section");
    Objects.requireNonNull(rule, "rule");
    Objects.requireNonNull(link, "link");
    if (begin < 0 || end <= begin) {
      throw new IllegalArgumentException(
          "Cannot place a mention: it begins at " + begin + " and ends at " + end);
    }
  }

  /** The same mention as one of another entity. */
  Mention of(String otherId, String otherName, String otherLink) {
    return new Mention(
        paragraph,
        sentence,
        begin,
        end,
        surface,
        otherId,
        type,
        otherName,
        title,
        section,
        rule,
        otherLink,
        confidence,
        nearGap,
        counted);
  }
}
