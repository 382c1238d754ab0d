package org.dateline.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.dateline.error.Fault;
import org.dateline.error.UserException;
import org.dateline.table.Contract;
import org.dateline.table.Match;
import org.dateline.table.Slabs;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A snapshot in work, in a folder of its own that no reader knows of until it is published. Tables
 * are written one after the other by one thread.
 */
public final class StagedSnapshot {
  /** The start of a snapshot folder's name, UTC. */
  static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  private static final Logger LOG = LoggerFactory.getLogger(StagedSnapshot.class);

  private static final Pattern RUN_ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");

  private final OutputFolder out;
  private final String runId;
  private final Clock clock;
  private final FileSettings settings;
  private final Optional<Manifest> parent;
  private final String name;
  private final Map<Contract, PublishedTable> tables = new LinkedHashMap<>();
  private final Map<Contract, PublishedTable> memory = new LinkedHashMap<>();
  private Optional<KeptDays> kept = Optional.empty();

  private StagedSnapshot(OutputFolder out, String runId, Clock clock, FileSettings settings) {
    this.out = out;
    this.runId = runId;
    this.clock = clock;
    this.settings = settings;
    this.parent = Snapshots.newest(out);
    this.name = STAMP.format(Instant.now(clock)) + "-" + runId;
  }

  /**
   * Begins a snapshot that is to follow the newest one published.
   *
   * @param runId letters, digits, hyphens and underscores; two runs never share one
   * @throws UserException with {@link Fault#STORAGE} if its folder cannot be made
   */
  public static StagedSnapshot begin(
      OutputFolder out, String runId, Clock clock, FileSettings settings) {
    if (!RUN_ID.matcher(runId).matches()) {
      throw new IllegalArgumentException("run id " + runId + " is not " + RUN_ID);
    }
    StagedSnapshot snapshot = new StagedSnapshot(out, runId, clock, settings);
    try {
      if (!out.storage().names(snapshot.folder()).isEmpty()) {
        throw new IllegalStateException("snapshot " + snapshot.name + " exists");
      }
      out.storage().makeFolder(snapshot.folder());
    } catch (IOException e) {
      throw StorageFaults.of("begin snapshot " + snapshot.name, out.root(), e);
    }
    return snapshot;
  }

  /** The name of the snapshot's folder. */
  public String name() {
    return name;
  }

  /** The publication that this one is to follow, if there is one. */
  public Optional<Manifest> parent() {
    return parent;
  }

  /**
   * Keeps what the parent publishes of the days before one: of a table with dates only those from
   * then on are to be written. To be called before anything is written.
   *
   * @param day at which files of the parent begin
   * @return what is wrong with the parent's files; if anything is, nothing is kept
   */
  public List<String> keepBefore(LocalDate day) {
    if (!tables.isEmpty() || !memory.isEmpty()) {
      throw new IllegalStateException("tables are written already");
    }
    KeptDays days = new KeptDays(out.storage(), parent.orElseThrow(), day);
    List<String> problems = days.problems();
    kept = problems.isEmpty() ? Optional.of(days) : Optional.empty();
    return problems;
  }

  /** The rows of a table as the parent publishes it. */
  public Dataset<Row> readParent(SparkSession spark, Contract contract) {
    return PublishedRows.of(spark, out, contract, ofParent(contract));
  }

  private PublishedTable ofParent(Contract contract) {
    return parent.orElseThrow().anyTable(contract.name()).orElseThrow();
  }

  /**
   * Writes a table from rows in any order and partitions. Columns are taken by name.
   *
   * @param slabs the days kept together; a table without dates does not look at them
   * @throws IllegalStateException if rows or columns break the contract, naming table, column, key
   * @throws UserException with {@link Fault#STORAGE} if the files cannot be written
   */
  public PublishedTable write(Contract contract, Dataset<Row> rows, Slabs slabs) {
    TableWriter.conform(contract, rows);
    WritePlan plan = plan(contract, slabs);
    return written(plan, TableWriter.write(plan, TableWriter.arrange(plan, rows)));
  }

  /**
   * Writes a table from rows whose partition i is slab i, sorted by the contract's order; those of
   * a table without dates are in one partition.
   *
   * @throws IllegalStateException if rows or columns break the contract, or are not so arranged
   * @throws UserException with {@link Fault#STORAGE} if the files cannot be written
   */
  public PublishedTable writeSorted(Contract contract, Dataset<Row> rows, Slabs slabs) {
    TableWriter.conform(contract, rows);
    WritePlan plan = plan(contract, slabs);
    return written(plan, TableWriter.write(plan, rows));
  }

  /**
   * Writes a table from rows of plain values, which spares Spark's own form of a row: the columns
   * of the contract in order, an Integer for INT, a Long for LONG, the days since 1970-01-01 as an
   * Integer for a DATE, the bytes of its UTF-8 for a STRING, an array of such for strings, null for
   * none. Partition i holds slab i, sorted by the contract's order.
   *
   * @throws IllegalStateException if rows break the contract, or are not so arranged
   * @throws UserException with {@link Fault#STORAGE} if the files cannot be written
   */
  public PublishedTable writeSorted(Contract contract, JavaRDD<Object[]> rows, Slabs slabs) {
    WritePlan plan = plan(contract, slabs);
    return written(plan, TableWriter.write(plan, rows));
  }

