package org.dateline.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpositionTest {
  private static final String HEAD = "# HELP a_seconds Help.\n# TYPE a_seconds gauge\n";

  @Test
  void itReadsWhatPrometheusReads() {
    assertThat(Exposition.parse(HEAD + "a_seconds{b=\"c\\\\\\\"\\n\",d=\"}\"} 1.5\na_seconds 2\n"))
        .containsExactly(
            new Exposition.Sample("a_seconds", Map.of("b", "c\\\"\n", "d", "}"), 1.5),
            new Exposition.Sample("a_seconds", Map.of(), 2));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "a_seconds 1\\n | not below its TYPE",
        "HEADa_seconds 1 | does not end",
        "HEADb_seconds 1\\n | not below its TYPE",
        "HEADa_seconds 1\\na_seconds 2\\n | twice",
        "HEADa_seconds 1\\nHEAD | a second family",
        "HEAD | a family without a sample",
        "HEADa_seconds{b=c} 1\\n | no label",
        "HEADa_seconds{b=\"c\"d\"} 1\\n | no label",
        "HEADa_seconds{b=\"c\",b=\"d\"} 1\\n | a label twice",
        "HEADa_seconds one\\n | no sample",
        "HEAD\\na_seconds 1\\n | no sample",
        "# TYPE a_seconds gauge\\na_seconds 1\\n | no HELP before TYPE"
      })
  void itRefusesWhatIsNotInTheFormat(String text, String problem) {
    assertThatThrownBy(() -> Exposition.parse(text.replace("HEAD", HEAD).replace("\\n", "\n")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(problem);
  }
}
