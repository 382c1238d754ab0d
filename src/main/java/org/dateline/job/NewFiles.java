package org.dateline.job;

import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;

import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import it.unimi.dsi.fastutil.longs.LongSet;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.dateline.ingest.Ignored;
import org.dateline.ingest.InputFile;
import org.dateline.ingest.InputListing;

/**
 * Which files of a listing are new or changed since the publication before. A run that was refused
 * or failed has read them and published nothing: they are still new to the next one, which the
 * readings kept from run to run cannot tell. A publication therefore keeps a stamp of each file
 * that it saw, 8 bytes each.
 */
final class NewFiles {
  /** The file that a publication keeps. */
  static final String KEPT = "files";

  private final long[] stamps;
  private final LongSet published;
  private final boolean known;
  private final LongSet fresh = new LongOpenHashSet();
  private final InputListing listing;

  private NewFiles(InputListing listing, Optional<LongSet> published) {
    this.listing = listing;
    this.stamps = listing.files().stream().mapToLong(InputFile::stamp).toArray();
    this.known = published.isPresent();
    this.published = published.orElseGet(LongOpenHashSet::new);
    for (long stamp : stamps) {
      if (!this.published.contains(stamp)) {
        fresh.add(stamp);
      }
    }
  }

  /**
   * Compares a listing with what was published.
   *
   * @param kept what the publication kept; without it all files are new
   */
  static NewFiles of(InputListing listing, Optional<byte[]> kept) {
    return new NewFiles(listing, kept.filter(NewFiles::isWhole).map(NewFiles::read));
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

  /**
   * What this run's publication is to keep.
   *
   * @param unstable paths of files that were not taken as they are, which stay new
   */
  byte[] kept(Set<String> unstable) {
    ByteBuffer longs = ByteBuffer.allocate((stamps.length + 1) * Long.BYTES);
    long sum = 0;
    for (int i = 0; i < stamps.length; i++) {
      if (!unstable.contains(listing.files().get(i).path())) {
        longs.putLong(stamps[i]);
        sum += stamps[i];
      }
    }
    longs.putLong(sum).flip();
    byte[] bytes = new byte[longs.remaining()];
    longs.get(bytes);
    return bytes;
  }

  private static boolean isWhole(byte[] kept) {
    if (kept.length == 0 || kept.length % Long.BYTES != 0) {
      return false;
    }
    ByteBuffer longs = ByteBuffer.wrap(kept);
    long sum = 0;
    while (longs.remaining() > Long.BYTES) {
      sum += longs.getLong();
    }
    return sum == longs.getLong();
  }

  private static LongSet read(byte[] kept) {
    LongSet stamps = new LongOpenHashSet(kept.length / Long.BYTES);
    ByteBuffer longs = ByteBuffer.wrap(kept);
    while (longs.remaining() > Long.BYTES) {
      stamps.add(longs.getLong());
    }
    return stamps;
  }
}
