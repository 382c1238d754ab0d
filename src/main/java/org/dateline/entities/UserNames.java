package org.dateline.entities;

import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import java.lang.ref.SoftReference;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The rows of a user's gazetteer by their words, to be found in constant time for each run of words
 * of an article, however many there are. Immutable.
 */
final class UserNames {
  static final UserNames NONE = new UserNames(List.of());

  /** One for each gazetteer in use in the process, as memory allows: to make it takes seconds. */
  private static final Map<String, SoftReference<UserNames>> MADE = new ConcurrentHashMap<>();

  private static final long PRIME = 0x100000001b3L;
  private static final Comparator<UserName> HIGHEST =
      Comparator.comparingInt(UserName::priority).reversed();

  private final Map<String, List<UserName>> byKey = new HashMap<>();
  private final Map<String, List<UserName>> byFolded = new HashMap<>();
  private final Map<String, UserEntity> byId = new HashMap<>();

  /** Words of the longest alias, by the hash of its first word. */
  private final Long2IntOpenHashMap longest = new Long2IntOpenHashMap();

  UserNames(List<UserName> rows) {
    for (UserName row : rows) {
      Alias alias = row.alias();
      add(
          row,
          row.caseSensitive() ? byKey : byFolded,
          row.caseSensitive() ? alias.key() : alias.folded());
      byId.putIfAbsent(row.entity().id(), row.entity());
      String key = alias.key() + " ";
      long first = hash(key, 0, key.indexOf(' '));
      longest.put(first, Math.max(longest.get(first), alias.words()));
    }
    // stable: of rows of one priority the first in the file stays first
    byKey.values().forEach(names -> names.sort(HIGHEST));
    byFolded.values().forEach(names -> names.sort(HIGHEST));
  }

  private static void add(UserName row, Map<String, List<UserName>> rows, String key) {
    rows.computeIfAbsent(key, any -> new ArrayList<>(1)).add(row);
  }

  /** The names of a gazetteer, made once in the process. */
  static UserNames of(UserGazetteer gazetteer) {
    if (gazetteer.isNone()) {
      return NONE;
    }
    SoftReference<UserNames> known = MADE.get(gazetteer.sha256());
    UserNames names = known == null ? null : known.get();
    return names == null ? made(gazetteer) : names;
  }

  private static synchronized UserNames made(UserGazetteer gazetteer) {
    SoftReference<UserNames> known = MADE.get(gazetteer.sha256());
    UserNames names = known == null ? null : known.get();
    if (names == null) {
      names = new UserNames(gazetteer.unpack());
      MADE.values().removeIf(other -> other.get() == null);
      MADE.put(gazetteer.sha256(), new SoftReference<>(names));
    }
    return names;
  }

  boolean isEmpty() {
    return byId.isEmpty();
  }

  /** The entity of an id, on whatever day. */
  Optional<UserEntity> entity(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /**
   * The words of the longest alias whose first word may be this part of a text, 0 if there is none.
   */
  int longest(String text, int begin, int end) {
    return longest.get(hash(text, begin, end));
  }

  /**
   * The row with the highest priority for some words.
   *
   * @param key as {@link Alias#key} has it
   * @param breaks where commas and slashes stand between them, as {@link Alias#breaks} has it
   */
  Optional<UserName> named(String key, int breaks, String language, LocalDate day) {
    UserName exact = first(byKey.get(key), breaks, language, day);
    UserName folded =
        byFolded.isEmpty() ? null : first(byFolded.get(Alias.fold(key)), breaks, language, day);
    boolean second = exact == null || (folded != null && folded.priority() > exact.priority());
    return Optional.ofNullable(second ? folded : exact);
  }

  private static UserName first(List<UserName> rows, int breaks, String language, LocalDate day) {
    if (rows != null) {
      for (UserName row : rows) {
        if ((breaks & ~row.alias().breaks()) == 0 && row.holds(language, day)) {
          return row;
        }
      }
    }
    return null;
  }

  /**
   * A hash of a word without regard to capitals and periods, up to a comma or an apostrophe in it:
   * the same for all words that may begin one alias.
   */
  private static long hash(String text, int begin, int end) {
    long hash = 0;
    for (int i = begin; i < end; ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (c == ',' || c == '\'' || c == '’') {
        return hash;
      }
      if (c != '.') {
        hash = (hash ^ Alias.fold(c)) * PRIME;
      }
    }
    return hash;
  }
}
