package org.dateline.cli;

import java.util.ArrayList;
import java.util.List;
import org.dateline.error.Fault;
import org.dateline.error.UserException;
import org.dateline.store.OutputFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** The folder that a command looks after: its first argument. */
@Command
final class OutputArgument {
  @Parameters(
      index = "0",
      paramLabel = "OUT",
      arity = "0..1",
      description = "Folder that runs publish in: a path or a Hadoop URI.")
  private String out;

  /**
   * The folder as it is.
   *
   * @param wanted the arguments of the command
   * @param namesAndValues of further arguments that must be given, in turn
   * @throws UserException of fault USAGE if one is not given
   */
  OutputFolder folder(String wanted, Object... namesAndValues) {
    List<String> problems = new ArrayList<>();
    if (out == null || out.isBlank()) {
      problems.add("OUT is " + (out == null ? "missing" : "empty"));
    }
    for (int i = 0; i < namesAndValues.length; i += 2) {
      if (namesAndValues[i + 1] == null) {
        problems.add(namesAndValues[i] + " is missing");
      }
    }
    if (!problems.isEmpty()) {
      throw new UserException(
          Fault.USAGE, "Cannot start: " + String.join(", ", problems) + ".\nWanted: " + wanted);
    }
    return OutputFolder.existing(out);
  }
}
