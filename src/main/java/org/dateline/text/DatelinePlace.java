package org.dateline.text;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The place at the start of a dateline.
 *
 * @param name as printed
 * @param end offset of the first character after it
 * @param capitals whether its first part is in capitals
 * @param comma whether a comma stands after it
 */
record DatelinePlace(String name, int end, boolean capitals, boolean comma) {
  private static final int WORDS = 6;
  private static final int LENGTH = 60;

  /** A place without date and agency has at least this many letters in its first word. */
  private static final int CERTAIN = 4;

  private static final Set<String> PARTICLES =
      Set.of(
          "de", "del", "la", "le", "les", "los", "las", "el", "al", "sur", "upon", "on", "of",
          "the", "da", "do", "dos", "das", "di", "du", "des", "van", "von", "der", "den", "am",
          "an", "and");

  /** The word after one of these tells whether the place is in capitals. */
  private static final Set<String> SAINTS = Set.of("St.", "Ft.", "Mt.", "ST.", "FT.", "MT.");

  /** Headings of columns, and names in capitals that are no place. */
  private static final Set<String> NO_PLACES =
      Set.of(
          "nato",
          "opec",
          "asean",
          "unesco",
          "unicef",
          "nasa",
          "note",
          "notes",
          "update",
          "updates",
          "corrected",
          "correction",
          "exclusive",
          "analysis",
          "factbox",
          "wrapup",
          "timeline",
          "photo",
          "photos",
          "file",
          "video",
          "watch",
          "live",
          "breaking",
          "urgent",
          "alert",
          "opinion",
          "editorial",
          "background",
          "quote",
          "quotes",
          "news",
          "sport",
          "sports",
          "soccer",
          "tennis",
          "cricket",
          "golf",
          "rugby",
          "basketball",
          "football",
          "baseball",
          "hockey",
          "boxing",
          "cycling",
          "athletics",
          "interview",
          "feature",
          "report",
          "market",
          "markets",
          "stocks",
          "bonds",
          "forex",
          "covid",
          "brexit",
          "weather",
          "review",
          "preview",
          "results",
          "result",
          "summary",
          "table",
          "diary",
          "insight",
          "column",
          "comment",
          "graphic",
          "advisory",
          "bulletin",
          "headlines",
          "page",
          "part",
          "chapter",
          "today",
          "yesterday",
          "monday",
          "tuesday",
          "wednesday",
          "thursday",
          "friday",
          "saturday",
          "sunday",
          "source",
          "text",
          "read",
          "more",
          "image",
          "picture",
          "caption",
          "story");

  /** The place that a text begins with. */
  static Optional<DatelinePlace> at(String text, LocalDate published) {
    int words = 0;
    int end = 0;
    int next = 0;
    boolean capitals = false;
    boolean saint = true;
    boolean comma = false;
    while (next < text.length() && words < WORDS && next < LENGTH) {
      int stop = endOfWord(text, next);
      if (stop == next || (words > 0 && isDate(text, next, stop, published))) {
        break;
      }
      String word = text.substring(next, stop);
      capitals = saint ? isCapitals(word) : capitals;
      saint &= SAINTS.contains(word);
      if (!fits(word, capitals && !comma, words == 0 && !isTheHague(text))) {
        return Optional.empty();
      }
      words++;
      end = stop;
      boolean commaHere = stop < text.length() && text.charAt(stop) == ',';
      comma |= commaHere;
      next = commaHere ? stop + 1 : stop;
      if (next < text.length() && text.charAt(next) == ' ') {
        next++;
      } else {
        break;
      }
    }
    return words == 0
        ? Optional.empty()
        : Optional.of(new DatelinePlace(text.substring(0, end), end, capitals, comma));
  }

  /** Whether its capitals alone tell it from an acronym or the heading of a column. */
  boolean isCertain() {
    int first = endOfWord(name, 0);
    boolean initials = name.length() > 1 && name.charAt(1) == '.';
    if (initials || (first < CERTAIN && !name.contains(" "))) {
      return false;
    }
    for (String word : name.toLowerCase(Locale.ROOT).split("[ ,]+", -1)) {
      if (NO_PLACES.contains(word)) {
        return false;
      }
    }
    return true;
  }

  /** The one capital whose name begins with an article. */
  private static boolean isTheHague(String text) {
    return text.regionMatches(true, 0, "The Hague", 0, 9);
  }

  /** A date, or a month without a day. */
  private static boolean isDate(String text, int begin, int end, LocalDate published) {
    return PrintedDate.isMonth(text.substring(begin, end))
        || PrintedDate.at(text, begin, published).isPresent();
  }

  private static boolean fits(String word, boolean mustBeCapitals, boolean first) {
    String lower = word.toLowerCase(Locale.ROOT);
    if (first) {
      return Character.isUpperCase(word.charAt(0))
          && (Kinds.of(word.toCharArray(), 0, word.length()) & Kinds.STARTER) == 0
          && !NO_PLACES.contains(lower);
    }
    return PARTICLES.contains(word)
        || (Character.isUpperCase(word.charAt(0)) && (!mustBeCapitals || isCapitals(word)));
  }

  /** Two or more letters, all of them capitals, or after `Mc`, `al-` and the like. */
  private static boolean isCapitals(String word) {
    int upper = 0;
    int lower = 0;
    for (int i = 0; i < word.length(); i++) {
      upper += Character.isUpperCase(word.charAt(i)) ? 1 : 0;
      lower += Character.isLowerCase(word.charAt(i)) ? 1 : 0;
    }
    return upper >= 2 && (lower == 0 || (lower <= 2 && upper >= 4));
  }

  private static int endOfWord(String text, int begin) {
    int end = begin;
    while (end < text.length() && isInWord(text, begin, end)) {
      end++;
    }
    return end;
  }

  private static boolean isInWord(String text, int begin, int at) {
    char c = text.charAt(at);
    if (Character.isLetter(c)) {
      return true;
    }
    boolean between =
        at > begin && at + 1 < text.length() && Character.isLetter(text.charAt(at + 1));
    return at > begin && (c == '.' || c == '\'' || c == '’' || ((c == '-' || c == '/') && between));
  }
}
