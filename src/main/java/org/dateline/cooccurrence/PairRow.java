package org.dateline.cooccurrence;

import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.dateline.stats.Association;
import org.dateline.stats.FamilyCounts;
import org.dateline.stats.LogLikelihood;
import org.dateline.table.CooccurrenceDaily;
import org.dateline.table.TrendAnswer;
import scala.jdk.javaapi.CollectionConverters;

/** One row of `cooccurrence_daily` in the making (formulas.md, section 5). */
final class PairRow {
  private final Object[] values = new Object[FIELDS.size()];
  private final long originals;
  private final long stories;
  private final long units;
  private final double llr;
  private final double p;

  /** The table's columns in order, but days since 1970-01-01 for dates. */
  static final StructType FIELDS = fields();

  private static final int Q_AT = FIELDS.fieldIndex("q");
  private static final int RANK_AT = FIELDS.fieldIndex("rank");

  PairRow(DayMentions day, UnitPairs pairs, int slot, TrendAnswer trend) {
    FamilyCounts counts = pairs.counts();
    this.originals = counts.originals(slot);
    this.stories = counts.stories(slot);
    this.units = counts.ownOccurrences(slot);
    long x = pairs.unitsWith(pairs.entityA(slot));
    long y = pairs.unitsWith(pairs.entityB(slot));
    long all = pairs.unitsTotal();
    this.llr = LogLikelihood.signedG2(units, x - units, y - units, all - x - y + units);
    this.p = LogLikelihood.tail(llr);
    int at = put(0, day.day(), pairs.unit().key());
    at = names(at, day.entities(), pairs, slot);
    at = put(at, counts.occurrences(slot), counts.articles(slot), originals, stories);
    at = put(at, units, x, y, all);
    at = put(at, units == 0 ? null : (Double) Association.pmi(units, x, y, all));
    at = put(at, units == 0 ? null : (Double) Association.npmi(units, x, y, all));
    at = put(at, llr, p, 1.0);
    at = put(at, Association.jaccard(units, x, y), Association.dice(units, x, y));
    at = trend(at, day.day(), trend);
    put(at, CollectionConverters.asScala(evidence(day, pairs, slot)).toSeq(), null);
  }

  long originals() {
    return originals;
  }

  long stories() {
    return stories;
  }

  long units() {
    return units;
  }

  double llr() {
    return llr;
  }

  double p() {
    return p;
  }

  void q(double q) {
    values[Q_AT] = q;
  }

  void rank(int rank) {
    values[RANK_AT] = rank;
  }

  Row row() {
    return RowFactory.create(values);
  }

  private int names(int at, DayEntities entities, UnitPairs pairs, int slot) {
    DayEntities.Entity a = entities.entity(pairs.entityA(slot));
    DayEntities.Entity b = entities.entity(pairs.entityB(slot));
    return put(at, a.id(), b.id(), a.name(), b.name(), a.type(), b.type());
  }

  private int trend(int at, int day, TrendAnswer trend) {
    // in the table: first_date, days_since_previous, is_new, z, burst_level
    return put(
        at,
        trend.first(),
        trend.previous(),
        trend.first() != null && trend.first() == day,
        trend.z(),
        trend.burst());
  }

  private static List<String> evidence(DayMentions day, UnitPairs pairs, int slot) {
    List<String> evidence = new ArrayList<>();
    for (int i = 0; i < pairs.evidence(slot); i++) {
      String article = day.article(pairs.evidenceArticle(slot, i));
      evidence.add(article + '#' + pairs.evidenceSentence(slot, i));
    }
    return evidence;
  }

  private int put(int at, Object... more) {
    System.arraycopy(more, 0, values, at, more.length);
    return at + more.length;
  }

  private static StructType fields() {
    StructType fields = new StructType();
    for (StructField field : CooccurrenceDaily.CONTRACT.schema().fields()) {
      fields =
          field.dataType().equals(DateType)
              ? fields.add(field.name(), IntegerType, field.nullable())
              : fields.add(field.name(), field.dataType(), field.nullable());
    }
    return fields;
  }
}
