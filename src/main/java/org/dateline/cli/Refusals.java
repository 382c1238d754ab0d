package org.dateline.cli;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.dateline.error.Fault;
import org.dateline.error.UserException;
import org.dateline.spec.Nearest;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Arguments that cannot be understood, as messages that name the nearest known one. */
final class Refusals {
  private Refusals() {}

  static UserException of(ParameterException wrong) {
    CommandLine command = wrong.getCommandLine();
    String name = command.getCommandSpec().qualifiedName();
    String message =
        wrong instanceof UnmatchedArgumentException unmatched
            ? unmatched(unmatched.getUnmatched(), command)
            : wrong.getMessage();
    return new UserException(
        Fault.USAGE, "Cannot start: " + message + "\nSee " + name + " --help.", wrong);
  }

  private static String unmatched(List<String> arguments, CommandLine command) {
    List<String> options = arguments.stream().filter(word -> word.startsWith("-")).toList();
    if (!options.isEmpty()) {
      Collection<String> known = command.getCommandSpec().optionsMap().keySet();
      return options.stream()
          .map(option -> unknown("option", option.replaceFirst("=.*", ""), known))
          .collect(Collectors.joining("\n  "));
    }
    if (!command.getSubcommands().isEmpty()) {
      return unknown("command", arguments.get(0), command.getSubcommands().keySet());
    }
    return "\"" + arguments.get(0) + "\" is one argument too many.";
  }

  private static String unknown(String kind, String word, Collection<String> known) {
    return kind + " " + word + " is not known" + Nearest.hint(word, known);
  }
}
