package org.dateline.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is known about each file of a synthetic corpus, in the order of the plan. */
final class Truth {
  private static final int COLUMNS = 4;

  /**
   * One file.
   *
   * @param copyOf the file of the original, empty if it is one
   */
  record Row(String file, String story, String kind, String copyOf) {
    boolean isCopy() {
      return !copyOf.isEmpty();
    }

    /** The file of the original, its own if it is one. */
    String original() {
      return isCopy() ? copyOf : file;
    }
  }

  private final List<Row> rows;

  private Truth(List<Row> rows) {
    this.rows = List.copyOf(rows);
  }

  static Truth read(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    if (!lines.get(0).equals(SyntheticCorpus.TRUTH_HEADER)) {
      throw new IOException("Cannot read the truth " + file + ": it begins with " + lines.get(0));
    }
    List<Row> rows = new ArrayList<>(lines.size());
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = Arrays.copyOf(line.split("\t", -1), COLUMNS);
      rows.add(new Row(cells[0], cells[1], cells[2], cells[3]));
    }
    return new Truth(rows);
  }

  List<Row> rows() {
    return rows;
  }

  Map<String, String> stories() {
    Map<String, String> stories = new LinkedHashMap<>();
    rows.forEach(row -> stories.put(row.file(), row.story()));
    return stories;
  }

  Map<String, String> copies() {
    Map<String, String> copies = new LinkedHashMap<>();
    rows.forEach(row -> copies.put(row.file(), row.original()));
    return copies;
  }
}
