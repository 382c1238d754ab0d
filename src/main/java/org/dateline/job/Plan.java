package org.dateline.job;

import java.io.PrintStream;
import java.time.LocalDate;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.dateline.ingest.Funnel;
import org.dateline.ingest.IngestSettings;
import org.dateline.ingest.InputFile;
import org.dateline.ingest.InputListing;

/** What a run would do, told from the listing and what skimming its files gave. */
record Plan(RunRequest request, InputListing listing, Funnel funnel) {
  /** More days are told by month, more months by year. */
  private static final int MOST_LINES = 40;

  /** How much of `yyyy-MM-dd` names a day, a month and a year. */
  private static final int DAY = 10;

  private static final int MONTH = 7;
  private static final int YEAR = 4;

  /** Days with articles, and articles, of a day, month or year. */
  private record Busy(long days, long articles) {
    Busy plus(Busy other) {
      return new Busy(days + other.days, articles + other.articles);
    }
  }

  void print(PrintStream out) {
    IngestSettings settings = SpecSettings.ingest(request.spec());
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
    long changed = funnel.unstable() - funnel.unreadable().files();
    if (changed > 0) {
      out.printf("  changed while read, left for the next run: %,d%n", changed);
    }
    funnel.unreadable().told().ifPresent(told -> out.println("  " + told));
    if (funnel.rejects() > 0) {
      out.printf("Rejects %,d: %s%n", funnel.rejects(), funnel.reasonsTold());
    }
    if (listing.mayRepeatIds(settings)) {
      out.println(
          "  records that repeat an id are counted as articles here, and rejected by a run");
    }
    if (funnel.nuls() > 0) {
      out.printf("  NUL characters to be removed from articles: %,d%n", funnel.nuls());
    }
    if (funnel.articles() > 0) {
      printDays(out);
    }
    if (!request.gazetteer().isNone()) {
      out.printf(
          "Gazetteer %s: %,d rows%n",
          request.spec().entities().gazetteer(), request.gazetteer().rows());
    }
    out.printf("Output %s%n", request.output());
    out.printf("Tables %s%n", String.join(", ", request.spec().publish().tables()));
  }

  private void printDays(PrintStream out) {
    SortedMap<LocalDate, Long> days = funnel.articlesByDay();
    out.printf(
        "Articles %,d on %,d days, %s to %s%n",
        funnel.articles(), days.size(), days.firstKey(), days.lastKey());
    Map<String, Busy> lines = by(DAY);
    if (lines.size() > MOST_LINES) {
      lines = by(MONTH);
    }
    if (lines.size() > MOST_LINES) {
      lines = by(YEAR);
    }
    lines.forEach((name, busy) -> out.println("  " + told(name, busy)));
  }

  private static String told(String name, Busy busy) {
    return name.length() == DAY
        ? "%s %,9d".formatted(name, busy.articles())
        : "%s %,9d on %,d days".formatted(name, busy.articles(), busy.days());
  }

  private Map<String, Busy> by(int length) {
    Map<String, Busy> sums = new TreeMap<>();
    funnel
        .articlesByDay()
        .forEach(
            (day, n) ->
                sums.merge(day.toString().substring(0, length), new Busy(1, n), Busy::plus));
    return sums;
  }
}
