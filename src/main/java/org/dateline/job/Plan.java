package org.dateline.job;

import java.io.PrintStream;
import java.util.Map;
import java.util.TreeMap;
import org.dateline.ingest.InputFile;
import org.dateline.ingest.InputListing;

/** What a run would do, told from the listing and the articles' dates. */
final class Plan {
  private final RunRequest request;
  private final InputListing listing;

  Plan(RunRequest request, InputListing listing) {
    this.request = request;
    this.listing = listing;
  }

  void print(PrintStream out) {
    Map<String, Integer> ignored = new TreeMap<>();
    int read = 0;
    for (InputFile file : listing.files()) {
      if (file.toRead()) {
        read++;
      } else {
        ignored.merge(file.ignored(), 1, Integer::sum);
      }
    }
    out.printf(
        "Input %s: %,d files to read, %,d bytes%n", listing.root(), read, listing.bytesToRead());
    ignored.forEach((reason, n) -> out.printf("  ignored, %s: %,d%n", reason, n));
    out.printf("Output %s%n", request.output());
    out.printf("Tables %s%n", String.join(", ", request.spec().publish().tables()));
  }
}
