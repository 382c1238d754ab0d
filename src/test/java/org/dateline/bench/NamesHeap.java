package org.dateline.bench;

import java.time.LocalDate;
import java.util.Locale;
import org.dateline.entities.NameReader;
import org.dateline.text.ScannedText;
import org.dateline.text.TextScanner;

/** How much heap the lists and the model of names take. Started by scripts/bench --names. */
public final class NamesHeap {
  private static final double MEGABYTE = 1e6;
  private static final int COLLECTIONS = 3;

  private NamesHeap() {}

  /** Prints it. */
  public static void main(String[] args) {
    ScannedText text = new TextScanner().scan("Rain", "Rain fell in Oslo.", LocalDate.EPOCH);
    long before = used();
    NameReader reader = NameReader.by("model");
    if (reader.read(text, "en", LocalDate.EPOCH).isEmpty()) {
      throw new IllegalStateException("no name was found");
    }
    System.out.printf(
        Locale.ROOT, "lists and model: %.1f MB of heap%n", (used() - before) / MEGABYTE);
  }

  private static long used() {
    Runtime runtime = Runtime.getRuntime();
    for (int i = 0; i < COLLECTIONS; i++) {
      System.gc();
    }
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
