package org.dateline.reading;

import java.io.Serializable;
import org.dateline.terms.TermSettings;

/**
 * How an article is read.
 *
 * @param terms what counts as a term
 */
public record ReadingSettings(TermSettings terms) implements Serializable {}
