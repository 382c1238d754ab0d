package org.dateline.report;

import static org.dateline.table.Columns.ARTICLES;
import static org.dateline.table.Columns.DATE;
import static org.dateline.table.Columns.FIRST_DATE;
import static org.dateline.table.Columns.HEADLINE;
import static org.dateline.table.Columns.LAST_DATE;
import static org.dateline.table.Columns.ORIGINALS;
import static org.dateline.table.Columns.SOURCES;
import static org.dateline.table.Columns.STORY_ID;
import static org.dateline.table.Columns.TOP_ENTITIES;
import static org.dateline.table.Columns.TOP_TERMS;

import java.io.PrintStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dateline.error.UserException;
import org.dateline.table.Articles;
import org.dateline.table.Cells;
import org.dateline.table.Match;
import org.dateline.table.Stories;
import org.dateline.table.TableReader;

/** A story: what it is about, and its articles in order. */
public final class StoryReport {
  private static final int LINE = 120;

  private StoryReport() {}

  private record Story(LocalDate first, LocalDate last, List<String> lines) {}

  /**
   * Prints the story of an article.
   *
   * @param wanted id of any article of the story, or at least 6 digits of it, or a path
   * @throws UserException of fault USAGE if it names no article, or more than one
   */
  public static void print(TableReader tables, String wanted, Look look, PrintStream out) {
    ListedArticle asked = ArticleFinder.find(tables, wanted);
    Story story = story(tables, asked.storyId(), look.colours());
    Earliest<ListedArticle> articles = new Earliest<>(look.most());
    tables.read(
        Articles.CONTRACT,
        ListedArticle.COLUMNS,
        new Match.Both(
            new Match.Days(DATE, story.first(), story.last()),
            new Match.OneOf(STORY_ID, Set.of(asked.storyId()))),
        row -> articles.add(ListedArticle.of(row)));
    story.lines().forEach(out::println);
    out.println();
    List<ListedArticle> listed = articles.kept();
    listed.forEach(article -> out.println(line(article, asked, look.colours())));
    if (!listed.contains(asked)) {
      out.println("  …");
      out.println(line(asked, asked, look.colours()));
    }
    More.print(articles.seen() - listed.size(), look, out);
  }

  private static String line(ListedArticle article, ListedArticle asked, Colours colours) {
    String what =
        article
            .copyOf()
            .map(of -> "copy     %s of %s".formatted(Shown.share(article.score()), Shown.id(of)))
            .orElse("original");
    return article.line(what, asked.id(), colours);
  }

  private static Story story(TableReader tables, String storyId, Colours colours) {
    List<Story> found = new ArrayList<>();
    tables.read(
        Stories.CONTRACT,
        List.of(
            STORY_ID,
            HEADLINE,
            FIRST_DATE,
            LAST_DATE,
            ARTICLES,
            ORIGINALS,
            SOURCES,
            TOP_TERMS,
            TOP_ENTITIES),
        new Match.OneOf(STORY_ID, Set.of(storyId)),
        row -> found.add(story(row, colours)));
    if (found.isEmpty()) {
      throw new IllegalStateException("the table stories has no row for " + storyId);
    }
    return found.get(0);
  }

  private static Story story(Cells row, Colours colours) {
    List<String> lines = new ArrayList<>();
    lines.add("story " + Shown.line(row.text(STORY_ID), LINE));
    lines.add(colours.bold(Shown.line(row.text(HEADLINE), LINE)));
    lines.add(
        "%s: %s, %s, %s"
            .formatted(
                Shown.span(row.date(FIRST_DATE), row.date(LAST_DATE)),
                Shown.count(row.integer(ARTICLES), "article"),
                Shown.count(row.integer(ORIGINALS), "original"),
                Shown.count(row.integer(SOURCES), "source")));
    addList(lines, "terms", row.texts(TOP_TERMS));
    addList(lines, "names", row.texts(TOP_ENTITIES));
    return new Story(row.date(FIRST_DATE), row.date(LAST_DATE), lines);
  }

  private static void addList(List<String> lines, String name, List<String> things) {
    if (!things.isEmpty()) {
      lines.add(name + ": " + Shown.line(String.join(", ", things), LINE));
    }
  }
}
