package org.dateline.store;

import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dateline.retraction.Retraction;

/**
 * A publication: what its snapshot holds and what it was made from. The file of the manifest in the
 * log is the only truth about what is published.
 *
 * @param number of the publication, from 1
 * @param parent number of the publication that this one followed, 0 (null in the file) for the
 *     first
 * @param snapshot name of the snapshot folder
 * @param spec text of the job spec
 * @param inputsHash of all input files, as the caller pins them
 * @param inputsSeen a hash of the listing of the input, sizes and times; null if it is not known
 * @param daysSeen what tells the articles of a day from others, by day; empty if it is not known
 * @param tables in the order in which they were written
 * @param memory private tables, of which only later runs know what they mean
 * @param funnel counts of what happened to the input
 * @param retractions of which no table has an article
 * @param gazetteer names that the user gave
 */
public record Manifest(
    int number,
    @JsonSerialize(using = ManifestFile.ZeroAsNull.class) int parent,
    String runId,
    String snapshot,
    Instant createdAt,
    String programVersion,
    String spec,
    String specSha256,
    String inputRoot,
    String inputsHash,
    String inputsSeen,
    Map<LocalDate, String> daysSeen,
    Days daysTouched,
    List<PublishedTable> tables,
    List<PublishedTable> memory,
    Map<String, Long> funnel,
    List<Gate> gates,
    List<String> warnings,
    List<Retraction> retractions,
    Gazetteer gazetteer) {

  public Manifest {
    Objects.requireNonNull(runId, "runId");
    Objects.requireNonNull(snapshot, "snapshot");
    Objects.requireNonNull(createdAt, "createdAt");
    daysSeen = new TreeMap<>(daysSeen);
    tables = List.copyOf(tables);
    memory = List.copyOf(memory);
    funnel = new TreeMap<>(funnel);
    gates = List.copyOf(gates);
    warnings = List.copyOf(warnings);
    retractions = List.copyOf(retractions);
    Objects.requireNonNull(gazetteer, "gazetteer");
  }

  /**
   * A table of names.
   *
   * @param sha256 of its file, 64 hex digits; empty (null in the file) if there was none
   */
  public record Gazetteer(
      @JsonSerialize(using = RunRecord.EmptyAsNull.class) String sha256, int rows) {
    /** There was none. */
    public static final Gazetteer NONE = new Gazetteer("", 0);

    public Gazetteer {
      sha256 = sha256 == null ? "" : sha256;
    }
  }

  /** The days that a run wrote anew: the first, the last and how many. */
  public record Days(LocalDate first, LocalDate last, int count) {
    public Days {
      if (first.isAfter(last) || count < 1) {
        throw new IllegalArgumentException("%d days from %s to %s".formatted(count, first, last));
      }
    }
  }

  /** The tables that are published and those that are private. */
  Stream<PublishedTable> allTables() {
    return Stream.concat(tables.stream(), memory.stream());
  }

  /** The table of this name, published or private, if there is one. */
  Optional<PublishedTable> anyTable(String name) {
    return allTables().filter(table -> table.name().equals(name)).findFirst();
  }

  /** The files of all tables. */
  Stream<PublishedTable.File> files() {
    return allTables().flatMap(table -> table.files().stream());
  }

  /** The days that tables have rows of, once for each table. */
  Stream<LocalDate> days() {
    return tables.stream().flatMap(table -> table.days().stream()).map(PublishedTable.Day::date);
  }

  /**
   * The latest day up to another at which files begin, so that those before it can be kept: one at
   * which a file of a table begins, and no file of any table has days on both sides.
   */
  public Optional<LocalDate> cut(String name, LocalDate upTo) {
    return table(name).stream()
        .flatMap(table -> table.files().stream())
        .map(PublishedTable.File::firstDate)
        .filter(day -> day != null && !day.isAfter(upTo))
        .filter(day -> files().noneMatch(file -> file.isAcross(day)))
        .max(LocalDate::compareTo);
  }

  /** The rows of a table with dates from a day on. */
  public long rows(String name, LocalDate from) {
    return table(name).stream()
        .flatMap(table -> table.days().stream())
        .filter(day -> !day.date().isBefore(from))
        .mapToLong(PublishedTable.Day::rows)
        .sum();
  }

  /** The rows of the table of this name or, where it is not published, the funnel's count. */
  public long count(String name) {
    return table(name).map(PublishedTable::rows).orElse(funnel.getOrDefault(name, 0L));
  }

  /** The table of this name, if it is published. */
  public Optional<PublishedTable> table(String name) {
    return tables.stream().filter(table -> table.name().equals(name)).findFirst();
  }
}
