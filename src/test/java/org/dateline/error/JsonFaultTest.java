package org.dateline.error;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonFaultTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"a\": 1 | Unexpected end-of-input: expected close marker for Object",
        "[1, 2} | Unexpected close marker '}': expected ']'",
        "NaN | Non-standard token 'NaN'",
        "+1 | Unexpected character ('+' (code 43)) in numeric value: JSON spec does not allow numbers to have plus signs",
        "{a: 1} | Unexpected character ('a' (code 97)): was expecting double-quote to start field name",
        "tru | Unrecognized token 'tru': was expecting (JSON String, Number, Array, Object or token 'null', 'true' or 'false')",
      })
  void neitherConstantsNorPlacesThatAreNotShown(String json, String told) {
    assertThat(JsonFault.told(message(json))).isEqualTo(told);
  }

  @Test
  void aLimitIsToldAsANumber() {
    assertThat(JsonFault.told(message("[".repeat(1_001))))
        .isEqualTo("Document nesting depth (1001) exceeds the maximum allowed (1000)");
  }

  @Test
  void ofManyLinesTheFirstIsTold() {
    assertThat(JsonFault.told("one\ntwo")).isEqualTo("one");
    assertThat(JsonFault.told("")).isEmpty();
  }

  private static String message(String json) {
    return catchThrowableOfType(JsonProcessingException.class, () -> read(json))
        .getOriginalMessage();
  }

  private static void read(String json) throws IOException {
    try (JsonParser parser = new JsonFactory().createParser(json)) {
      while (parser.nextToken() != null) {
        parser.getText();
      }
    }
  }
}
