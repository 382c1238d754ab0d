package org.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.ParseResult;

/** The files for the operator of Kubernetes start a command that exists, in fields it knows. */
class SparkApplicationTest {
  private static final Path FOLDER = Path.of("jobs/schedule");

  @Test
  void theApplicationRunsAClassAndACommandThatExist() throws Exception {
    JsonNode application = yaml("spark-application.yaml");
    JsonNode spec = application.get("spec");

    assertThat(application.get("kind").asText()).isEqualTo("SparkApplication");
    assertThat(Class.forName(spec.get("mainClass").asText())).isEqualTo(Main.class);
    List<String> arguments = new ArrayList<>();
    spec.get("arguments").forEach(argument -> arguments.add(argument.textValue()));
    ParseResult run = SchedulesTest.parsed(arguments);
    assertThat(run.matchedOption(JobOptions.LOG_FORMAT).<LogFormat>getValue())
        .isEqualTo(LogFormat.json);
    assertThat(spec.get("mainApplicationFile").asText()).startsWith("local:///");
    assertThat(spec.get("sparkVersion").asText()).isEqualTo(property("dep.spark"));
    assertThat(spec.get("image").asText()).endsWith(":" + Version.number());
  }

  /** By the reference of sparkoperator.k8s.io/v1beta2: these fields, of these types. */
  @Test
  void theApplicationHasOnlyFieldsThatTheOperatorKnows() throws IOException {
    for (String name : List.of("spark-application.yaml", "scheduled-spark-application.yaml")) {
      JsonNode application = yaml(name);
      assertThat(application.get("apiVersion").asText()).isEqualTo("sparkoperator.k8s.io/v1beta2");
      assertThat(keys(application)).containsExactly("apiVersion", "kind", "metadata", "spec");
    }
    JsonNode spec = yaml("spark-application.yaml").get("spec");
    assertThat(keys(spec))
        .isSubsetOf(
            "type",
            "mode",
            "sparkVersion",
            "image",
            "imagePullPolicy",
            "mainClass",
            "mainApplicationFile",
            "arguments",
            "sparkConf",
            "restartPolicy",
            "timeToLiveSeconds",
            "driver",
            "executor")
        .contains("type", "mode", "sparkVersion", "driver", "executor");
    assertThat(spec.get("type").asText()).isEqualTo("Java");
    assertThat(spec.get("mode").asText()).isEqualTo("cluster");
    assertThat(spec.get("sparkConf")).allMatch(JsonNode::isTextual);
    assertThat(spec.get("timeToLiveSeconds").isIntegralNumber()).isTrue();
    assertThat(keys(spec.get("restartPolicy")))
        .containsExactly(
            "type",
            "onFailureRetries",
            "onFailureRetryInterval",
            "onSubmissionFailureRetries",
            "onSubmissionFailureRetryInterval");
    assertThat(spec.at("/restartPolicy/type").asText()).isEqualTo("OnFailure");
    assertThat(keys(spec.get("driver")))
        .containsExactly("cores", "memory", "serviceAccount", "terminationGracePeriodSeconds");
    assertThat(keys(spec.get("executor"))).containsExactly("instances", "cores", "memory");
    for (String of : List.of("driver", "executor")) {
      assertThat(spec.get(of).get("cores").isInt()).isTrue();
      assertThat(spec.get(of).get("memory").asText()).matches("\\d+g");
    }
  }

  @Test
  void theApplicationHasTheSettingsOfTheClusterFile() throws IOException {
    Properties cluster = new Properties();
    try (InputStream in = Files.newInputStream(Path.of("jobs/spark/cluster.properties"))) {
      cluster.load(in);
    }
    JsonNode spec = yaml("spark-application.yaml").get("spec");
    Map<String, String> given = new LinkedHashMap<>();
    spec.get("sparkConf").properties().forEach(e -> given.put(e.getKey(), e.getValue().asText()));
    given.put("spark.driver.memory", spec.at("/driver/memory").asText());
    given.put("spark.executor.memory", spec.at("/executor/memory").asText());
    given.put("spark.executor.cores", spec.at("/executor/cores").asText());

    assertThat(given).isEqualTo(cluster);
  }

  @Test
  void theScheduledApplicationIsTheOther() throws IOException {
    JsonNode scheduled = yaml("scheduled-spark-application.yaml");

    assertThat(scheduled.get("kind").asText()).isEqualTo("ScheduledSparkApplication");
    assertThat(scheduled.at("/spec/template"))
        .isEqualTo(yaml("spark-application.yaml").get("spec"));
    assertThat(scheduled.at("/spec/concurrencyPolicy").asText()).isEqualTo("Forbid");
    assertThat(scheduled.at("/spec/schedule").asText()).matches("[0-5]?\\d [01]?\\d \\* \\* \\*");
    assertThat(keys(scheduled.get("spec")))
        .containsExactly(
            "schedule",
            "concurrencyPolicy",
            "successfulRunHistoryLimit",
            "failedRunHistoryLimit",
            "template");
  }

  private static JsonNode yaml(String name) throws IOException {
    return new ObjectMapper(new YAMLFactory()).readTree(FOLDER.resolve(name).toFile());
  }

  private static List<String> keys(JsonNode mapping) {
    List<String> keys = new ArrayList<>();
    mapping.fieldNames().forEachRemaining(keys::add);
    return keys;
  }

  private static String property(String name) throws IOException {
    Matcher matcher =
        Pattern.compile("<" + Pattern.quote(name) + ">(.*)</")
            .matcher(Files.readString(Path.of("pom.xml")));
    assertThat(matcher.find()).isTrue();
    return matcher.group(1);
  }
}
