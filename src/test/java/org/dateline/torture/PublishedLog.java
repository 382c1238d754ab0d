package org.dateline.torture;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The log of an output folder, read as anybody may read it. */
final class PublishedLog {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path out;

  PublishedLog(Path out) {
    this.out = out;
  }

  /** A file that a manifest names. */
  record File(String table, Path path, long bytes, long rows, String sha256) {}

  /** The numbers of all manifests, ascending; none if there is no log yet. */
  List<Integer> numbers() throws IOException {
    Path log = out.resolve("_dateline/log");
    if (!Files.isDirectory(log)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(log)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.matches("\\d{8}\\.json"))
          .map(name -> Integer.valueOf(name.substring(0, 8)))
          .sorted()
          .toList();
    }
  }

  /** The greatest number, 0 if nothing is published. */
  int newest() throws IOException {
    List<Integer> numbers = numbers();
    return numbers.isEmpty() ? 0 : numbers.get(numbers.size() - 1);
  }

  JsonNode manifest(int number) throws IOException {
    Path file = out.resolve("_dateline/log").resolve("%08d.json".formatted(number));
    return JSON.readTree(Files.readAllBytes(file));
  }

  /** The name of a publication's snapshot folder. */
  String snapshot(int number) throws IOException {
    return manifest(number).get("snapshot").textValue();
  }

  List<File> files(int number) throws IOException {
    List<File> files = new ArrayList<>();
    for (JsonNode table : manifest(number).get("tables")) {
      for (JsonNode file : table.get("files")) {
        files.add(
            new File(
                table.get("name").textValue(),
                out.resolve(file.get("path").textValue()),
                file.get("bytes").longValue(),
                file.get("rows").longValue(),
                file.get("sha256").textValue()));
      }
    }
    return files;
  }

  /** How many rows each table has that has any. */
  Map<String, Long> rows(int number) throws IOException {
    return files(number).stream()
        .collect(Collectors.groupingBy(File::table, Collectors.summingLong(File::rows)));
  }

  /** The content hashes of tables, and of their days, by their names. */
  Map<String, String> hashes(int number) throws IOException {
    Map<String, String> hashes = new TreeMap<>();
    for (JsonNode table : manifest(number).get("tables")) {
      String name = table.get("name").textValue();
      hashes.put(name, table.get("content_hash").textValue());
      for (JsonNode day : table.get("days")) {
        hashes.put(name + " " + day.get("date").textValue(), day.get("hash").textValue());
      }
    }
    return hashes;
  }

  /** The number that CURRENT says; 0 if there is none. */
  int current() throws IOException {
    Path current = out.resolve("_dateline/CURRENT");
    return Files.exists(current) ? Integer.parseInt(Files.readString(current)) : 0;
  }
}
