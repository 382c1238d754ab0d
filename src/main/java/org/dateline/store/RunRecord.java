package org.dateline.store;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * What became of one run, published or not: the content of its run.json, as run.schema.json
 * describes it. Tells of a run and decides nothing: what is published, the log says.
 *
 * @param exitCode of the process; 143 for an interrupted one, whichever the signal was
 * @param message of the failure, empty (null in the file) without one
 * @param publication number published, 0 (null in the file) if none was
 * @param snapshot folder published, empty (null in the file) if none was
 * @param parent number of the publication before, 0 (null in the file) if there was none
 * @param gazetteerSha256 of the file of the user's names; empty (null in the file) without one
 * @param inputsHash of all input files; empty (null in the file) if the run did not get so far
 * @param settings of Spark, secrets masked
 * @param funnel counts of what happened to the input, empty if the run did not get so far
 * @param gates what was checked, the last one refused the run if it was refused
 * @param steps in the order in which they ran
 */
public record RunRecord(
    String runId,
    String programVersion,
    String sparkVersion,
    String javaVersion,
    Instant startedAt,
    Instant endedAt,
    double seconds,
    RunOutcome outcome,
    int exitCode,
    @JsonSerialize(using = EmptyAsNull.class) String message,
    @JsonSerialize(using = ManifestFile.ZeroAsNull.class) int publication,
    @JsonSerialize(using = EmptyAsNull.class) String snapshot,
    @JsonSerialize(using = ManifestFile.ZeroAsNull.class) int parent,
    String specSha256,
    @JsonSerialize(using = EmptyAsNull.class) String gazetteerSha256,
    String inputRoot,
    @JsonSerialize(using = EmptyAsNull.class) String inputsHash,
    String outputRoot,
    Map<String, String> settings,
    Map<String, Long> funnel,
    List<Gate> gates,
    List<String> warnings,
    List<Step> steps) {

  public RunRecord {
    Objects.requireNonNull(runId, "runId");
    Objects.requireNonNull(outcome, "outcome");
    message = message == null ? "" : message;
    snapshot = snapshot == null ? "" : snapshot;
    gazetteerSha256 = gazetteerSha256 == null ? "" : gazetteerSha256;
    inputsHash = inputsHash == null ? "" : inputsHash;
    settings = new TreeMap<>(settings);
    funnel = new TreeMap<>(funnel);
    gates = List.copyOf(gates);
    warnings = List.copyOf(warnings);
    steps = List.copyOf(steps);
  }

  /**
   * A step of the job.
   *
   * @param seconds on the clock; 0 for `other`, what ran outside all steps
   */
  public record Step(String name, double seconds, Tasks tasks) {
    public Step {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(tasks, "tasks");
    }
  }

  /**
   * What Spark's tasks did for a step, together.
   *
   * @param count how many ended, failed ones too
   * @param cpuSeconds of the threads that ran them
   * @param gcSeconds of collections while they ran, counted once for each task that waited
   * @param runSeconds from begin to end of each
   * @param longestSeconds of the longest task
   * @param medianSeconds of the middle task of the same stage: much less is skew
   * @param peakMemoryBytes most that one task took for sorting and aggregating
   */
  public record Tasks(
      long count,
      long failed,
      double cpuSeconds,
      double gcSeconds,
      double runSeconds,
      double longestSeconds,
      double medianSeconds,
      long shuffleReadBytes,
      long shuffleWriteBytes,
      long memorySpilledBytes,
      long diskSpilledBytes,
      long peakMemoryBytes) {}

  /** Processor seconds of all tasks. */
  public double taskCpuSeconds() {
    return steps.stream().mapToDouble(step -> step.tasks().cpuSeconds()).sum();
  }

  static final class EmptyAsNull extends StdSerializer<String> {
    private static final long serialVersionUID = 1L;

    EmptyAsNull() {
      super(String.class);
    }

    @Override
    public void serialize(String value, JsonGenerator json, SerializerProvider provider)
        throws IOException {
      if (value.isEmpty()) {
        json.writeNull();
      } else {
        json.writeString(value);
      }
    }
  }
}