  /**
   * Writes a table without dates as the parent has it, but for some rows.
   *
   * @param kept rows of the parent, those with the key of a changed row apart
   * @param changed in any order and partitions
   */
  public PublishedTable writeChanged(
      Contract contract, Match kept, Dataset<Row> changed, Slabs slabs) {
    TableWriter.conform(contract, changed);
    WritePlan plan = plan(contract, slabs);
    Dataset<Row> sorted = TableWriter.arrange(plan, changed);
    return written(plan, TableWriter.write(plan, ofParent(contract), kept, sorted));
  }

  /** Writes a private table, which later runs read, from rows in any order and partitions. */
  public PublishedTable remember(Contract contract, Dataset<Row> rows, Slabs slabs) {
    TableWriter.conform(contract, rows);
    WritePlan plan = plan(contract, slabs);
    PublishedTable table = whole(plan, TableWriter.write(plan, TableWriter.arrange(plan, rows)));
    memory.put(contract, table);
    return table;
  }

  /** Writes a private table from rows of plain values, arranged as above. */
  public PublishedTable remember(Contract contract, JavaRDD<Object[]> rows, Slabs slabs) {
    WritePlan plan = plan(contract, slabs);
    PublishedTable table = whole(plan, TableWriter.write(plan, rows));
    memory.put(contract, table);
    return table;
  }

  /** Writes a table from slabs of such rows of plain values in this process, without Spark. */
  PublishedTable writeSorted(Contract contract, List<List<Object[]>> rows, Slabs slabs) {
    WritePlan plan = plan(contract, slabs);
    return written(plan, TableWriter.write(plan, rows));
  }

  /** The rows of a table written before. */
  public Dataset<Row> read(SparkSession spark, PublishedTable table) {
    Contract contract =
        Stream.concat(tables.keySet().stream(), memory.keySet().stream())
            .filter(written -> written.name().equals(table.name()))
            .findFirst()
            .orElseThrow();
    return PublishedRows.of(spark, out, contract, table);
  }

  /**
   * Checks what was written and makes it visible, at once, as the newest publication.
   *
   * @return its manifest
   * @throws UserException with {@link Fault#BUSY} if another run published since this one began, or
   *     with {@link Fault#STORAGE} if the manifest cannot be written; nothing is visible then
   */
  public Manifest publish(Publication publication) {
    forgetKeys();
    Manifest manifest =
        publication.manifest(
            parent,
            runId,
            name,
            Instant.now(clock),
            List.copyOf(tables.values()),
            List.copyOf(memory.values()));
    new Publisher(out, List.copyOf(tables.keySet()), List.copyOf(memory.keySet()))
        .publish(manifest);
    return manifest;
  }

  /**
   * Keeps something for the next night that is no table.
   *
   * @throws UserException with {@link Fault#STORAGE} if it cannot be written
   */
  public void keep(String file, byte[] content) {
    KeptFiles.write(out, name, file, content);
  }

  /**
   * Deletes what was staged, for a run that failed and leaves nothing worth looking at. What cannot
   * be deleted now, such as a file that a task of the failed run still writes, is swept by a run a
   * day later. What is published stays: a failure after the manifest was created, or one that only
   * looks as if it was not, takes nothing back.
   */
  public void discard() {
    try {
      Optional<byte[]> manifest = out.storage().read(OutputFolder.manifest(number()));
      if (manifest.isEmpty() || !ManifestFile.snapshot(manifest.get()).equals(name)) {
        out.storage().delete(folder());
      }
    } catch (IOException | UncheckedIOException e) {
      LOG.warn("snapshot {} was not deleted completely", name, e);
    }
  }

  private PublishedTable written(WritePlan plan, PublishedTable table) {
    PublishedTable whole = whole(plan, table);
    tables.put(plan.contract(), whole);
    return whole;
  }

  private PublishedTable whole(WritePlan plan, PublishedTable table) {
    return plan.contract().dated() && kept.isPresent() ? withKept(table) : table;
  }

  private PublishedTable withKept(PublishedTable table) {
    try {
      return kept.orElseThrow().with(table, name);
    } catch (IOException e) {
      throw StorageFaults.of("keep the earlier days of table " + table.name(), out.root(), e);
    }
  }

  private WritePlan plan(Contract contract, Slabs slabs) {
    if (tables.containsKey(contract) || memory.containsKey(contract)) {
      throw new IllegalStateException("table " + contract.name() + " is written already");
    }
    Set<String> written = tables.keySet().stream().map(Contract::name).collect(Collectors.toSet());
    return new WritePlan(out.storage(), folder(), runId, contract, slabs, settings, written);
  }

  private void forgetKeys() {
    try {
      out.storage().delete(folder() + "/" + RowKeys.FOLDER);
    } catch (IOException e) {
      throw StorageFaults.of("publish snapshot " + name, out.root(), e);
    }
  }

  private int number() {
    return Publication.number(parent);
  }

  private String folder() {
    return OutputFolder.SNAPSHOTS + "/" + name;
  }
}
