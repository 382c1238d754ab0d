package org.dateline.entities;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** By which shorter names persons may be called, folded: `smith`, `trapp` and `von trapp`. */
final class Surnames {
  /** Words in names of persons who have no last name: `Beatrix of the Netherlands`. */
  private static final Set<String> NO_SURNAME = Set.of("of", "the", "and");

  private final Gazetteer gazetteer;

  Surnames(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /** Whether a name has more than a last name: `Smith`, `von Trapp`, `al-Haddad` have not. */
  boolean isFull(List<String> parts) {
    return parts.size() > 1 && !isParticle(parts.get(0));
  }

  /** The last names of a person with a full name. */
  List<String> of(List<String> parts) {
    int last = parts.size() - 1;
    while (last > 1 && isSuffix(parts.get(last))) {
      last--;
    }
    List<String> surnames = new ArrayList<>(1);
    String bare = parts.get(last);
    surnames.add(Names.fold(bare));
    int hyphen = bare.indexOf('-');
    if (hyphen > 0 && Character.isLowerCase(bare.charAt(0))) {
      surnames.add(Names.fold(bare.substring(hyphen + 1)));
    }
    for (int i = last - 1; i > 0 && isParticle(parts.get(i)); i--) {
      surnames.add(Names.fold(Names.join(parts.subList(i, last + 1))));
    }
    return surnames;
  }

  /** The first name of a person with a full name where it may be that of the family: `deng`. */
  List<String> familyNameFirst(List<String> parts) {
    boolean isFirstName = (gazetteer.word(Keys.of(parts.get(0))).flags() & Flags.FIRST_NAME) != 0;
    return parts.size() > 3 || isFirstName ? List.of() : List.of(Names.fold(parts.get(0)));
  }

  /**
   * By what a person may be called where nothing in the article says who is meant; nothing if the
   * name is no full one, or one of a monarch or pope.
   */
  List<String> acrossArticles(List<String> parts) {
    if (!isFull(parts)
        || isOrdinal(parts.get(parts.size() - 1))
        || parts.stream().anyMatch(NO_SURNAME::contains)) {
      return List.of();
    }
    List<String> surnames = new ArrayList<>(of(parts));
    surnames.addAll(familyNameFirst(parts));
    return surnames;
  }

  private boolean isSuffix(String part) {
    return (gazetteer.word(Keys.of(part)).flags() & Flags.PERSON_SUFFIX) != 0;
  }

  private boolean isParticle(String part) {
    return (gazetteer.word(part.toLowerCase(Locale.ROOT)).flags() & Flags.PARTICLE) != 0;
  }

  /** `II`, `XIV`. */
  private static boolean isOrdinal(String part) {
    return part.chars().allMatch(c -> c == 'I' || c == 'V' || c == 'X');
  }
}
