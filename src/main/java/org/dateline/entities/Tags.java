package org.dateline.entities;

import java.util.List;

/**
 * How words are labelled: 0 outside any name; of each type one number for the first word of a name
 * and the next for its others.
 */
@SuppressWarnings("EnumOrdinal") // a model is trained anew where they change
final class Tags {
  static final int OUTSIDE = 0;
  static final int COUNT = 1 + 2 * EntityType.values().length;

  private static final EntityType[] TYPES = EntityType.values();

  private Tags() {}

  static int first(EntityType type) {
    return 1 + 2 * type.ordinal();
  }

  static boolean isFirst(int tag) {
    return tag % 2 == 1;
  }

  static EntityType type(int tag) {
    return TYPES[(tag - 1) / 2];
  }

  /** Whether a word may follow another so: what goes on has begun. */
  static boolean mayFollow(int before, int tag) {
    return tag == OUTSIDE || isFirst(tag) || before == tag || before == tag - 1;
  }

  /** The tags of an article's words for the names found in it. */
  static int[] of(Words words, List<Candidate> names) {
    int[] tags = new int[words.size];
    for (Candidate name : names) {
      int first = first(name.type);
      for (int i = name.from; i < name.to; i++) {
        tags[i] = i == name.from ? first : first + 1;
      }
    }
    return tags;
  }
}
