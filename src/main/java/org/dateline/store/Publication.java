package org.dateline.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What a manifest says beside the tables.
 *
 * @param spec text of the job spec
 * @param inputsHash of all input files, as the caller pins them
 * @param inputsSeen a hash of the listing of the input, sizes and times
 * @param daysSeen what tells the articles of a day from others, by day
 * @param funnel counts of what happened to the input
 * @param gates what was checked before publication, one line each
 * @param warnings what a reader should know, one line each
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
    List<String> gates,
    List<String> warnings) {

  public Publication {
    daysSeen = Map.copyOf(daysSeen);
    funnel = Map.copyOf(funnel);
    gates = List.copyOf(gates);
    warnings = List.copyOf(warnings);
  }
}
