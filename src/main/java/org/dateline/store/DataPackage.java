package org.dateline.store;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.dateline.table.Column;
import org.dateline.table.Contract;

/** The Frictionless data package of a snapshot: every table, file and column, for machines. */
final class DataPackage {
  private DataPackage() {}

  static String of(Manifest manifest, List<Contract> contracts) throws IOException {
    ObjectNode data = ManifestFile.JSON.createObjectNode();
    name(data, manifest);
    ArrayNode resources = data.putArray("resources");
    for (Contract contract : contracts) {
      describe(resources.addObject(), manifest, contract);
    }
    return ManifestFile.JSON.writeValueAsString(data) + "\n";
  }

  /** The package of a snapshot as that of another one which holds the same tables. */
  static String again(String json, Manifest manifest) throws IOException {
    ObjectNode data = ManifestFile.JSON.readValue(json, ObjectNode.class);
    name(data, manifest);
    return ManifestFile.JSON.writeValueAsString(data) + "\n";
  }

  private static void name(ObjectNode data, Manifest manifest) {
    data.put("name", "dateline-" + manifest.snapshot().toLowerCase(Locale.ROOT));
    data.put("title", "News analytics, snapshot " + manifest.snapshot());
    data.put("profile", "data-package");
    data.put("created", manifest.createdAt().toString());
    data.put("version", String.valueOf(manifest.number()));
  }

  private static void describe(ObjectNode resource, Manifest manifest, Contract contract) {
    PublishedTable table = manifest.table(contract.name()).orElseThrow();
    resource.put("name", contract.name());
    resource.put("description", contract.description());
    resource.put("profile", "tabular-data-resource");
    if (table.files().isEmpty()) {
      resource.putArray("data");
    } else {
      String folder = OutputFolder.SNAPSHOTS + "/" + manifest.snapshot() + "/";
      ArrayNode paths = resource.putArray("path");
      table.files().forEach(file -> paths.add(file.path().substring(folder.length())));
    }
    resource.put("format", "parquet");
    resource.put("mediatype", "application/vnd.apache.parquet");
    resource.put("rows", table.rows());
    ObjectNode schema = resource.putObject("schema");
    ArrayNode fields = schema.putArray("fields");
    contract.columns().forEach(column -> describe(fields.addObject(), column));
    ArrayNode key = schema.putArray("primaryKey");
    contract.key().forEach(key::add);
  }

  private static void describe(ObjectNode field, Column column) {
    field.put("name", column.name());
    field.put("type", type(CellType.of(column.type())));
    field.put("description", column.comment());
    if (!column.nullable()) {
      field.putObject("constraints").put("required", true);
    }
  }

  private static String type(CellType type) {
    return switch (type) {
      case BOOLEAN -> "boolean";
      case INT, LONG -> "integer";
      case DOUBLE -> "number";
      case STRING -> "string";
      case DATE -> "date";
      case TIMESTAMP -> "datetime";
      case STRINGS -> "array";
      case BYTES -> throw new IllegalArgumentException("bytes are not published");
    };
  }
}
