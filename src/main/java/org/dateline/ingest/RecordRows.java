package org.dateline.ingest;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** Rows of {@link Records#RAW}, filled in the order of its columns. */
final class RecordRows {
  private static final Optional<String> NONE = Optional.empty();

  private static final int STAMP_AT = Records.RAW.fieldIndex(Records.STAMP);

  private final Sha256 sha256;
  private InputFile stamped;
  private long stamp;

  RecordRows(Sha256 sha256) {
    this.sha256 = sha256;
  }

  static Row ignored(InputFile file) {
    if (file.isUnsettled()) {
      return unstable(file, Unstable.UNSETTLED, "modified shortly before it was listed");
    }
    return file(file, NONE, Records.IGNORED, Optional.of(file.ignored()), NONE);
  }

  static Row read(InputFile file, String sha256) {
    return file(file, Optional.of(sha256), Records.READ, NONE, NONE);
  }

  static Row unstable(InputFile file, Unstable why, String detail) {
    return file(file, NONE, Records.UNSTABLE, Optional.of(why.code()), Optional.of(detail));
  }

  private static Row file(
      InputFile file,
      Optional<String> sha256,
      String outcome,
      Optional<String> reason,
      Optional<String> detail) {
    Object[] values = new Object[Records.RAW.size()];
    values[0] = file.path();
    values[1] = Records.FILE;
    values[4] = file.bytes();
    values[5] = micros(file.modifiedAt());
    values[6] = sha256.orElse(null);
    values[7] = outcome;
    values[8] = reason.orElse(null);
    values[9] = detail.orElse(null);
    values[STAMP_AT] = file.stamp();
    return RowFactory.create(values);
  }

  Row record(InputFile file, FoundRecord found) {
    Object[] values = new Object[Records.RAW.size()];
    values[0] = file.path();
    values[1] = Records.RECORD_ROW;
    values[2] = found.record();
    values[3] = found.line();
    values[4] = found.bytes();
    values[6] = found.sha256().orElse(null);
    values[STAMP_AT] = stamp(file);
    if (found.verdict() instanceof Reject reject) {
      values[8] = reject.reason().code();
      values[9] = reject.detail();
      values[11] = reject.date().map(RecordRows::days).orElse(null);
    } else if (found.verdict() instanceof ArticleFields fields) {
      fill(values, fields);
      values[10] = articleId(file, found.record(), fields);
    }
    return RowFactory.create(values);
  }

  /** Computed once for all records of a file, which come one after the other. */
  private long stamp(InputFile file) {
    if (!file.equals(stamped)) {
      stamped = file;
      stamp = file.stamp();
    }
    return stamp;
  }

  private static void fill(Object[] values, ArticleFields fields) {
    values[11] = days(fields.day().date());
    values[12] = fields.day().source().name().toLowerCase(Locale.ROOT);
    values[13] = fields.headline();
    values[14] = fields.body();
    values[15] = fields.language();
    values[16] = fields.source().orElse(null);
    values[17] = fields.agency().orElse(null);
    values[18] = fields.place().orElse(null);
    values[19] = fields.nuls();
  }

  private String articleId(InputFile file, int record, ArticleFields fields) {
    String place = record == 0 ? file.path() : file.path() + "#" + record;
    return sha256.id(fields.id().map(id -> "id:" + id).orElse(place));
  }

  private static int days(LocalDate date) {
    return (int) date.toEpochDay();
  }

  private static long micros(Instant instant) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
  }
}
