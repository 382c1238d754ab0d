package org.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dateline.error.Fault;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** The files of jobs/schedule start commands that exist, and know the exit codes. */
class SchedulesTest {
  private static final Path FOLDER = Path.of("jobs/schedule");
  private static final Path PAGE = Path.of("src/site/markdown/schedules.md");
  private static final String LAUNCHER = "/scripts/dateline";

  /** How a run can end: only status finds a publication old. */
  private static final Set<Fault> OF_A_RUN = EnumSet.complementOf(EnumSet.of(Fault.STALE));

  /** Options of the launcher alone, each with a value. */
  private static final Set<String> LAUNCHER_OPTIONS = Set.of("--spark", "--properties-file");

  @Test
  void theServiceRunsACommandThatExists() throws IOException {
    Map<String, List<String>> unit = unit("dateline.service");

    ParseResult run = started(unit.get("Service.ExecStart").get(0));

    assertThat(run.<String>matchedOptionValue("--input", "")).isEqualTo("${DATELINE_INPUT}");
    assertThat(run.<String>matchedOptionValue("--output", "")).isEqualTo("${DATELINE_OUTPUT}");
    assertThat(unit.get("Service.Environment"))
        .extracting(line -> line.replaceFirst("=.*", ""))
        .containsExactly("DATELINE_INPUT", "DATELINE_OUTPUT");
  }

  @Test
  void theServiceKnowsEveryExitCode() throws IOException {
    Map<String, List<String>> unit = unit("dateline.service");
    Set<String> well = words(unit, "Service.SuccessExitStatus");
    Set<String> hopeless = words(unit, "Service.RestartPreventExitStatus");

    for (Fault fault : OF_A_RUN) {
      String code = Integer.toString(fault.exitCode());
      assertThat(fault == Fault.BUSY ? well : hopeless).as("%s", fault).contains(code);
    }
    assertThat(well).containsExactlyInAnyOrder("75", "143");
    assertThat(hopeless).doesNotContain("1", "75").hasSize(OF_A_RUN.size() - 1);
    assertThat(unit).containsKeys("Service.Nice", "Service.TimeoutStartSec", "Service.Restart");
  }

  @Test
  void theTimerAndTheAlertBelongToTheService() throws IOException {
    String alert = unit("dateline.service").get("Unit.OnFailure").get(0);

    assertThat(FOLDER.resolve("dateline.timer")).exists();
    assertThat(unit("dateline.timer")).containsKeys("Timer.OnCalendar", "Install.WantedBy");
    assertThat(alert).isEqualTo("dateline-alert@%n.service");
    assertThat(unit("dateline-alert@.service").get("Service.ExecStart").get(0)).contains("%i");
  }

  @Test
  void theLineOfTheCrontabIsOneThatCronTakesWhole() throws IOException {
    List<String> lines =
        Files.readAllLines(FOLDER.resolve("dateline.crontab")).stream()
            .filter(line -> !line.startsWith("#") && !line.matches("[A-Z]+=.*"))
            .toList();

    assertThat(lines).hasSize(1);
    assertThat(lines.get(0))
        .matches("[0-5]?\\d [01]?\\d \\* \\* \\* .*")
        .doesNotContain("%")
        .contains("flock -n -E 75 ", "nice -n 10 ", "timeout -k ", "-eq 75 ")
        .hasSizeLessThan(999);
    started(lines.get(0).replaceFirst(" >>.*", ""));
  }

  @Test
  void theDagRunsACommandThatExists() throws IOException {
    String dag = Files.readString(FOLDER.resolve("dateline_dag.py"));
    Matcher command = Pattern.compile("(?s)COMMAND = \\[(.*?)\\n\\]").matcher(dag);
    assertThat(command.find()).isTrue();
    Matcher word =
        Pattern.compile("os\\.environ\\.get\\(\"\\w+\", \"([^\"]*)\"\\)|f?\"([^\"]*)\"")
            .matcher(command.group(1));
    List<String> words = new ArrayList<>();
    while (word.find()) {
      words.add(word.group(1) == null ? word.group(2) : word.group(1));
    }

    started(String.join(" ", words));

    Matcher hopeless = Pattern.compile("HOPELESS = \\{(.*)\\}").matcher(dag);
    assertThat(hopeless.find()).isTrue();
    assertThat(List.of(hopeless.group(1).split(", ", -1)))
        .containsExactlyInAnyOrderElementsOf(
            OF_A_RUN.stream()
                .filter(fault -> fault != Fault.BUSY)
                .map(fault -> Integer.toString(fault.exitCode()))
                .toList());
  }

  @Test
  void thePageNamesEveryFileAndEveryExitCode() throws IOException {
    String page = Files.readString(PAGE);
    try (Stream<Path> files = Files.list(FOLDER)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(page).contains("`jobs/schedule/" + file.getFileName() + "`");
      }
    }
    for (Fault fault : OF_A_RUN) {
      assertThat(page).contains("| " + fault.exitCode() + " |");
    }
  }

  @Test
  void aCommandThatDoesNotExistIsFound() {
    assertThatThrownBy(() -> started("/opt/dateline/scripts/dateline run --inptu a --output b"))
        .isInstanceOf(ParameterException.class);
    assertThatThrownBy(() -> started("/opt/dateline/scripts/dateline rnu --input a --output b"))
        .isInstanceOf(ParameterException.class);
  }

  /** What the program takes of a line that starts the launcher, whatever stands before that. */
  private static ParseResult started(String line) throws IOException {
    List<String> words = List.of(line.split(" ", -1));
    int launcher = 0;
    while (!words.get(launcher).endsWith(LAUNCHER)) {
      launcher++;
    }
    assertThat(Path.of("." + LAUNCHER)).isExecutable();
    String script = Files.readString(Path.of("." + LAUNCHER));
    List<String> arguments = new ArrayList<>();
    for (int i = launcher + 1; i < words.size(); i++) {
      if (LAUNCHER_OPTIONS.contains(words.get(i))) {
        assertThat(script).contains(words.get(i) + " | ");
        i++;
      } else {
        arguments.add(words.get(i));
      }
    }
    return parsed(arguments);
  }

  /** What the program takes of the arguments of a run. */
  static ParseResult parsed(List<String> arguments) {
    CommandLine commandLine = Main.commandLine(System.out, System.err);
    ParseResult command = commandLine.parseArgs(arguments.toArray(String[]::new)).subcommand();
    assertThat(command.commandSpec().name()).isEqualTo("run");
    assertThat(command.hasMatchedOption("--input") && command.hasMatchedOption("--output"))
        .isTrue();
    return command;
  }

  /** A unit as `Section.Key` to its values in order. */
  private static Map<String, List<String>> unit(String name) throws IOException {
    Map<String, List<String>> unit = new LinkedHashMap<>();
    String section = "";
    for (String line : Files.readAllLines(FOLDER.resolve(name))) {
      if (line.matches("\\[\\w+\\]")) {
        section = line.substring(1, line.length() - 1);
      } else if (!line.isEmpty() && !line.startsWith("#")) {
        assertThat(line).matches("[A-Z]\\w*=\\S.*").doesNotEndWith(" ");
        String[] pair = line.split("=", 2);
        unit.computeIfAbsent(section + "." + pair[0], key -> new ArrayList<>()).add(pair[1]);
      }
    }
    return unit;
  }

  private static Set<String> words(Map<String, List<String>> unit, String key) {
    return Set.of(unit.get(key).get(0).split(" ", -1));
  }
}
