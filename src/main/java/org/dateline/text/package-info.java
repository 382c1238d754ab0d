/**
 * Rules of text as plain Java: paragraphs, sentences, words, datelines, gaps. Knows no table, no
 * Spark and no feature.
 */
package org.dateline.text;
