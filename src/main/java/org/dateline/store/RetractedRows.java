package org.dateline.store;

import static org.dateline.table.Columns.ARTICLE_ID;
import static org.dateline.table.Columns.PATH;
import static org.dateline.table.Columns.REASON;
import static org.dateline.table.Columns.RECORD;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.dateline.retraction.Retractions;
import org.dateline.table.Articles;
import org.dateline.table.Cells;
import org.dateline.table.Contract;
import org.dateline.table.Rejects;

/**
 * Finds retracted articles in publications by the tables that name articles: what is made of an
 * article is only where the article is. A reject may quote its record, so it counts too.
 */
final class RetractedRows {
  private final Storage storage;
  private final Retractions retractions;
  private final Set<String> paths = new TreeSet<>();

  RetractedRows(Storage storage, Retractions retractions) {
    this.storage = storage;
    this.retractions = retractions;
  }

  /**
   * What a publication holds of them, in a few words; nothing if it holds none.
   *
   * @throws IOException if it cannot be read
   */
  Optional<String> in(Manifest manifest) throws IOException {
    if (manifest.retractions().containsAll(retractions.list())) {
      return Optional.empty();
    }
    Optional<PublishedTable> articles = manifest.table(Articles.CONTRACT.name());
    if (articles.isEmpty()) {
      return Optional.of("no table that tells its articles, and was made without all retractions");
    }
    List<String> found = new ArrayList<>();
    scan(
        manifest,
        Articles.CONTRACT,
        List.of(PATH, RECORD, ARTICLE_ID),
        row -> add(row, row.text(ARTICLE_ID), found));
    scan(
        manifest,
        Rejects.CONTRACT,
        List.of(PATH, RECORD, REASON),
        row -> {
          if (!row.text(REASON).equals(Retractions.CODE)) {
            add(row, null, found);
          }
        });
    return found.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "%,d retracted article%s, the first in %s"
                .formatted(found.size(), found.size() == 1 ? "" : "s", found.get(0)));
  }

  /** The paths of all files of which something was found so far. */
  Set<String> paths() {
    return paths;
  }

  private void add(Cells row, String articleId, List<String> found) {
    String path = row.text(PATH);
    if (retractions.of(path, (int) row.integer(RECORD), articleId).isPresent()) {
      found.add(path);
      paths.add(path);
    }
  }

  private void scan(
      Manifest manifest, Contract contract, List<String> columns, Consumer<Cells> each)
      throws IOException {
    Optional<PublishedTable> table = manifest.table(contract.name());
    if (table.isPresent()) {
      for (PublishedTable.File file : table.get().files()) {
        RowScan.all(storage.input(file.path()), columns).forEach(each);
      }
    }
  }
}
