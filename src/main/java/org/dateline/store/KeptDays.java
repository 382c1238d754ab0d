package org.dateline.store;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The days of a publication that the next one has as they are. Their files are linked into its
 * folder; where there are no links the next manifest names them where they lie.
 *
 * @param parent the publication that has them; no file of it has days on both sides
 * @param before the first day that is not kept
 */
record KeptDays(Storage storage, Manifest parent, LocalDate before) {

  /** What is wrong with the files of the days; nothing if they can be kept. */
  List<String> problems() {
    return parent
        .allTables()
        .flatMap(this::files)
        .flatMap(file -> FileCheck.brief(storage, file).stream())
        .toList();
  }

  /**
   * A table of which the days are kept and the rest was written.
   *
   * @param written days from the first that is not kept on
   * @param snapshot name of the folder of the next publication
   * @throws IOException if a file cannot be linked
   */
  PublishedTable with(PublishedTable written, String snapshot) throws IOException {
    PublishedTable known = parent.anyTable(written.name()).orElseThrow();
    List<PublishedTable.File> files = new ArrayList<>();
    for (PublishedTable.File file : files(known).toList()) {
      files.add(kept(file, snapshot));
    }
    files.addAll(written.files());
    List<PublishedTable.Day> days = new ArrayList<>();
    known.days().stream().filter(day -> day.date().isBefore(before)).forEach(days::add);
    days.addAll(written.days());
    return new PublishedTable(
        written.name(),
        written.logicVersion(),
        files,
        days.stream().mapToLong(PublishedTable.Day::rows).sum(),
        PublishedTable.contentHash(days),
        days,
        written.sums());
  }

  private PublishedTable.File kept(PublishedTable.File file, String snapshot) throws IOException {
    if (!storage.hasLinks()) {
      return file;
    }
    PublishedTable.File linked = LinkedSnapshot.in(snapshot, file);
    storage.hardLink(file.path(), linked.path());
    return linked;
  }

  private Stream<PublishedTable.File> files(PublishedTable table) {
    return table.files().stream().filter(file -> file.isBefore(before));
  }
}
