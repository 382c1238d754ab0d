package org.dateline.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.dateline.store.RunRecord;

/** The run.json files of an output folder, and the schema that is shipped for them. */
public final class Recorded {
  private Recorded() {}

  /** Every run.json below an output folder, in the order in which the runs began. */
  public static List<JsonNode> in(Path out) throws IOException {
    ObjectMapper json = new ObjectMapper();
    try (Stream<Path> files = Files.walk(out.resolve("_dateline/runs"))) {
      List<Path> found = files.filter(file -> file.endsWith("run.json")).toList();
      List<JsonNode> runs = new ArrayList<>();
      for (Path file : found) {
        runs.add(json.readTree(file.toFile()));
      }
      runs.sort(Comparator.comparing(run -> run.get("started_at").asText()));
      return runs;
    }
  }

  /** What the schema in the jar finds wrong with a record; nothing if it is sound. */
  public static List<String> problems(JsonNode run) throws IOException {
    try (InputStream in = RunRecord.class.getResourceAsStream("run.schema.json")) {
      JsonSchema schema =
          JsonSchemaFactory.getInstance(VersionFlag.V202012)
              .getSchema(
                  in, SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build());
      return schema.validate(run).stream().map(ValidationMessage::getMessage).sorted().toList();
    }
  }
}
