package org.dateline.golden;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Files as names and lines, and how two sets of them differ. */
final class GoldenFiles {
  private GoldenFiles() {}

  /** The TSV files of a folder; none if there is no such folder. */
  static Map<String, List<String>> in(Path folder) throws IOException {
    Map<String, List<String>> files = new TreeMap<>();
    if (Files.isDirectory(folder)) {
      try (Stream<Path> found = Files.list(folder)) {
        for (Path file : found.filter(path -> path.toString().endsWith(".tsv")).toList()) {
          files.put(file.getFileName().toString(), Files.readAllLines(file));
        }
      }
    }
    return files;
  }

  /** Writes the files into a folder, which then has no other. */
  static void write(Path folder, Map<String, List<String>> files) throws IOException {
    Files.createDirectories(folder);
    for (String name : in(folder).keySet()) {
      Files.delete(folder.resolve(name));
    }
    for (Map.Entry<String, List<String>> file : files.entrySet()) {
      Files.writeString(folder.resolve(file.getKey()), text(file.getValue()));
    }
  }

  /** How many bytes the files have together. */
  static long bytes(Map<String, List<String>> files) {
    return files.values().stream()
        .mapToLong(lines -> text(lines).getBytes(StandardCharsets.UTF_8).length)
        .sum();
  }

  private static String text(List<String> lines) {
    return String.join("\n", lines) + "\n";
  }

  /** Every file that differs, with the first so many lines that do. */
  static List<String> differences(
      Map<String, List<String>> expected, Map<String, List<String>> found, int shown) {
    TreeSet<String> names = new TreeSet<>(expected.keySet());
    names.addAll(found.keySet());
    List<String> differences = new ArrayList<>();
    for (String name : names) {
      difference(
          name,
          expected.getOrDefault(name, List.of()),
          found.getOrDefault(name, List.of()),
          shown,
          differences);
    }
    return differences;
  }

  private static void difference(
      String name, List<String> expected, List<String> found, int shown, List<String> into) {
    int differing = 0;
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < Math.max(expected.size(), found.size()); i++) {
      String wanted = line(expected, i);
      String given = line(found, i);
      if (!wanted.equals(given) && differing++ < shown) {
        lines.append(
            "%n  line %d%n    expected: %s%n    found:    %s".formatted(i + 1, wanted, given));
      }
    }
    if (differing > 0) {
      into.add("%s: %,d lines differ%s".formatted(name, differing, lines));
    }
  }

  private static String line(List<String> lines, int index) {
    return index < lines.size() ? lines.get(index) : "(no line)";
  }
}
