package org.dateline.torture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Runs that find the readings of earlier ones damaged: these cost time, and nothing else. */
final class DamagedReadings {
  static final String DAMAGED = "runs on damaged readings, ";

  private final RunPlace place;

  DamagedReadings(RunPlace place) {
    this.place = place;
  }

  /** Damages what is kept of a file's bytes. */
  private interface Damage {
    byte[] of(byte[] bytes);
  }

  void all() throws IOException, InterruptedException, SQLException {
    on("a byte flipped in the middle", bytes -> flipped(bytes, bytes.length / 2, 1));
    on("bytes flipped all over", bytes -> flipped(bytes, 0, bytes.length / 50));
    on("half of a file", bytes -> Arrays.copyOf(bytes, bytes.length / 2));
    on("an empty file", bytes -> new byte[0]);
  }

  private void on(String what, Damage damage)
      throws IOException, InterruptedException, SQLException {
    Path largest =
        files().stream().max(Comparator.comparingLong(DamagedReadings::size)).orElseThrow();
    Files.write(largest, damage.of(Files.readAllBytes(largest)));
    place.corpus().change();
    place.tally().add(DAMAGED + what);
    place.goOn(DAMAGED + what, place.newest() + 1);
    place.sameAsClean(DAMAGED + what);
  }

  private static byte[] flipped(byte[] bytes, int first, int times) {
    for (int i = 0; i < times; i++) {
      bytes[first + i * (bytes.length - first) / times] ^= 0x40;
    }
    return bytes;
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(place.out().resolve("_dateline/readings"))) {
      return files.filter(file -> file.toString().endsWith(".parquet")).toList();
    }
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
