package org.dateline.terms;

import it.unimi.dsi.fastutil.ints.IntArrays;
import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.dateline.stats.BenjaminiHochberg;
import org.dateline.stats.DayTotals;
import org.dateline.stats.LogLikelihood;
import org.dateline.table.ByteReader;
import org.dateline.terms.TermHistories.Answer;

/** The rows of the table `term_daily` of one day: first each term by itself, then q and ranks. */
final class DayScores {
  private static final double LN2 = StrictMath.log(2);

  private final TermSettings settings;
  private final DayOfTerms terms;
  private final long today;
  private final long background;
  private final long ownToday;
  private final double meanOwn;
  private final Object[][] rows;
  private final double[] g2;
  private final double[] p;
  private final double[] classWeights;
  private final Long2ObjectOpenHashMap<Ratios> ratios = new Long2ObjectOpenHashMap<>();
  private final Answer history = new Answer();

  DayScores(TermSettings settings, DayTotals originals, DayTotals tokens, DayOfTerms terms) {
    int day = originals.day(terms.day());
    int from = day - settings.trends().backgroundDays();
    this.settings = settings;
    this.terms = terms;
    this.today = originals.at(day);
    this.background = originals.sum(from, day - 1);
    this.ownToday = tokens.at(day);
    this.meanOwn = (double) tokens.sum(from, day) / tokens.busyDays(from, day);
    this.rows = new Object[terms.size()][];
    this.g2 = new double[terms.size()];
    this.p = new double[terms.size()];
    this.classWeights = new double[terms.size()];
  }

  /** What originals with the term on the day and before decide alone: many terms share it. */
  private record Ratios(Double share, Double idf, Double g2, Double p, Double logRatio) {}

  /** Scores a term by its history, the next one in the answers; all terms come before the rows. */
  void score(int term, ByteReader answers) {
    history.read(answers, terms.day());
    TermCounts counts = terms.counts();
    long hits = counts.originals()[term];
    Ratios shared =
        ratios.computeIfAbsent(hits << 32 | history.before, key -> ratios(hits, history.before));
    g2[term] = shared.g2;
    p[term] = shared.p;
    classWeights[term] = classWeight(counts.own()[term], history.ownSpan);
    rows[term] =
        new Object[] {
          terms.day(),
          terms.texts()[term],
          (int) terms.words()[term],
          (long) counts.occurrences()[term],
          (long) counts.articles()[term],
          hits,
          (long) counts.stories()[term],
          shared.share,
          history.before,
          background,
          shared.idf,
          classWeights[term],
          shared.g2,
          shared.p,
          null,
          shared.logRatio,
          history.trend.z(),
          history.trend.burst(),
          history.trend.first(),
          history.trend.previous(),
          history.trend.first() != null && history.trend.first() == terms.day(),
          null
        };
  }

  /** The rows, terms ascending. */
  Object[][] rows() {
    int qAt = 14;
    int rankAt = 21;
    double[] q = q();
    int[] ranked = ranked();
    for (int i = 0; i < ranked.length; i++) {
      rows[ranked[i]][rankAt] = i + 1;
      rows[i][qAt] = q[i];
    }
    return rows;
  }

  private Ratios ratios(long hits, long before) {
    double score =
        background == 0
            ? 0.0
            : LogLikelihood.signedG2(hits, before, today - hits, background - before);
    return new Ratios(
        today == 0 ? 0.0 : (double) hits / today,
        settings.weighting().idf(background + today, before + hits),
        score,
        LogLikelihood.tail(score),
        today == 0 || background == 0 ? 0.0 : logRatio(hits, before));
  }

  private double logRatio(long hits, long before) {
    double now = (hits == 0 ? 0.5 : hits) / today;
    double then = (before == 0 ? 0.5 : before) / background;
    double ratio = StrictMath.log(now / then) / LN2;
    return ratio == 0.0 ? 0.0 : ratio;
  }

  private double classWeight(long own, long ownSpan) {
    return own == 0 ? 0.0 : (double) own / ownToday * StrictMath.log(1 + meanOwn / ownSpan);
  }

  /** The false-discovery rates over the terms that originals have; 1 of all others. */
  private double[] q() {
    int[] family =
        IntStream.range(0, p.length).filter(i -> terms.counts().originals()[i] > 0).toArray();
    double[] adjusted =
        BenjaminiHochberg.adjust(Arrays.stream(family).mapToDouble(i -> p[i]).toArray());
    double[] q = new double[p.length];
    Arrays.fill(q, 1.0);
    for (int i = 0; i < family.length; i++) {
      q[family[i]] = adjusted[i];
    }
    return q;
  }

  /** The terms, most characteristic first. */
  private int[] ranked() {
    int[] order = new int[g2.length];
    Arrays.setAll(order, i -> i);
    IntArrays.quickSort(order, this::compare);
    return order;
  }

  private int compare(int a, int b) {
    boolean copiesOnly = terms.counts().originals()[a] == 0;
    if (copiesOnly != (terms.counts().originals()[b] == 0)) {
      return copiesOnly ? 1 : -1;
    }
    int order = Double.compare(g2[b], g2[a]);
    order = order == 0 ? Double.compare(classWeights[b], classWeights[a]) : order;
    return order == 0 ? Integer.compare(a, b) : order;
  }
}
