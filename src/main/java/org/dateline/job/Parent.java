package org.dateline.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dateline.error.Fault;
import org.dateline.error.UserException;
import org.dateline.ingest.InputListing;
import org.dateline.retraction.Retractions;
import org.dateline.store.KeptFiles;
import org.dateline.store.LostFiles;
import org.dateline.store.Manifest;
import org.dateline.store.OutputFolder;
import org.dateline.store.PublishedTable;
import org.dateline.store.Snapshots;

/**
 * The publication that a run follows, and whether it may.
 *
 * @param retractions that the run applies
 */
record Parent(Optional<Manifest> newest, Retractions retractions) {
  private static final String UNSTABLE = "files_unstable";

  static Parent of(OutputFolder output, Retractions retractions) {
    return new Parent(Snapshots.newest(output), retractions);
  }

  /**
   * Refuses what would replace the archive by something else.
   *
   * @throws UserException of fault USAGE for another input or fewer tables
   */
  void check(RunRequest request, InputListing listing, OutputFolder output) {
    if (newest.isEmpty()) {
      return;
    }
    Manifest last = newest.get();
    if (!last.inputRoot().equals(listing.root())) {
      throw refused(
          output,
          "it was made from %s, and this run reads %s".formatted(last.inputRoot(), listing.root()));
    }
    List<String> missing =
        new ArrayList<>(last.tables().stream().map(PublishedTable::name).toList());
    missing.removeAll(request.spec().publish().tables());
    if (!missing.isEmpty()) {
      throw refused(
          output, "it has tables that the spec does not publish: " + String.join(", ", missing));
    }
  }

  /**
   * Refuses to go by a publication that is not there any more, unless all is made anew.
   *
   * @throws UserException of fault DAMAGED if files of it are lost
   */
  void checkFiles(RunRequest request, OutputFolder output) {
    if (request.scope() != RunRequest.Scope.FULL) {
      newest.ifPresent(last -> LostFiles.of(output, last).refuse());
    }
  }

  /** Whether all files of a listing, sizes and times being the same, are published already. */
  boolean holds(InputListing listing, RunRequest request) {
    return request.scope() == RunRequest.Scope.CHANGED
        && same(request)
            .filter(this::appliesTheSame)
            .filter(last -> seen(listing, request).equals(last.inputsSeen()))
            .filter(last -> last.funnel().getOrDefault(UNSTABLE, 0L) == 0)
            .isPresent();
  }

  /**
   * The same, for a run that keeps some of them; nothing only if nothing is published.
   *
   * @throws UserException of fault USAGE if it is not known which there are
   */
  Optional<InputListing> filesToKeep(OutputFolder output) {
    Optional<InputListing> files = files(output);
    if (files.isEmpty() && newest.isPresent()) {
      throw Reach.refused(
          "number %d does not tell its files, which are to be kept; run without --within, --keep-missing and --from"
              .formatted(number()));
    }
    return files;
  }

  /** What tells what a run reads from what another one did, without reading it. */
  static String seen(InputListing listing, RunRequest request) {
    return request
        .reach()
        .to()
        .map(day -> listing.seen() + " up to " + day)
        .orElseGet(listing::seen);
  }

  /** What the same program published from the same spec, unless all is to be made anew. */
  Optional<Manifest> toFollow(RunRequest request) {
    return same(request).filter(last -> request.scope() != RunRequest.Scope.FULL);
  }

  /**
   * The hash of the inputs, if the same program published them from the same spec and with the same
   * retractions; else empty.
   */
  String inputsHash(RunRequest request) {
    return same(request)
        .filter(last -> request.scope() != RunRequest.Scope.FULL)
        .filter(this::appliesTheSame)
        .map(Manifest::inputsHash)
        .orElse("");
  }

  /** Whether the same program published from the same spec: it reads every file as then. */
  boolean isAlike(RunRequest request) {
    return same(request).isPresent();
  }

  /** The files of which articles are published; nothing if none are, or that is not known. */
  Optional<InputListing> files(OutputFolder output) {
    return newest.flatMap(
        last ->
            KeptFiles.read(output, last, PublishedFiles.KEPT)
                .flatMap(kept -> PublishedFiles.read(last.inputRoot(), kept)));
  }

  int number() {
    return newest.map(Manifest::number).orElse(0);
  }

  /** A later rollback or purge goes by the retractions that the newest manifest names. */
  private boolean appliesTheSame(Manifest last) {
    return last.retractions().equals(retractions.list());
  }

  private Optional<Manifest> same(RunRequest request) {
    return newest
        .filter(last -> last.programVersion().equals(request.version()))
        .filter(last -> last.spec().equals(request.specText()))
        .filter(last -> last.gazetteer().equals(given(request)));
  }

  /** The names that the user gives to a run, as its manifest has them. */
  static Manifest.Gazetteer given(RunRequest request) {
    return new Manifest.Gazetteer(request.gazetteer().sha256(), request.gazetteer().rows());
  }

  /** What to say where the user gives other names than for the publication that is followed. */
  Optional<String> otherGazetteer(RunRequest request) {
    Manifest.Gazetteer given = given(request);
    return newest
        .filter(last -> !last.gazetteer().equals(given))
        .map(
            last ->
                given.sha256().isEmpty()
                    ? "No gazetteer, and number %d was made with one: all articles are read anew."
                        .formatted(last.number())
                    : "Gazetteer of %,d rows, other than for number %d: all articles are read anew."
                        .formatted(given.rows(), last.number()));
  }

  private UserException refused(OutputFolder output, String why) {
    return new UserException(
        Fault.USAGE,
        "Cannot publish below %s as number %d: %s. Readers would lose what is published there. Give another --output, or the input and spec of before."
            .formatted(output.root(), number() + 1, why));
  }
}
