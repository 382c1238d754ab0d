package org.dateline.reading;

import java.io.Serializable;
import org.dateline.terms.TermSettings;

/**
 * How an article is read.
 *
 * @param terms what counts as a term
 * @param extractor the engine that finds names
 */
public record ReadingSettings(TermSettings terms, String extractor) implements Serializable {}
