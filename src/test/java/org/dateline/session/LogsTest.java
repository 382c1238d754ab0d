package org.dateline.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.config.Configuration;
import org.apache.logging.log4j.core.config.ConfigurationFactory;
import org.apache.logging.log4j.core.impl.Log4jLogEvent;
import org.apache.logging.log4j.message.SimpleMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the shipped logging writes of an event. */
class LogsTest {
  private static final Path FOLDER = Path.of("src/main/resources/org/dateline/session");

  @Test
  void anEventAsJsonIsOneLineWithAllThatTheTextHas() throws IOException {
    IllegalStateException failure = new IllegalStateException("two\nlines");
    String line = written("log4j2-json.properties", "it \"said\"\nso {}", failure);

    assertThat(line.strip().lines()).hasSize(1);
    JsonNode event = new ObjectMapper().readTree(line);
    assertThat(event.get("@timestamp").asText()).isEqualTo("1970-01-01T00:00:01.500Z");
    assertThat(event.get("level").asText()).isEqualTo("WARN");
    assertThat(event.get("logger").asText()).isEqualTo("org.dateline.Test");
    assertThat(event.get("thread").asText()).isEqualTo("a thread");
    assertThat(event.get("message").asText()).isEqualTo("it \"said\"\nso {}");
    assertThat(event.get("trace").asText())
        .startsWith("java.lang.IllegalStateException: two\nlines\n\tat org.dateline.");
  }

  @Test
  void anEventAsTextHasItsMessageAndTrace() throws IOException {
    assertThat(written("log4j2.properties", "it failed", new IllegalStateException("oops")))
        .matches("(?s)\\d\\d:\\d\\d:\\d\\d WARN  Test: it failed\n.*State.*: oops\n\tat .*");
  }

  @ParameterizedTest
  @ValueSource(strings = {"log4j2.properties", "log4j2-json.properties"})
  void secretsBesideTheirKeysAreMaskedInMessagesAndTraces(String name) throws IOException {
    List<String> texts =
        List.of(
            "spark.my.password=hunter2",
            "fs.s3a.access.key: 'hunter2 and 3'",
            "{\"token\":\"hunter2 and 3\"}",
            "-Dmy.Secret.x=hunter2");
    for (String text : texts) {
      String line = written(name, "see " + text + " here", new IllegalStateException(text));

      assertThat(line).doesNotContain("hunter2");
      assertThat(line.split("redacted", -1)).as(line).hasSize(3);
      assertThat(line).contains(" here");
    }
    assertThat(Files.readString(FOLDER.resolve(name)))
        .contains(Secrets.STANDARD_RULE.replace("(?i)", ""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"log4j2.properties", "log4j2-json.properties"})
  void otherTextIsWrittenAsItIs(String name) throws IOException {
    assertThat(written(name, "spark.sql.ansi.enabled: true, 280 articles", null))
        .contains("spark.sql.ansi.enabled: true, 280 articles");
  }

  private static String written(String name, String message, Throwable thrown) throws IOException {
    URI settings = FOLDER.resolve(name).toUri();
    try (LoggerContext context = new LoggerContext("test of " + name)) {
      Configuration configuration =
          ConfigurationFactory.getInstance().getConfiguration(context, "test", settings);
      configuration.initialize();
      byte[] bytes =
          configuration
              .getAppender("err")
              .getLayout()
              .toByteArray(
                  Log4jLogEvent.newBuilder()
                      .setLoggerName("org.dateline.Test")
                      .setLevel(Level.WARN)
                      .setThreadName("a thread")
                      .setTimeMillis(1_500)
                      .setMessage(new SimpleMessage(message))
                      .setThrown(thrown)
                      .build());
      return new String(bytes, StandardCharsets.UTF_8);
    }
  }
}
