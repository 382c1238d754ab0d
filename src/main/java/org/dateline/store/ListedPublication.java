package org.dateline.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dateline.error.UserException;

/**
 * A publication in short.
 *
 * @param head what its manifest says; nothing if that is missing or damaged
 */
public record ListedPublication(int number, Optional<Head> head) {

  /**
   * The lines of a manifest that a list shows.
   *
   * @param articles published
   * @param files of all tables
   * @param filesThere how many of them are still there
   */
  public record Head(
      Instant createdAt,
      String snapshot,
      long articles,
      Manifest.Days daysTouched,
      String programVersion,
      long files,
      long filesThere) {}

  /**
   * All publications in their order, numbers that the log should have and has not included.
   *
   * @throws UserException of fault USAGE if nothing is published, of fault STORAGE if the folder
   *     cannot be read
   */
  public static List<ListedPublication> all(OutputFolder out, String articles) {
    PublicationLog log = PublicationLog.of(out);
    Set<String> there = there(out);
    List<ListedPublication> all = new ArrayList<>();
    for (int number = 1; number <= log.newest(); number++) {
      all.add(
          new ListedPublication(
              number, log.readable(number).map(manifest -> head(manifest, articles, there))));
    }
    return all;
  }

  private static Set<String> there(OutputFolder out) {
    try {
      return new HashSet<>(out.storage().files(OutputFolder.SNAPSHOTS));
    } catch (IOException | UncheckedIOException e) {
      throw StorageFaults.ofReading("list the snapshots", out.root(), e);
    }
  }

  private static Head head(Manifest manifest, String articles, Set<String> there) {
    return new Head(
        manifest.createdAt(),
        manifest.snapshot(),
        manifest.count(articles),
        manifest.daysTouched(),
        manifest.programVersion(),
        manifest.files().count(),
        manifest.files().filter(file -> there.contains(file.path())).count());
  }
}
