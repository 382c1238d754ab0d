package org.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** To whom scripts/dateline hands jars and files, told by a java and a spark-submit that print. */
class LauncherJarsTest {
  private static final String PRINTING = "#!/bin/bash\nprintf '%s ' \"${0##*/}\" \"$@\"\necho\n";
  private static final String MAIN = " org.dateline.cli.Main ";

  @TempDir private Path root;

  @BeforeEach
  void build() throws IOException {
    write("scripts/dateline", Files.readString(Path.of("scripts/dateline")));
    write("pom.xml", "<spark.opens>--add-opens=x</spark.opens>");
    write("target/spark.classpath", "spark.jar");
    write("target/dateline.jar", "");
    write("bin/java", PRINTING);
    write("spark/bin/spark-submit", PRINTING);
    write("spark/jars/spark-core_2.13-4.1.0.jar", "");
    write("a b.jar", "");
    write("lib/c.jar", "");
    write("lib/d.jar", "");
    write("model.gz", "");
    write("spark.properties", "spark.jars lib/c.jar\nspark.files model.gz\n");
  }

  @Test
  void theSparkOfTheBuildAndTheCheckBeforeItAreGivenThem() throws Exception {
    List<String> started =
        start("run --input in --jars a_b.jar,lib/*.jar --output out --spec s --files model.gz");

    assertThat(started).hasSize(2);
    assertThat(started.get(0))
        .contains("-Ddateline.check=true", "-Dspark.files=model.gz")
        .contains("/target/dateline.jar:spark.jar:a b.jar:lib/c.jar:lib/d.jar" + MAIN)
        .endsWith(MAIN + "run --input in --output out --spec s ");
    assertThat(started.get(1))
        .contains(" org.apache.spark.deploy.SparkSubmit --jars a b.jar,lib/*.jar --files model.gz ")
        .contains(" -cp " + root.toRealPath() + "/target/dateline.jar:spark.jar org")
        .endsWith("/target/dateline.jar run --input in --output out --spec s ");
  }

  @Test
  void sparkSubmitIsGivenThem() throws Exception {
    List<String> started =
        start(
            Map.of("SPARK_HOME", root.resolve("spark").toString()),
            "run --input in --output out --jars lib/c.jar --jars=lib/d.jar");

    assertThat(started).hasSize(1);
    assertThat(started.get(0))
        .startsWith("spark-submit --jars lib/c.jar,lib/d.jar ")
        .endsWith("/target/dateline.jar run --input in --output out ");
  }

  @Test
  void jarsThatAreYetToBeFetchedAreNotCheckedFirst() throws Exception {
    for (String option :
        List.of(
            "--packages g:a:1",
            "--jars hdfs://h/a.jar,lib/c.jar",
            "--spark spark.jars.packages=g:a:1")) {
      List<String> started = start("run --input in --output out --spec s " + option);
      assertThat(started).as(option).hasSize(1);
      assertThat(started.get(0)).contains("SparkSubmit ").doesNotContain("dateline.check");
    }
    assertThat(start("run --input in --output out --packages g:a:1").get(0))
        .contains("SparkSubmit --packages g:a:1 --class");
  }

  @Test
  void theCheckKnowsThoseOfThePropertiesFile() throws Exception {
    List<String> started =
        start("run --input in --output out --spec s --properties-file spark.properties");

    assertThat(started).hasSize(2);
    assertThat(started.get(0)).contains("-Dspark.files=model.gz", ":spark.jar:lib/c.jar" + MAIN);
    assertThat(started.get(1)).doesNotContain("--jars", "--files");
  }

  @Test
  void commandsWithoutSparkHaveTheJarsOnTheirClassPath() throws Exception {
    for (String command : List.of("names --text t", "plan --input in --output out")) {
      List<String> started = start(command + " --jars lib/c.jar --files model.gz");
      assertThat(started).hasSize(1);
      assertThat(started.get(0))
          .contains("-Dspark.files=model.gz", ":spark.jar:lib/c.jar" + MAIN)
          .endsWith(MAIN + command + " ");
    }
  }

  @Test
  void doctorIsToldThemAsSettings() throws Exception {
    List<String> started =
        start("doctor --jars lib/c.jar --spark spark.x=1 --properties-file spark.properties");

    assertThat(started.get(0))
        .contains(":spark.jar:lib/c.jar" + MAIN)
        .endsWith(
            MAIN
                + "doctor --spark spark.x=1 --spark spark.jars=lib/c.jar"
                + " --properties-file spark.properties ");
  }

  /** The commands that the launcher starts; in an argument `_` is a blank. */
  private List<String> start(String arguments) throws Exception {
    return start(Map.of(), arguments);
  }

  private List<String> start(Map<String, String> environment, String arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of("bash", "scripts/dateline"));
    Arrays.stream(arguments.split(" ", -1)).map(a -> a.replace('_', ' ')).forEach(command::add);
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(root.toFile()).redirectErrorStream(true);
    builder.environment().keySet().removeIf(key -> key.matches("(SPARK|DATELINE|HADOOP)_.*"));
    builder.environment().put("DATELINE_ARCHIVE", "off");
    builder.environment().put("JAVA_HOME", root.toString());
    builder.environment().put("PATH", "/usr/bin:/bin");
    builder.environment().putAll(environment);
    Process process = builder.start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(text).isZero();
    return text.lines().toList();
  }

  private void write(String name, String text) throws IOException {
    Path file = root.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }
}
