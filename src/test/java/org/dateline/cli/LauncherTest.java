package org.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What scripts/dateline refuses by itself, before it builds or starts anything. */
class LauncherTest {
  private static final Path SCRIPT = Path.of("scripts", "dateline").toAbsolutePath();

  private record Ended(int code, String text) {}

  @ParameterizedTest
  @CsvSource({
    "run --spark, Cannot start: --spark needs a value.",
    "run --spark secret, Cannot start: --spark needs spark.KEY=VALUE.",
    "run --spark=my.key=secret, Cannot start: --spark needs spark.KEY=VALUE.",
    "'run --spark spark.master=local[2] --spark spark.master=lokal', 'Cannot start: spark.master is lokal. Wanted: local[N], spark://HOST:PORT, yarn or k8s://URL.'",
    "run --spark spark.driver.memory=big, 'Cannot start: spark.driver.memory is big. Wanted: a size, such as 4g.'",
    "tables --spark spark.x=secret, Cannot start: --spark and --properties-file belong to run, plan and doctor.",
    "run --jars, Cannot start: --jars needs a value.",
    "run --jars=/no/a.jar --input in --output out, Cannot start: /no/a.jar of --jars cannot be read.",
    "names --text a --jars file:/no/a.jar, Cannot start: /no/a.jar of --jars cannot be read.",
    "plan --files hdfs://h/a --files=/no/b#c, Cannot start: /no/b of --files cannot be read.",
    "names --packages g:a:1, Cannot start: --packages belongs to run, as Spark fetches them. Give the jars by --jars.",
    "tables --files a, Cannot start: --jars and --files belong to run, plan, doctor and names, --packages to run.",
    "run --properties-file /no/such/file, Cannot start: the properties file /no/such/file cannot be read.",
  })
  void itRefusesItsOwnOptionsWithoutPrintingAValue(String arguments, String message)
      throws IOException, InterruptedException {
    Ended ended = run(SCRIPT, arguments);

    assertThat(ended.text()).contains(message).doesNotContain("secret");
    assertThat(ended.code()).isEqualTo(2);
  }

  @Test
  void blanksBehindASettingOfTheFileAreNoPartOfIt(@TempDir Path folder)
      throws IOException, InterruptedException {
    Path file = folder.resolve("own.properties");
    Files.writeString(file, "spark.driver.memory 2g \nspark.master lokal\t\n");

    assertThat(run(SCRIPT, "run --properties-file " + file).text())
        .contains("Cannot start: spark.master is lokal. Wanted");
  }

  @Test
  void itRunsThroughLinksFromAnyFolder(@TempDir Path folder)
      throws IOException, InterruptedException {
    Path first = Files.createSymbolicLink(folder.resolve("first"), SCRIPT);
    Path second = Files.createSymbolicLink(folder.resolve("second"), Path.of("first"));

    assertThat(run(second, "run --spark").text()).contains("--spark needs a value");
    // else the clean-up warns that the link leads out of the folder
    Files.delete(first);
  }

  private static Ended run(Path script, String arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("bash", script.toString()));
    command.addAll(List.of(arguments.split(" ", -1)));
    Process process =
        new ProcessBuilder(command)
            .directory(script.getParent().toFile())
            .redirectErrorStream(true)
            .start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Ended(process.waitFor(), text);
  }
}
