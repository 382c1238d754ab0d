package org.dateline.terms;

import java.io.Serializable;
import org.dateline.stats.TrendSettings;
import org.dateline.stats.Weighting;

/**
 * What counts as a term and how terms are weighted.
 *
 * @param stem whether words are cut to a light stem
 * @param minLength shortest word, in characters
 * @param maxLength longest word, in characters
 * @param phrases whether phrases of two words are terms
 * @param phraseOriginals originals of the span that a phrase needs
 * @param phraseG2 signed G2 that the two words of a phrase must exceed
 */
public record TermSettings(
    Weighting weighting,
    boolean stem,
    int minLength,
    int maxLength,
    boolean phrases,
    int phraseOriginals,
    double phraseG2,
    TrendSettings trends)
    implements Serializable {}
