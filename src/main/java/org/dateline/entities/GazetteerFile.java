package org.dateline.entities;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * One gazetteer file: tab-separated rows under a header line, the first column of which is the
 * kind.
 */
record GazetteerFile(String file, List<String> header, Set<String> kinds) {
  private static final String FOLDER = "/org/dateline/entities/gazetteer/";

  /** A row and the number of its line, from 1. */
  record Line(int number, List<String> cells) {
    String kind() {
      return cells.get(0);
    }

    String name() {
      return cells.get(1);
    }

    /** The values of a cell, which are separated by bars. */
    List<String> list(int column) {
      String cell = cells.get(column);
      return cell.isEmpty() ? List.of() : List.of(cell.split("\\|", -1));
    }
  }

  GazetteerFile {
    header = List.copyOf(header);
    kinds = Set.copyOf(kinds);
  }

  /** The rows of the file on the class path. */
  List<Line> read(List<String> problems) {
    try (InputStream in = GazetteerFile.class.getResourceAsStream(FOLDER + file)) {
      if (in == null) {
        problems.add(file + " is not on the class path");
        return List.of();
      }
      return read(in, problems);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
  }

  /** The sound rows of a stream; what is wrong with the others is added to the problems. */
  List<Line> read(InputStream in, List<String> problems) throws IOException {
    List<Line> lines = new ArrayList<>();
    BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                in,
                StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)));
    String text = reader.readLine();
    if (!String.join("\t", header).equals(text)) {
      problems.add(file + " line 1: the header is \"" + text + "\", wanted " + header);
    }
    int number = 1;
    for (text = reader.readLine(); text != null; text = reader.readLine()) {
      number++;
      Line line = new Line(number, List.of(text.split("\t", -1)));
      String fault = fault(text, line);
      if (fault.isEmpty()) {
        lines.add(line);
      } else {
        problems.add(file + " line " + number + ": " + fault);
      }
    }
    return lines;
  }

  private String fault(String text, Line line) {
    if (line.cells().size() != header.size()) {
      return line.cells().size() + " columns, wanted " + header.size();
    }
    if (!Normalizer.isNormalized(text, Normalizer.Form.NFC)) {
      return "not in Unicode form NFC";
    }
    if (!kinds.contains(line.kind())) {
      return "unknown kind \"" + line.kind() + "\"";
    }
    if (line.name().isEmpty()) {
      return "no name";
    }
    for (int i = 1; i < header.size(); i++) {
      for (String value : line.list(i)) {
        if (value.isEmpty() || !value.equals(value.strip())) {
          return "blank or empty value in column " + header.get(i);
        }
      }
    }
    return "";
  }
}
