package org.dateline.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Cuts a listing into runs of files of about the same work. */
final class Slices {
  /** Three turns for every core even out slow files. */
  static final int PER_CORE = 3;

  /** What a slice holds at most, but for the rest of its last file. */
  static final long MOST_BYTES = 64L << 20;

  /** Below it a slice costs more to start than to read. */
  static final long LEAST_BYTES = 4L << 20;

  /** Opening a file costs about as much as reading so many bytes. */
  private static final long OPENING = 1L << 14;

  /** Text packs to about a third or a quarter. */
  private static final long UNPACKING = 4;

  private Slices() {}

  /** The files in order; three slices a core, fewer for little and more for very much. */
  static List<List<InputFile>> of(List<InputFile> files, int cores) {
    long total = Math.max(1, files.stream().mapToLong(Slices::work).sum());
    long worth = Math.min((long) PER_CORE * cores, Math.max(1, total / LEAST_BYTES));
    long slices = Math.max(worth, (total + MOST_BYTES - 1) / MOST_BYTES);
    long size = (total + slices - 1) / slices;
    TreeMap<Long, List<InputFile>> cut = new TreeMap<>();
    long before = 0;
    for (InputFile file : files) {
      cut.computeIfAbsent(before / size, number -> new ArrayList<>()).add(file);
      before += work(file);
    }
    return List.copyOf(cut.values());
  }

  private static long work(InputFile file) {
    if (!file.toRead()) {
      return 1;
    }
    return OPENING + (Readers.isPacked(file.path()) ? UNPACKING : 1) * file.bytes();
  }
}
