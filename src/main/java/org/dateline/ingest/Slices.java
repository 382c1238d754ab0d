package org.dateline.ingest;

import java.util.ArrayList;
import java.util.List;

/** Cuts a listing into runs of files of about the same work. */
final class Slices {
  /** A slice for each of three turns of every core evens out slow files. */
  static final int PER_CORE = 3;

  /** No slice of more than one file is larger. */
  static final long MOST_BYTES = 64L << 20;

  /** Opening a file costs about as much as reading so many bytes. */
  private static final long OPENING = 1L << 14;

  /** Text packs to about a third or a quarter. */
  private static final long UNPACKING = 4;

  private Slices() {}

  /** The files in order, in at least three slices a core where there are as many files. */
  static List<List<InputFile>> of(List<InputFile> files, int cores) {
    long total = files.stream().mapToLong(Slices::work).sum();
    long most = Math.max(1, Math.min(MOST_BYTES, total / Math.max(1, PER_CORE * cores)));
    List<List<InputFile>> slices = new ArrayList<>();
    List<InputFile> slice = new ArrayList<>();
    long work = 0;
    for (InputFile file : files) {
      long more = work(file);
      if (!slice.isEmpty() && work + more > most) {
        slices.add(List.copyOf(slice));
        slice.clear();
        work = 0;
      }
      slice.add(file);
      work += more;
    }
    if (!slice.isEmpty()) {
      slices.add(List.copyOf(slice));
    }
    return slices;
  }

  private static long work(InputFile file) {
    if (!file.toRead()) {
      return 1;
    }
    return OPENING + (Readers.isPacked(file.path()) ? UNPACKING : 1) * file.bytes();
  }
}
