package org.dateline.spec;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A {@link JobSpec} back to the keys and values of its file, for the manifest. */
public final class SpecWriter {
  private SpecWriter() {}

  /**
   * The spec as nested maps, lists, strings, numbers and booleans, the keys as in a spec file and
   * in one fixed order.
   */
  public static Map<String, Object> map(JobSpec spec) {
    return components(spec);
  }

  /**
   * The spec as JSON, which is YAML too: equal specs give equal texts, and {@link SpecReader} reads
   * it back.
   */
  public static String json(JobSpec spec) {
    try {
      return new JsonMapper().writeValueAsString(map(spec));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("maps and lists are always JSON", e);
    }
  }

  /** The key of a record component: `minLength` is written `min_length`. */
  static String key(String component) {
    return component.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
  }

  /** Walks the components of a record, so that no setting can be left out of a manifest. */
  private static Map<String, Object> components(Record record) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (RecordComponent component : record.getClass().getRecordComponents()) {
      try {
        Object value = component.getAccessor().invoke(record);
        map.put(key(component.getName()), plain(value));
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException("cannot read " + component, e);
      }
    }
    return map;
  }

  private static Object plain(Object value) {
    if (value instanceof Record record) {
      return components(record);
    }
    if (value instanceof Enum<?> constant) {
      return Section.key(constant);
    }
    if (value instanceof Number || value instanceof Boolean || value instanceof List) {
      return value;
    }
    return value instanceof Map<?, ?> map ? new LinkedHashMap<>(map) : value.toString();
  }
}
