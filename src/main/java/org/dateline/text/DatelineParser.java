package org.dateline.text;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Reads the dateline at the start of a paragraph: place, date, agencies in parentheses, a dash.
 *
 * <pre>
 * dateline = [place] [[","] date] ["(" agencies [" - " date] ")"] [dash]
 * </pre>
 *
 * A place in capitals needs one of date, agency or dash; any other place a date or an agency. The
 * dash may be missing only after parentheses that hold a date or a known agency.
 */
final class DatelineParser {
  /** No dateline is longer. */
  private static final int LONGEST = 200;

  private static final int LONGEST_PARENTHESES = 90;

  private final String text;
  private final LocalDate published;
  private int at;
  private List<String> agencies = List.of();
  private Optional<LocalDate> date = Optional.empty();
  private boolean dated;
  private boolean datedInside;
  private boolean known;
  private boolean parentheses;

  private DatelineParser(String text, LocalDate published) {
    this.text = text;
    this.published = published;
  }

  /** The dateline that a paragraph begins with, if it has one. */
  static Optional<Dateline> parse(String paragraph, LocalDate published) {
    String start = paragraph.substring(0, Math.min(LONGEST, paragraph.length()));
    return new DatelineParser(start, published).dateline();
  }

  private Optional<Dateline> dateline() {
    Optional<DatelinePlace> place = DatelinePlace.at(text, published);
    if (place.isPresent()) {
      at = place.get().end();
      afterPlace(skip(at, ", "));
    } else if (text.isEmpty() || text.charAt(0) != '(') {
      return Optional.empty();
    }
    int open = skip(at, ", ");
    if (open < text.length() && text.charAt(open) == '(' && !parentheses(open)) {
      return Optional.empty();
    }
    int dash = skip(at, " ,");
    int end = endOfDash(dash);
    boolean dashed = end > dash;
    int report = skip(end, " ");
    if (report >= text.length() || !allowed(place, dashed, report)) {
      return Optional.empty();
    }
    return Optional.of(new Dateline(report, place.map(DatelinePlace::name), agencies, date));
  }

  /** Reads a date or a bare month, then an agency without parentheses: `March 3, Reuter -`. */
  private void afterPlace(int offset) {
    Optional<PrintedDate> printed = PrintedDate.at(text, offset, published);
    printed.ifPresent(this::take);
    int blank = text.indexOf(' ', offset);
    if (printed.isEmpty() && blank > 0 && PrintedDate.isMonth(text.substring(offset, blank))) {
      at = blank;
    }
    int name = skip(at, ", ");
    int dash = text.indexOf(" -", name);
    if (dated && dash > name && dash - name < 20) {
      String agency = text.substring(name, dash);
      if (Agencies.isKnown(agency)) {
        agencies = List.of(agency);
        at = dash;
      }
    }
  }

  private void take(PrintedDate printed) {
    at = printed.end();
    date = printed.date();
    dated = true;
  }

  /** Reads agencies and date; false if the parentheses hold something else. */
  private boolean parentheses(int open) {
    int close = text.indexOf(')', open);
    if (close < 0 || close - open > LONGEST_PARENTHESES) {
      return false;
    }
    parentheses = true;
    int names = close;
    for (int i = open + 1; i < close && !datedInside; i++) {
      Optional<PrintedDate> printed =
          Character.isLetterOrDigit(text.charAt(i - 1))
              ? Optional.empty()
              : PrintedDate.at(text, i, published);
      if (printed.isPresent() && skip(printed.get().end(), " .") == close) {
        take(printed.get());
        datedInside = true;
        names = i;
      }
    }
    at = close + 1;
    int end = names;
    while (end > open + 1 && " -,–—".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    agencies = end == open + 1 ? List.of() : Agencies.split(text.substring(open + 1, end));
    known = agencies.stream().anyMatch(Agencies::isKnown);
    return datedInside || !agencies.isEmpty();
  }

  /** The offset after a dash, or after a colon that follows a date or an agency. */
  private int endOfDash(int offset) {
    int end = offset;
    while (end < text.length() && end < offset + 3 && Chars.isDash(text.charAt(end))) {
      end++;
    }
    if (end == offset) {
      boolean colon = end < text.length() && text.charAt(end) == ':' && (dated || parentheses);
      return colon ? end + 1 : end;
    }
    boolean apart = offset > 0 && (text.charAt(offset - 1) == ' ' || parentheses);
    boolean longer = end - offset > 1 || text.charAt(offset) != '-';
    boolean before = apart || longer || dated;
    boolean after = longer || parentheses || (end < text.length() && text.charAt(end) == ' ');
    return before && after ? end : offset;
  }

  private boolean allowed(Optional<DatelinePlace> place, boolean dashed, int report) {
    boolean sourced = parentheses && (known || dated);
    if (parentheses && !sourced) {
      return false;
    }
    char first = text.charAt(report);
    boolean begins = !Character.isLowerCase(first) && first != ',' && first != ';';
    if (place.isEmpty()) {
      return known && (dashed || datedInside) && begins;
    }
    boolean closed = dashed || (datedInside && begins);
    if (!place.get().capitals()) {
      return closed && begins && (sourced || (dated && place.get().comma()));
    }
    if (sourced) {
      return closed || begins;
    }
    return dashed && (dated || (begins && place.get().isCertain() && isProse(report)));
  }

  /** Whether a word in lower case is among the next few: a heading has none. */
  private boolean isProse(int report) {
    for (int i = report + 1, words = 0; i < text.length() && words < 5; i++) {
      if (text.charAt(i - 1) == ' ') {
        words++;
        if (Character.isLowerCase(text.charAt(i))) {
          return true;
        }
      }
    }
    return false;
  }

  private int skip(int offset, String any) {
    int end = offset;
    while (end < text.length() && any.indexOf(text.charAt(end)) >= 0) {
      end++;
    }
    return end;
  }
}
