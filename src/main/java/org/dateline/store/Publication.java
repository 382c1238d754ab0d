package org.dateline.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dateline.retraction.Retraction;

/**
 * What a manifest says beside the tables.
 *
 * @param spec text of the job spec
 * @param inputsHash of all input files, as the caller pins them
 * @param inputsSeen a hash of the listing of the input, sizes and times
 * @param daysSeen what tells the articles of a day from others, by day
 * @param funnel counts of what happened to the input
 * @param gates what was checked before publication
 * @param warnings what a reader should know, one line each
 * @param retractions that were applied to the tables
 * @param gazetteer names that the user gave
 */
public record Publication(
    String programVersion,
    String spec,
    String inputRoot,
    String inputsHash,
    String inputsSeen,
    Map<LocalDate, String> daysSeen,
    Manifest.Days daysTouched,
    Map<String, Long> funnel,
    List<Gate> gates,
    List<String> warnings,
    List<Retraction> retractions,
    Manifest.Gazetteer gazetteer) {

  public Publication {
    daysSeen = Map.copyOf(daysSeen);
    funnel = Map.copyOf(funnel);
    gates = List.copyOf(gates);
    warnings = List.copyOf(warnings);
    retractions = List.copyOf(retractions);
  }

  /** The number of what follows a publication, if there is one. */
  static int number(Optional<Manifest> parent) {
    return parent.map(Manifest::number).orElse(0) + 1;
  }

  /** The manifest of a snapshot. */
  Manifest manifest(
      Optional<Manifest> parent,
      String runId,
      String snapshot,
      Instant at,
      List<PublishedTable> tables,
      List<PublishedTable> memory) {
    return new Manifest(
        number(parent),
        parent.map(Manifest::number).orElse(0),
        runId,
        snapshot,
        at.truncatedTo(ChronoUnit.SECONDS),
        programVersion,
        spec,
        Sha256.of(spec),
        inputRoot,
        inputsHash,
        inputsSeen,
        daysSeen,
        daysTouched,
        tables,
        memory,
        funnel,
        gates,
        warnings,
        retractions,
        gazetteer);
  }
}
