package org.dateline.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.dateline.table.Columns.ARTICLE_ID;
import static org.dateline.table.Columns.DATE;
import static org.dateline.table.Columns.PATH;
import static org.dateline.table.Columns.SHA256;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.dateline.ingest.Funnel;
import org.dateline.ingest.Records;
import org.dateline.job.Gates.Finding;
import org.dateline.spec.JobSpec;
import org.dateline.store.LostFiles;
import org.dateline.store.Manifest;
import org.dateline.store.OutputFolder;
import org.dateline.store.PublishedRows;
import org.dateline.store.PublishedTable;
import org.dateline.table.Articles;

/**
 * Refuses an input from which many of the published articles are gone, such as a folder of which
 * half is not mounted.
 *
 * <p>An article is gone if neither its id nor its record, byte for byte, is in the input. A
 * corrected article keeps its id; one whose file was moved has another, and is told, not counted;
 * one that was retracted is in the input still, and was taken out on purpose. Articles of files
 * that are as they were, read as before, are there without looking: all others are an upper bound
 * that a usual night does not exceed, and only above it ids are compared, which is a join of the
 * ids of all articles.
 *
 * @param to the day up to which the run reads, if not to the end: articles dated later are gone
 *     with nothing wrong in the input
 */
record RemovedGate(
    JobSpec.Limits limits, Gates gates, OutputFolder output, Optional<LocalDate> to) {
  private static final String REMEDY =
      " Mend the input, or raise limits.max_removed in the spec if so many always go.";

  /**
   * Passes an input.
   *
   * @param before the publication before
   * @param funnel of all records, with those of new files by themselves
   * @param alike whether the files that are as they were are read as they were
   * @param records rows of {@link Records}
   */
  void check(Manifest before, Funnel funnel, boolean alike, Dataset<Row> records) {
    long articles = before.count(Articles.CONTRACT.name());
    long limit = Math.max(limits.minRemoved(), (long) (limits.maxRemoved() * articles));
    long unchanged = funnel.articles() - funnel.fresh().articles();
    long bound = Math.max(0, articles - unchanged);
    Optional<PublishedTable> table =
        before
            .table(Articles.CONTRACT.name())
            .filter(found -> !found.files().isEmpty())
            .filter(found -> LostFiles.of(output, before).spare(found));
    if (alike && bound <= limit) {
      pass(bound, limit, "at most %,d of the %,d articles published before are gone", articles);
    } else if (table.isPresent()) {
      compare(
          new GoneArticles(
              PublishedRows.of(records.sparkSession(), output, Articles.CONTRACT, table.get()),
              records),
          articles,
          limit);
    } else {
      long least = Math.max(0, articles - funnel.articles());
      judge(least, limit, articles, "", () -> "." + REMEDY);
    }
  }

  private void compare(GoneArticles gone, long articles, long limit) {
    long moved = gone.moved();
    long lost = gone.count() - moved;
    long later = lost <= limit ? 0 : to.map(gone::after).orElse(0L);
    judge(
        lost,
        limit,
        articles,
        (moved == 0 ? "" : "; %,d more were moved and have other ids now".formatted(moved))
            + (later == 0
                ? ""
                : "; %,d of them are dated later than --to %s".formatted(later, to.get())),
        () ->
            ". First: %s.%s%s"
                .formatted(
                    gone.first(),
                    later == 0 ? "" : " Run with a later --to, or without it, to keep those.",
                    lost - later > limit || later == 0 ? REMEDY : ""));
  }

  private void judge(long gone, long limit, long articles, String more, Supplier<String> remedy) {
    if (gone <= limit) {
      pass(gone, limit, "%,d of the %,d articles published before are gone" + more, articles);
      return;
    }
    gates.refuse(
        Finding.of(
            GateCode.REMOVED,
            gone,
            limit,
            "%,d of the %,d articles published before are gone (%.1f %%), the limit is %,d%s",
            gone,
            articles,
            100.0 * gone / articles,
            limit,
            more),
        remedy);
  }

  private void pass(long gone, long limit, String text, long articles) {
    gates.pass(Finding.of(GateCode.REMOVED, gone, limit, text, gone, articles));
  }

  /** The rows of a published table whose articles the records do not have. */
  private static final class GoneArticles {
    private final Dataset<Row> gone;
    private final Dataset<Row> elsewhere;

    GoneArticles(Dataset<Row> published, Dataset<Row> records) {
      Dataset<Row> before = published.select(ARTICLE_ID, SHA256, PATH, DATE);
      Column isThere = Records.accepted().or(Records.isRecord().and(Records.isRetracted()));
      Dataset<Row> now = records.where(isThere).select(ARTICLE_ID, SHA256);
      this.gone = before.join(now.select(ARTICLE_ID), key(ARTICLE_ID), "left_anti");
      this.elsewhere =
          now.join(before.select(ARTICLE_ID), key(ARTICLE_ID), "left_anti").select(SHA256);
    }

    long count() {
      return gone.count();
    }

    long moved() {
      return gone.join(elsewhere, key(SHA256), "left_semi").count();
    }

    String first() {
      return lost().orderBy(col(PATH)).first().getAs(PATH);
    }

    long after(LocalDate day) {
      return lost().where(col(DATE).gt(lit(day))).count();
    }

    private Dataset<Row> lost() {
      return gone.join(elsewhere, key(SHA256), "left_anti");
    }

    private static String[] key(String column) {
      return new String[] {column};
    }
  }
}
