package org.dateline.cli;

import java.util.ArrayList;
import java.util.List;
import org.dateline.job.Acceptance;
import org.dateline.session.Secrets;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The options that let a run publish what a gate would refuse. */
@Command
final class AcceptOptions {
  @Option(
      names = "--accept",
      paramLabel = "CODE",
      description =
          "Publish although this gate refused: removed, rejected, empty or dates. May be given"
              + " more than once; gates.md tells of them.")
  private List<String> accept = new ArrayList<>();

  @Option(
      names = "--reason",
      paramLabel = "TEXT",
      description = "Why that is accepted: the manifest keeps it.")
  private String reason;

  /**
   * What is accepted.
   *
   * @throws org.dateline.error.UserException of fault USAGE if it cannot be
   */
  Acceptance acceptance() {
    return Acceptance.of(accept, reason == null ? "" : Secrets.ofProcess().mask(reason));
  }
}
