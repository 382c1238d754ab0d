package org.dateline.ingest;

import static org.dateline.table.Columns.ARTICLE_ID;
import static org.dateline.table.Columns.DATE;
import static org.dateline.table.Columns.DETAIL;
import static org.dateline.table.Columns.OUTCOME;
import static org.dateline.table.Columns.PATH;
import static org.dateline.table.Columns.REASON;
import static org.dateline.table.Columns.RECORD;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.dateline.retraction.Retractions;

/**
 * Reads the listed files as a run does, but for records that share an id, and without a session. At
 * most two records of each thread are in memory; kept are counts by outcome, reason and day.
 */
public record SkimInput(
    InputListing listing, IngestSettings settings, Retractions retractions, Configuration hadoop) {
  private static final int PATH_AT = Records.RAW.fieldIndex(PATH);
  private static final int RECORD_AT = Records.RAW.fieldIndex(RECORD);
  private static final int ARTICLE_ID_AT = Records.RAW.fieldIndex(ARTICLE_ID);
  private static final int OUTCOME_AT = Records.RAW.fieldIndex(OUTCOME);
  private static final int REASON_AT = Records.RAW.fieldIndex(REASON);
  private static final int DATE_AT = Records.RAW.fieldIndex(DATE);
  private static final int NULS_AT = Records.RAW.fieldIndex(Records.NULS);

  public SkimInput {
    Objects.requireNonNull(listing, "listing");
    Objects.requireNonNull(settings, "settings");
    Objects.requireNonNull(retractions, "retractions");
    Objects.requireNonNull(hadoop, "hadoop");
  }

  /** What becomes of the input; every file is read to its end, on all cores. */
  public Funnel funnel() {
    int cores = Runtime.getRuntime().availableProcessors();
    Funnel all = new Funnel();
    Slices.of(listing.files(), cores).parallelStream().map(this::funnel).toList().forEach(all::add);
    return all;
  }

  /** The first refusal by path and record: path, record, reason, detail; empty if there is none. */
  public Optional<Row> firstReject() {
    try (SliceRows rows = open(listing.files())) {
      while (rows.hasNext()) {
        Row row = rows.next();
        if (!isFile(row) && !row.isNullAt(REASON_AT) && !isRetracted(row)) {
          return Optional.of(
              RowFactory.create(
                  row.get(PATH_AT),
                  row.get(RECORD_AT),
                  row.get(REASON_AT),
                  row.get(Records.RAW.fieldIndex(DETAIL))));
        }
      }
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("closing an input file", e);
    }
  }

  private Funnel funnel(List<InputFile> files) {
    try (SliceRows rows = open(files)) {
      return funnel(rows);
    } catch (IOException e) {
      throw new UncheckedIOException("closing an input file", e);
    }
  }

  /** The row of a file follows those of its records, which count unless the file is unstable. */
  private Funnel funnel(Iterator<Row> rows) {
    Funnel all = new Funnel();
    Funnel file = new Funnel();
    while (rows.hasNext()) {
      Row row = rows.next();
      if (!isFile(row)) {
        addRecord(file, row);
        continue;
      }
      String outcome = row.getString(OUTCOME_AT);
      if (outcome.equals(Records.READ)) {
        outcome = CountInputs.outcome(file.articles(), file.rejects());
      }
      if (!outcome.equals(Records.UNSTABLE)) {
        all.add(file);
      } else if (row.getString(REASON_AT).equals(Unstable.UNREADABLE.code())) {
        all.unreadable(Unreadable.of(row.getString(PATH_AT)));
      }
      all.files(outcome, 1);
      file = new Funnel();
    }
    return all;
  }

  private void addRecord(Funnel file, Row row) {
    Optional<LocalDate> day =
        Optional.<Integer>ofNullable(row.getAs(DATE_AT)).map(LocalDate::ofEpochDay);
    if (isRetracted(row)) {
      file.rejects(Reason.RETRACTED.code(), 1);
      day.ifPresent(date -> file.rejects(date, 1));
    } else if (row.isNullAt(REASON_AT)) {
      file.articles(day.orElseThrow(), 1);
      file.nuls(row.getInt(NULS_AT));
    } else {
      file.rejects(row.getString(REASON_AT), 1);
      day.ifPresent(date -> file.rejects(date, 1));
    }
  }

  private boolean isRetracted(Row row) {
    return retractions
        .of(row.getAs(PATH_AT), row.getAs(RECORD_AT), row.getAs(ARTICLE_ID_AT))
        .isPresent();
  }

  private static boolean isFile(Row row) {
    return !row.isNullAt(OUTCOME_AT);
  }

  private SliceRows open(List<InputFile> files) {
    return new SliceRows(files.iterator(), new Storages(Optional.of(hadoop)), settings);
  }
}
