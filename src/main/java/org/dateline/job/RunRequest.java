package org.dateline.job;

import java.util.Objects;
import org.dateline.entities.UserGazetteer;
import org.dateline.spec.JobSpec;

/**
 * What one run is asked to do.
 *
 * @param input root of the corpus: a local path or a Hadoop URI
 * @param output where the tables are published: a local path or a Hadoop URI
 * @param spec what to publish, and every setting
 * @param specText the spec as it was written, secrets masked
 * @param version the version of the program
 * @param scope what is done again although it was done before
 * @param acceptance what gates let pass
 * @param reach what of the input is taken as it is now
 * @param gazetteer the names that the user gives, once they are read
 */
public record RunRequest(
    String input,
    String output,
    JobSpec spec,
    String specText,
    String version,
    Scope scope,
    Acceptance acceptance,
    Reach reach,
    UserGazetteer gazetteer) {

  /** What a run does again. */
  public enum Scope {
    /** Files that are new, or have another size or modification time. */
    CHANGED,
    /** All files are read, and published if what they hold is new. */
    REHASH,
    /** All files are read and published. */
    FULL
  }

  /** A run that does what is new. */
  public RunRequest(String input, String output, JobSpec spec, String specText, String version) {
    this(
        input,
        output,
        spec,
        specText,
        version,
        Scope.CHANGED,
        Acceptance.NONE,
        Reach.ALL,
        UserGazetteer.NONE);
  }

  /** The same run with another scope. */
  public RunRequest with(Scope wanted) {
    return new RunRequest(
        input, output, spec, specText, version, wanted, acceptance, reach, gazetteer);
  }

  /** The same run in which gates let something pass. */
  public RunRequest accepting(Acceptance wanted) {
    return new RunRequest(input, output, spec, specText, version, scope, wanted, reach, gazetteer);
  }

  /** The same run on another part of the input. */
  public RunRequest reaching(Reach wanted) {
    return new RunRequest(
        input, output, spec, specText, version, scope, acceptance, wanted, gazetteer);
  }

  /** The same run with the names that the user gives. */
  RunRequest naming(UserGazetteer read) {
    return new RunRequest(input, output, spec, specText, version, scope, acceptance, reach, read);
  }

  public RunRequest {
    Objects.requireNonNull(input, "input");
    Objects.requireNonNull(output, "output");
    Objects.requireNonNull(spec, "spec");
    Objects.requireNonNull(specText, "specText");
    Objects.requireNonNull(version, "version");
    Objects.requireNonNull(scope, "scope");
    Objects.requireNonNull(acceptance, "acceptance");
    Objects.requireNonNull(reach, "reach");
    Objects.requireNonNull(gazetteer, "gazetteer");
  }
}
