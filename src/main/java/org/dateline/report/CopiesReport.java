package org.dateline.report;

import static org.dateline.table.Columns.ARTICLE_ID;
import static org.dateline.table.Columns.COPY_OF;
import static org.dateline.table.Columns.DATE;
import static org.dateline.table.Columns.TEXT;

import java.io.PrintStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.dateline.error.UserException;
import org.dateline.table.Articles;
import org.dateline.table.Cells;
import org.dateline.table.Copies;
import org.dateline.table.Match;
import org.dateline.table.TableReader;

/** An original and its copies in order, each with what it changed in the article it repeats. */
public final class CopiesReport {
  private CopiesReport() {}

  private record TextOf(ListedArticle article, Optional<Words> words) {}

  /**
   * Prints the copies of an article, or of the original that it repeats.
   *
   * @param wanted id of the article, or at least 6 digits of it, or its path
   * @throws UserException of fault USAGE if it names no article, or more than one
   */
  public static void print(TableReader tables, String wanted, Look look, PrintStream out) {
    ListedArticle asked = ArticleFinder.find(tables, wanted);
    Earliest<LinkedCopy> earliest = new Earliest<>(look.most());
    List<LinkedCopy> copies = new ArrayList<>();
    tables.read(
        Copies.CONTRACT,
        LinkedCopy.COLUMNS,
        new Match.OneOf(COPY_OF, Set.of(asked.original())),
        row -> {
          LinkedCopy copy = LinkedCopy.of(row);
          earliest.add(copy);
          if (copy.id().equals(asked.id())) {
            copies.add(copy);
          }
        });
    copies.removeAll(earliest.kept());
    copies.addAll(0, earliest.kept());
    print(texts(tables, asked, copies), copies, asked, look.colours(), out);
    More.print(earliest.seen() - copies.size(), look, out);
  }

  private static void print(
      Map<String, TextOf> texts,
      List<LinkedCopy> copies,
      ListedArticle asked,
      Colours colours,
      PrintStream out) {
    ListedArticle original = texts.get(asked.original()).article();
    out.println(original.line("original", asked.id(), colours));
    for (LinkedCopy copy : copies) {
      TextOf text = texts.get(copy.id());
      out.println(text.article().line(copy.shown(), asked.id(), colours));
      if (text.words().isPresent() && texts.get(copy.via()).words().isPresent()) {
        WordChanges.between(texts.get(copy.via()).words().get(), text.words().get())
            .lines(colours)
            .forEach(line -> out.println("      " + line));
      }
    }
    if (copies.isEmpty()) {
      out.println("  no article repeats it, and it repeats none");
    } else if (texts.values().stream().allMatch(text -> text.words().isEmpty())) {
      out.println("  no differences: the texts are not published (publish.text in the job spec)");
    }
  }

  private static Map<String, TextOf> texts(
      TableReader tables, ListedArticle asked, List<LinkedCopy> copies) {
    Set<String> wanted = new HashSet<>(List.of(asked.id(), asked.original()));
    LocalDate first = asked.date();
    LocalDate last = asked.date();
    for (LinkedCopy copy : copies) {
      wanted.add(copy.id());
      wanted.add(copy.via());
      LocalDate day = copy.date().minusDays(copy.daysLater());
      first = day.isBefore(first) ? day : first;
      last = copy.date().isAfter(last) ? copy.date() : last;
    }
    List<String> columns = new ArrayList<>(ListedArticle.COLUMNS);
    columns.add(TEXT);
    Map<String, TextOf> texts = new TreeMap<>();
    tables.read(
        Articles.CONTRACT,
        columns,
        new Match.Both(new Match.Days(DATE, first, last), new Match.OneOf(ARTICLE_ID, wanted)),
        row -> texts.put(row.text(ARTICLE_ID), text(row)));
    return texts;
  }

  private static TextOf text(Cells row) {
    return new TextOf(ListedArticle.of(row), row.optionalText(TEXT).map(Words::of));
  }
}
