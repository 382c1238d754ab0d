package org.dateline.store;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Manifests as JSON: keys sorted and in snake_case, so that two manifests can be compared by eye.
 */
final class ManifestFile {
  static final ObjectMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
          .enable(
              SerializationFeature.INDENT_OUTPUT, SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private ManifestFile() {}

  static byte[] write(Manifest manifest) throws IOException {
    return JSON.writeValueAsBytes(manifest);
  }

  static Manifest read(byte[] json) throws IOException {
    return JSON.readValue(json, Manifest.class);
  }

  /** Why a file is no manifest, in the words of an operator and not of the parser. */
  static String told(JsonProcessingException failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof JsonEOFException) {
        return "it ends before it is complete";
      }
      if (cause instanceof JsonParseException broken) {
        return "line %d is no JSON".formatted(broken.getLocation().getLineNr());
      }
    }
    String field =
        failure instanceof JsonMappingException wrong
            ? wrong.getPath().stream()
                .map(JsonMappingException.Reference::getFieldName)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("."))
            : "";
    return field.isEmpty()
        ? "it has not the fields of one"
        : "its field %s is missing or wrong".formatted(field);
  }

  /**
   * The snapshot folder that a manifest names; reads no further, tables may be millions of lines.
   */
  static String snapshot(byte[] json) throws IOException {
    try (JsonParser parser = new JsonFactory().createParser(json)) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String key = parser.currentName();
        parser.nextToken();
        if (key.equals("snapshot")) {
          return parser.getText();
        }
        parser.skipChildren();
      }
    }
    throw new IOException("a manifest that names no snapshot");
  }

  /** The first publication has no parent. */
  static final class ZeroAsNull extends StdSerializer<Integer> {
    private static final long serialVersionUID = 1L;

    ZeroAsNull() {
      super(Integer.class);
    }

    @Override
    public void serialize(Integer value, JsonGenerator json, SerializerProvider provider)
        throws IOException {
      if (value == 0) {
        json.writeNull();
      } else {
        json.writeNumber(value);
      }
    }
  }
}
