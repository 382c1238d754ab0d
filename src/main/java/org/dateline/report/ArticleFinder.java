package org.dateline.report;

import static org.dateline.table.Columns.ARTICLE_ID;
import static org.dateline.table.Columns.DATE;
import static org.dateline.table.Columns.PATH;
import static org.dateline.table.Columns.RECORD;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dateline.error.Fault;
import org.dateline.error.UserException;
import org.dateline.table.Articles;
import org.dateline.table.Match;
import org.dateline.table.TableReader;

/** The article that somebody names by the beginning of its id, or by its path. */
final class ArticleFinder {
  /** Articles that are named when the one is not clear. */
  private static final int CANDIDATES = 5;

  private static final int NAME_CHARACTERS = 200;
  private static final Pattern ID = Pattern.compile("[0-9a-f]{6,32}");
  private static final Pattern SHORT_ID = Pattern.compile("[0-9a-f]{1,5}");
  private static final Pattern RECORD_OF_PATH = Pattern.compile("(.+)#([0-9]{1,9})");

  private ArticleFinder() {}

  private record Place(LocalDate date, String id) implements Comparable<Place> {
    @Override
    public int compareTo(Place other) {
      int days = date.compareTo(other.date);
      return days == 0 ? id.compareTo(other.id) : days;
    }
  }

  /**
   * The one article so named.
   *
   * @param wanted its article_id or at least the first 6 digits of it, or its path; a path may be
   *     followed by {@code #} and the number of the record
   * @throws UserException of fault USAGE if there is none or more than one
   */
  static ListedArticle find(TableReader tables, String wanted) {
    Earliest<Place> found = places(tables, wanted);
    String name = Shown.line(wanted, NAME_CHARACTERS);
    if (found.seen() == 0) {
      throw unknown(name);
    }
    List<ListedArticle> articles = articles(tables, found.kept());
    if (articles.size() > 1) {
      throw ambiguous(name, found.seen(), articles);
    }
    return articles.get(0);
  }

  /** Looks at ids first, and at nothing else: other columns are many times as large. */
  private static Earliest<Place> places(TableReader tables, String wanted) {
    Earliest<Place> found = new Earliest<>(CANDIDATES);
    String digits = wanted.toLowerCase(Locale.ROOT);
    if (ID.matcher(digits).matches()) {
      tables.read(
          Articles.CONTRACT,
          List.of(ARTICLE_ID, DATE),
          new Match.Prefix(ARTICLE_ID, digits),
          row -> found.add(new Place(row.date(DATE), row.text(ARTICLE_ID))));
    }
    Matcher record = RECORD_OF_PATH.matcher(wanted);
    if (found.seen() == 0) {
      addPath(tables, wanted, 0, found);
    }
    if (found.seen() == 0 && record.matches()) {
      addPath(tables, record.group(1), Long.parseLong(record.group(2)), found);
    }
    return found;
  }

  /** Adds the articles of a file; of record 0, all of them. */
  private static void addPath(TableReader tables, String path, long record, Earliest<Place> found) {
    if (path.isEmpty()) {
      return;
    }
    tables.read(
        Articles.CONTRACT,
        List.of(ARTICLE_ID, DATE, RECORD),
        new Match.OneOf(PATH, Set.of(path)),
        row -> {
          if (record == 0 || row.integer(RECORD) == record) {
            found.add(new Place(row.date(DATE), row.text(ARTICLE_ID)));
          }
        });
  }

  private static List<ListedArticle> articles(TableReader tables, List<Place> places) {
    Earliest<ListedArticle> articles = new Earliest<>(CANDIDATES);
    tables.read(
        Articles.CONTRACT,
        ListedArticle.COLUMNS,
        new Match.Both(
            new Match.Days(DATE, places.get(0).date(), places.get(places.size() - 1).date()),
            new Match.OneOf(
                ARTICLE_ID, places.stream().map(Place::id).collect(Collectors.toSet()))),
        row -> articles.add(ListedArticle.of(row)));
    return articles.kept();
  }

  private static UserException unknown(String name) {
    String hint = SHORT_ID.matcher(name).matches() ? "Of an id at least 6 digits are needed. " : "";
    return new UserException(
        Fault.USAGE,
        ("Cannot show \"%s\": no article in the newest snapshot has an article_id that begins so,"
                + " or this path. %sIds and paths, relative to the input folder, are in the table"
                + " articles.")
            .formatted(name, hint));
  }

  private static UserException ambiguous(String name, long seen, List<ListedArticle> articles) {
    String lines =
        articles.stream()
            .map(
                article ->
                    "  %s  %s  %s".formatted(article.id(), article.date(), article.headline()))
            .collect(Collectors.joining("\n"));
    return new UserException(
        Fault.USAGE,
        "Cannot show \"%s\": %s are meant by it. Give one of these ids%s:\n%s"
            .formatted(
                name,
                Shown.count(seen, "article"),
                seen > articles.size() ? ", the first of them" : "",
                lines));
  }
}
