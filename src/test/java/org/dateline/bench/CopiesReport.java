package org.dateline.bench;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Prints how well copies and stories were found, and what finding copies costs: a job with it less
 * the same job without, beside MLlib's way.
 */
final class CopiesReport {
  private static final double MB = 1e6;

  private final PrintStream out;

  CopiesReport(PrintStream out) {
    this.out = out;
  }

  /**
   * The runs on one corpus. Of a job the start is in both runs; MLlib's processor time has its own.
   */
  void size(List<Measured> runs) {
    out.printf("%nAgainst the truth, %,d articles%n", runs.get(0).articles());
    for (Measured run : runs) {
      run.scores().forEach(score -> out.printf("  %s: %s%n", run.way(), line(score)));
      pairs(run).ifPresent(pairs -> out.printf("  %s: %,d pairs%n", run.way(), pairs));
    }
    Optional<Measured> daily = run(runs, Ways.DAILY).filter(run -> !run.failed());
    Optional<Measured> off = run(runs, Ways.DAILY_OFF).filter(run -> !run.failed());
    if (daily.isPresent() && off.isPresent()) {
      onTop(off.get(), daily.get());
    }
    Optional<Measured> without = run(runs, Ways.ARTICLES).filter(run -> !run.failed());
    Optional<Measured> with = run(runs, Ways.COPIES).filter(run -> !run.failed());
    Optional<Measured> stock = run(runs, Ways.STOCK_COPIES);
    if (without.isPresent() && with.isPresent() && stock.isPresent()) {
      costs(without.get(), with.get(), stock.get());
    }
  }

  /** Stories by B-cubed; copies by pairs, with the recall of each kind. */
  static String line(Score score) {
    boolean stories = score.of().equals(Score.STORIES);
    String kinds =
        score.recallByKind().entrySet().stream()
            .map(kind -> String.format(Locale.ROOT, "%s %.3f", kind.getKey(), kind.getValue()))
            .collect(Collectors.joining(", "));
    return "%s %s %s, %,d joined%s"
        .formatted(
            score.of(),
            stories ? "B-cubed" : "pairs",
            stories ? score.bCubed() : score.pairs(),
            score.found(),
            kinds.isEmpty() ? "" : "; recall by kind: " + kinds);
  }

  /** What copies and stories add to the daily job. */
  private void onTop(Measured without, Measured with) {
    double more = with.cost().cpuSeconds() / without.cost().cpuSeconds() - 1;
    double shuffled = (double) with.tasks().shuffledBytes() / without.tasks().shuffledBytes() - 1;
    out.printf(
        "  copies and stories on top of the daily job: CPU s %+.0f %%, shuffled bytes %+.0f %%%n",
        more * 100, shuffled * 100);
  }

  private void costs(Measured without, Measured with, Measured stock) {
    double cpu = with.cost().cpuSeconds() - without.cost().cpuSeconds();
    double tasks = (with.tasks().cpuNanos() - without.tasks().cpuNanos()) / 1e9;
    double shuffled = (with.tasks().shuffledBytes() - without.tasks().shuffledBytes()) / MB;
    double stockCpu = stock.cost().cpuSeconds();
    double stockTasks = stock.tasks().cpuNanos() / 1e9;
    double stockShuffled = stock.tasks().shuffledBytes() / MB;
    out.printf(
        "  %-28s%12s%12s%14s%n", "cost of finding copies", "CPU s", "task CPU s", "shuffled MB");
    cost("with less without", cpu, tasks, shuffled);
    String atLeast = stock.cost().stopped() ? ", stopped (at least)" : "";
    cost(stock.way() + atLeast, stockCpu, stockTasks, stockShuffled);
    cost("ratio", cpu / stockCpu, tasks / stockTasks, shuffled / stockShuffled);
  }

  private void cost(String name, double cpu, double tasks, double shuffled) {
    out.printf("  %-28s%,12.2f%,12.2f%,14.2f%n", name, cpu, tasks, shuffled);
  }

  private static Optional<Measured> run(List<Measured> runs, String way) {
    return runs.stream().filter(run -> run.way().equals(way)).findFirst();
  }

  private static Optional<Long> pairs(Measured run) {
    Map<String, Long> rows =
        run.tables().stream().collect(Collectors.toMap(PublishedTable::name, PublishedTable::rows));
    return Optional.ofNullable(rows.get(StockCopies.TABLE));
  }
}
