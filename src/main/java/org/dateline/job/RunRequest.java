package org.dateline.job;

import java.util.Objects;
import org.dateline.spec.JobSpec;

/**
 * What one run is asked to do.
 *
 * @param input root of the corpus: a local path or a Hadoop URI
 * @param output where the tables are published: a local path or a Hadoop URI
 * @param spec what to publish, and every setting
 * @param specText the spec as it was written, secrets masked
 * @param version the version of the program
 */
public record RunRequest(
    String input, String output, JobSpec spec, String specText, String version) {
  public RunRequest {
    Objects.requireNonNull(input, "input");
    Objects.requireNonNull(output, "output");
    Objects.requireNonNull(spec, "spec");
    Objects.requireNonNull(specText, "specText");
    Objects.requireNonNull(version, "version");
  }
}
