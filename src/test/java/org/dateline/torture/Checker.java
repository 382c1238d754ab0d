package org.dateline.torture;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.dateline.torture.Reader.Outcome;

/** Looks whether an output folder is as publishing promises, whatever happened to its writers. */
final class Checker implements AutoCloseable {
  private final Path out;
  private final PublishedLog log;
  private final Reader reader;
  private final List<String> problems = new ArrayList<>();
  private Set<String> staged = Set.of();

  /** Checks a folder of prepared tables. */
  Checker(Path out) throws SQLException {
    this(out, new PreparedReader(out));
  }

  Checker(Path out, Reader reader) {
    this.out = out;
    this.log = new PublishedLog(out);
    this.reader = reader;
  }

  /**
   * Checks after writers were killed: log, CURRENT, `latest`, and the newest publication.
   *
   * @param killed how many of them since the last check; each may have left one folder
   * @return what is wrong
   */
  List<String> afterKills(int killed) throws IOException, SQLException {
    problems.clear();
    chain();
    int newest = log.newest();
    if (newest > 0) {
      files(newest);
      hints(newest);
    }
    Set<String> left = stagedFolders();
    long more = left.stream().filter(folder -> !staged.contains(folder)).count();
    require(more <= killed, "%d staging folders are left of %d runs".formatted(more, killed));
    staged = left;
    return List.copyOf(problems);
  }

  /** Checks after a run that published: nothing of it lags, and its lease is given back. */
  List<String> afterPublication(int number) throws IOException, SQLException {
    afterKills(0);
    int newest = log.newest();
    require(newest == number, "number %d is not the newest".formatted(number));
    require(log.current() == newest, "CURRENT is not %d".formatted(newest));
    require(
        link().equals(Path.of("snapshots", log.snapshot(newest))),
        "latest does not lead to number %d".formatted(newest));
    try (Stream<Path> files = Files.list(out.resolve("_dateline"))) {
      files
          .filter(file -> file.getFileName().toString().startsWith("lock"))
          .forEach(file -> problems.add(file + " is left"));
    }
    return List.copyOf(problems);
  }

  /** Checks every publication. */
  List<String> all() throws IOException, SQLException {
    problems.clear();
    chain();
    for (int number : log.numbers()) {
      files(number);
    }
    return List.copyOf(problems);
  }

  private void chain() throws IOException {
    int expected = 0;
    for (int number : log.numbers()) {
      JsonNode manifest = log.manifest(number);
      require(number == expected + 1, "the log goes from %d to %d".formatted(expected, number));
      require(manifest.get("number").intValue() == number, number + ".json has another number");
      require(
          manifest.get("parent").asInt(0) == expected,
          "%d.json does not follow %d".formatted(number, expected));
      expected = number;
    }
  }

  private void files(int number) throws IOException, SQLException {
    for (PublishedLog.File file : log.files(number)) {
      if (!Files.exists(file.path())) {
        problems.add(file.path() + " is missing");
      } else {
        byte[] bytes = Files.readAllBytes(file.path());
        require(bytes.length == file.bytes(), file.path() + " has another size");
        require(sha256(bytes).equals(file.sha256()), file.path() + " has another hash");
        require(reader.count(file.path()) == file.rows(), file.path() + " has other rows");
      }
    }
    if (problems.isEmpty()) {
      Outcome outcome = reader.read(number);
      require(outcome == Outcome.WHOLE, "number %d is read as %s".formatted(number, outcome));
    }
  }

  /** CURRENT and `latest` may lag, but name what is published. */
  private void hints(int newest) throws IOException {
    int current = log.current();
    if (current > 0) {
      require(current <= newest, "CURRENT is %d, the newest %d".formatted(current, newest));
      Outcome outcome = reader.read(Reader.Way.CURRENT);
      require(outcome == Outcome.WHOLE, "CURRENT is read as " + outcome);
    }
    if (Files.isSymbolicLink(out.resolve("latest"))) {
      Outcome outcome = reader.read(Reader.Way.LATEST);
      require(outcome == Outcome.WHOLE, "latest is read as " + outcome);
    }
    require(current > 0 || newest == 1, "CURRENT is missing");
    require(Files.exists(out.resolve("latest")) || newest == 1, "latest is missing or dangles");
  }

  private Path link() throws IOException {
    return Files.readSymbolicLink(out.resolve("latest"));
  }

  /** The snapshot folders that no manifest names. */
  private Set<String> stagedFolders() throws IOException {
    Set<String> folders = new HashSet<>();
    Path snapshots = out.resolve("snapshots");
    if (Files.isDirectory(snapshots)) {
      try (Stream<Path> found = Files.list(snapshots)) {
        found.forEach(folder -> folders.add(folder.getFileName().toString()));
      }
    }
    for (int number : log.numbers()) {
      folders.remove(log.snapshot(number));
    }
    return folders;
  }

  private void require(boolean holds, String problem) {
    if (!holds) {
      problems.add(problem);
    }
  }

  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() throws SQLException {
    reader.close();
  }
}
