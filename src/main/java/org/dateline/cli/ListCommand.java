package org.dateline.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.dateline.store.ListedPublication;
import org.dateline.store.Manifest;
import org.dateline.store.OutputFolder;
import org.dateline.table.Articles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** `dateline list`: shows every publication. */
@Command(
    name = "list",
    description =
        "Shows the publications of an output folder, the newest last: when, in which snapshot, how"
            + " many articles, the days written anew, the program, and whether the files are still"
            + " there. Starts no Spark.",
    customSynopsis = "dateline list OUT",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class ListCommand implements Callable<Integer> {
  private final PrintStream out;

  @Mixin private OutputArgument output;

  ListCommand(PrintStream out) {
    this.out = out;
  }

  @Override
  public Integer call() {
    OutputFolder folder = output.folder("OUT");
    List<ListedPublication> all = ListedPublication.all(folder, Articles.CONTRACT.name());
    int width =
        all.stream()
            .flatMap(publication -> publication.head().stream())
            .mapToInt(head -> head.snapshot().length())
            .max()
            .orElse(0);
    String format = "%6s  %-20s  %-" + width + "s  %12s  %-32s  %-10s  %s%n";
    out.printf(
        format, "number", "published", "snapshot", "articles", "days touched", "program", "files");
    for (ListedPublication publication : all) {
      publication
          .head()
          .ifPresentOrElse(
              head -> print(format, publication.number(), head),
              () ->
                  out.printf(
                      "%6d  its manifest is missing or damaged: dateline verify%n",
                      publication.number()));
    }
    out.flush();
    return ExitCodes.DONE;
  }

  private void print(String format, int number, ListedPublication.Head head) {
    out.printf(
        format,
        number,
        head.createdAt(),
        head.snapshot(),
        String.format(Locale.ROOT, "%,d", head.articles()),
        days(head.daysTouched()),
        head.programVersion(),
        files(head));
  }

  private static String days(Manifest.Days days) {
    return "%d: %s to %s".formatted(days.count(), days.first(), days.last());
  }

  private static String files(ListedPublication.Head head) {
    if (head.filesThere() == head.files()) {
      return "kept";
    }
    return head.filesThere() == 0
        ? "gone"
        : "%d of %d kept".formatted(head.filesThere(), head.files());
  }
}
