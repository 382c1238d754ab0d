package org.dateline.usertable;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.dateline.error.JsonFault;

/** Reads one JSON object a line, its values texts, numbers, true, false or null. */
public final class JsonLinesTable {
  private static final JsonFactory JSON =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private final TableSink sink;

  private JsonLinesTable(TableSink sink) {
    this.sink = sink;
  }

  /**
   * Hands over the objects; blank lines are none.
   *
   * @param content UTF-8
   */
  public static void read(byte[] content, TableSink sink) {
    new JsonLinesTable(sink).rows(content);
  }

  private void rows(byte[] content) {
    long line = 1;
    boolean wanted = true;
    for (int from = Utf8Text.start(content); wanted && from < content.length; line++) {
      int end = from;
      boolean blank = true;
      while (end < content.length && content[end] != '\n') {
        blank &= content[end] <= ' ' && content[end] >= 0;
        end++;
      }
      wanted = blank || row(line, content, from, end - from);
      from = end + 1;
    }
  }

  private boolean row(long line, byte[] content, int from, int length) {
    try (JsonParser json = JSON.createParser(content, from, length)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        sink.problem(line, "no JSON object");
        return true;
      }
      Map<String, String> values = new LinkedHashMap<>();
      boolean sound = true;
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String name = json.currentName();
        JsonToken value = json.nextToken();
        if (value.isScalarValue()) {
          values.put(name, value == JsonToken.VALUE_NULL ? "" : json.getText());
        } else {
          json.skipChildren();
          sink.problem(line, "\"" + name + "\" holds an object or a list, wanted a text");
          sound = false;
        }
      }
      if (json.nextToken() != null) {
        sink.problem(line, "more than one JSON object");
        return true;
      }
      return !sound || sink.row(line, values);
    } catch (JsonProcessingException e) {
      sink.problem(line, "no JSON: " + JsonFault.told(e.getOriginalMessage()));
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read from memory", e);
    }
  }
}
