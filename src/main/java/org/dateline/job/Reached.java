package org.dateline.job;

import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import it.unimi.dsi.fastutil.longs.LongSet;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.dateline.error.Fault;
import org.dateline.error.Plural;
import org.dateline.error.UserException;
import org.dateline.ingest.Ignored;
import org.dateline.ingest.InputFile;
import org.dateline.ingest.InputListing;

/**
 * The files of which a run publishes the articles: those that it reaches as they are, the others in
 * the state in which they were published.
 *
 * @param held stamps of those others, which cannot be read again
 */
record Reached(InputListing listing, LongSet held) {

  /** All of a listing as it is. */
  static Reached all(InputListing listing) {
    return new Reached(listing, LongSet.of());
  }

  /**
   * Puts together what a run reads.
   *
   * @param now the files that the run looks at
   * @param published those of the publication before
   */
  static Reached of(Reach reach, InputListing now, Optional<InputListing> published) {
    if (published.isEmpty() || (reach.within().isEmpty() && !reach.keepMissing())) {
      return all(now);
    }
    Set<String> there = new HashSet<>();
    now.files().forEach(file -> there.add(file.path()));
    return with(
        now,
        published.get(),
        file ->
            reach.includes(file)
                ? reach.keepMissing() && !there.contains(file.path())
                : !there.contains(file.path()));
  }

  /** The same, but files of some paths as they were published, or left for later. */
  Reached leaving(Set<String> paths, Optional<InputListing> published) {
    if (paths.isEmpty()) {
      return this;
    }
    Set<String> known = new HashSet<>();
    published.ifPresent(
        last ->
            last.files().stream().map(InputFile::path).filter(paths::contains).forEach(known::add));
    List<InputFile> others = new ArrayList<>();
    for (InputFile file : listing.files()) {
      if (!paths.contains(file.path())) {
        others.add(file);
      } else if (!known.contains(file.path())) {
        others.add(file.ignored(Ignored.EARLIER));
      }
    }
    Reached left =
        with(
            new InputListing(listing.root(), others),
            published.orElse(new InputListing(listing.root(), List.of())),
            file -> paths.contains(file.path()));
    left.held.addAll(held);
    return left;
  }

  /**
   * Passes files that can be read.
   *
   * @param fresh those of which no reading is kept
   * @throws UserException of fault USAGE if one of them is held
   */
  void check(InputListing fresh) {
    List<InputFile> lost = fresh.only(file -> held.contains(file.stamp())).files();
    if (!lost.isEmpty()) {
      throw new UserException(
          Fault.USAGE,
          "Cannot keep %s as published, such as %s: what was read of them is gone, or was read with another spec or program. Run without --within, --keep-missing and --from, on an input that has them."
              .formatted(Plural.of(lost.size(), "file"), lost.get(0).path()));
    }
  }

  private static Reached with(
      InputListing now, InputListing published, Predicate<InputFile> isHeld) {
    List<InputFile> files = new ArrayList<>(now.files());
    LongSet held = new LongOpenHashSet();
    for (InputFile file : published.files()) {
      if (isHeld.test(file)) {
        files.add(file);
        if (file.toRead()) {
          held.add(file.stamp());
        }
      }
    }
    return new Reached(new InputListing(now.root(), files), held);
  }
}
