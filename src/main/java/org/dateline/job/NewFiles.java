package org.dateline.job;

import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;

import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import it.unimi.dsi.fastutil.longs.LongSet;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.dateline.ingest.Ignored;
import org.dateline.ingest.InputFile;
import org.dateline.ingest.InputListing;

/**
 * Which files of a listing are new or changed since the publication before. A run that was refused
 * or failed has read them and published nothing: they are still new to the next one, which the
 * readings kept from run to run cannot tell. A publication therefore keeps {@linkplain
 * PublishedFiles the files} that it saw.
 */
final class NewFiles {
  private final long[] stamps;
  private final boolean known;
  private final LongSet fresh = new LongOpenHashSet();
  private final InputListing listing;

  private NewFiles(InputListing listing, Optional<InputListing> published) {
    this.listing = listing;
    this.stamps = listing.files().stream().mapToLong(InputFile::stamp).toArray();
    this.known = published.isPresent();
    LongSet old = new LongOpenHashSet();
    published.ifPresent(
        last ->
            last.only(file -> !file.isUnsettled()).files().forEach(file -> old.add(file.stamp())));
    for (long stamp : stamps) {
      if (!old.contains(stamp)) {
        fresh.add(stamp);
      }
    }
  }

  /**
   * Compares a listing with what was published.
   *
   * @param published without it all files are new
   */
  static NewFiles of(InputListing listing, Optional<InputListing> published) {
    return new NewFiles(listing, published);
  }

  /** Whether it is known what was published. */
  boolean areKnown() {
    return known;
  }

  boolean isNew(InputFile file) {
    return fresh.contains(file.stamp());
  }

  /** Files that are new and should be read, or have a name that no reader takes. */
  long count() {
    long count = 0;
    for (int i = 0; i < stamps.length; i++) {
      InputFile file = listing.files().get(i);
      boolean meant = file.toRead() || file.ignored().equals(Ignored.UNKNOWN_FORMAT.code());
      count += meant && fresh.contains(stamps[i]) ? 1 : 0;
    }
    return count;
  }

  /** Whether a record is of a file that is new; sends the stamps of the fewer files to tasks. */
  Column isNew() {
    if (!known) {
      return lit(true);
    }
    if (fresh.size() <= stamps.length / 2) {
      return KeptReadings.isIn(fresh);
    }
    LongSet old = new LongOpenHashSet();
    for (long stamp : stamps) {
      if (!fresh.contains(stamp)) {
        old.add(stamp);
      }
    }
    return not(KeptReadings.isIn(old));
  }
}
