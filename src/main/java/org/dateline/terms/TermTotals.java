package org.dateline.terms;

import java.io.Serializable;
import org.dateline.stats.DayTotals;

/**
 * What is counted of each day before its terms are.
 *
 * @param originals originals
 * @param adjacent places in originals where a term directly follows a term
 * @param termed originals with a term
 */
public record TermTotals(DayTotals originals, DayTotals adjacent, DayTotals termed)
    implements Serializable {}
