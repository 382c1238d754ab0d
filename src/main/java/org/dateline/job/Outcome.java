package org.dateline.job;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dateline.error.Plural;
import org.dateline.ingest.Funnel;
import org.dateline.reading.Days;
import org.dateline.store.Manifest;
import org.dateline.store.PublishedTable;
import org.dateline.table.Inputs;

/**
 * What a run staged.
 *
 * @param funnel what became of the input
 * @param days the days of the corpus
 * @param from the first day that was made anew; without it all were
 * @param tables in the order in which they were written
 * @param notes what the steps want a reader to know, one line each
 */
record Outcome(
    Funnel funnel,
    Days days,
    Optional<LocalDate> from,
    List<PublishedTable> tables,
    List<String> notes) {

  /** A hash of all input files, which pins them; empty if the table of inputs is not published. */
  String inputsHash() {
    return inputsHash(tables);
  }

  /** The same of tables that were written. */
  static String inputsHash(List<PublishedTable> tables) {
    return tables.stream()
        .filter(table -> table.name().equals(Inputs.CONTRACT.name()))
        .map(PublishedTable::contentHash)
        .findFirst()
        .orElse("");
  }

  /** The days that were made anew. */
  Manifest.Days touched() {
    LocalDate last = LocalDate.ofEpochDay(days.last());
    LocalDate first = from.orElse(LocalDate.ofEpochDay(days.first()));
    return new Manifest.Days(
        first, last, Math.toIntExact(ChronoUnit.DAYS.between(first, last) + 1));
  }

  /** What a reader should know, one line each. */
  List<String> warnings() {
    List<String> warnings = new ArrayList<>();
    if (funnel.rejects() > 0) {
      warnings.add(
          "%s rejected: %s".formatted(Plural.of(funnel.rejects(), "record"), funnel.reasonsTold()));
    }
    long changed = funnel.unstable() - funnel.unreadable().files();
    if (changed > 0) {
      warnings.add(Plural.of(changed, "file") + " changed while read, left for the next run");
    }
    funnel.unreadable().told().ifPresent(warnings::add);
    if (funnel.nuls() > 0) {
      warnings.add(Plural.of(funnel.nuls(), "NUL character") + " removed from articles");
    }
    warnings.addAll(notes);
    return warnings;
  }
}
