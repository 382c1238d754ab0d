package org.dateline.bench;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** Prints what was measured as tables for people. */
final class BenchReport {
  private static final double MB = 1e6;

  /** Of the tables' columns: a title and the figure under it, in the unit of the title. */
  private record Figure(String title, String format, ToDoubleFunction<Measured> of) {}

  private static final List<Figure> FIGURES =
      List.of(
          new Figure("wall s", "%,.1f", run -> run.cost().wallSeconds()),
          new Figure("CPU s", "%,.1f", run -> run.cost().cpuSeconds()),
          new Figure("task CPU s", "%,.1f", run -> run.tasks().cpuNanos() / 1e9),
          new Figure("peak MB", "%,.0f", run -> run.cost().peakBytes() / MB),
          new Figure("shuffled MB", "%,.1f", run -> run.tasks().shuffledBytes() / MB),
          new Figure("rows", "%,.0f", Measured::rows),
          new Figure("CPU us/row", "%,.2f", run -> run.cost().cpuSeconds() * 1e6 / run.rows()));

  private final PrintStream out;

  BenchReport(PrintStream out) {
    this.out = out;
  }

  /** The runs on one corpus, and each set against the stock way. */
  void size(List<Measured> runs) {
    Measured first = runs.get(0);
    String title = "%,d articles, %,.1f MB".formatted(first.articles(), first.inputBytes() / MB);
    heading(title, FIGURES.stream().map(Figure::title).toList());
    for (Measured run : runs) {
      line(run.way(), figures(run));
    }
    stock(runs)
        .ifPresent(
            stock ->
                runs.stream()
                    .filter(run -> !run.equals(stock))
                    .filter(run -> !run.failed())
                    .filter(run -> Ways.MAKE_TOPICS.contains(run.way()))
                    .forEach(run -> line(run.way() + " / stock", ratios(run, stock))));
    runs.forEach(this::details);
  }

  /** Processor time for each further 1,000 articles, between neighbouring sizes. */
  void growth(List<Measured> runs) {
    Map<String, List<Measured>> byWay =
        runs.stream().filter(run -> !run.failed()).collect(Collectors.groupingBy(Measured::way));
    byWay.forEach(
        (way, sizes) -> {
          for (int place = 1; place < sizes.size(); place++) {
            Measured less = sizes.get(place - 1);
            Measured more = sizes.get(place);
            double cpu = more.cost().cpuSeconds() - less.cost().cpuSeconds();
            out.printf(
                "%s: %.2f CPU s for each 1,000 articles from %,d to %,d%n",
                way,
                1_000 * cpu / (more.articles() - less.articles()),
                less.articles(),
                more.articles());
          }
        });
  }

  private static Optional<Measured> stock(List<Measured> runs) {
    return runs.stream()
        .filter(run -> run.way().equals(Ways.STOCK))
        .filter(run -> !run.failed())
        .findFirst();
  }

  private static List<String> figures(Measured run) {
    if (run.failed()) {
      return List.of(run.cost().stopped() ? "stopped" : "failed");
    }
    return FIGURES.stream()
        .map(figure -> figure.format().formatted(figure.of().applyAsDouble(run)))
        .toList();
  }

  private static List<String> ratios(Measured run, Measured stock) {
    return FIGURES.stream()
        .map(figure -> figure.of().applyAsDouble(run) / figure.of().applyAsDouble(stock))
        .map(ratio -> Double.isFinite(ratio) ? "%.2f".formatted(ratio) : "-")
        .toList();
  }

  private void details(Measured run) {
    if (run.failed()) {
      return;
    }
    heading(run.way() + ", by table", List.of("rows", "MB", "files"));
    run.tables()
        .forEach(
            table ->
                line(
                    "  " + table.name(),
                    List.of(
                        "%,d".formatted(table.rows()),
                        "%,.2f".formatted(table.bytes() / MB),
                        "%,d".formatted(table.files()))));
    if (run.steps().size() > 1) {
      heading(
          run.way() + ", by job group",
          List.of("tasks", "CPU s", "GC s", "shuffled MB", "spilled MB"));
      run.steps().forEach((group, sums) -> line("  " + group, step(sums)));
    }
  }

  private static List<String> step(TaskSums sums) {
    return List.of(
        "%,d".formatted(sums.tasks()),
        "%,.2f".formatted(sums.cpuNanos() / 1e9),
        "%,.2f".formatted(sums.gcMillis() / 1e3),
        "%,.2f".formatted(sums.shuffledBytes() / MB),
        "%,.2f".formatted(sums.spilledBytes() / MB));
  }

  private void heading(String first, List<String> titles) {
    out.println();
    line(first, titles);
  }

  private void line(String first, List<String> cells) {
    out.printf("%-32s", first);
    cells.forEach(cell -> out.printf("%14s", cell));
    out.println();
  }
}
