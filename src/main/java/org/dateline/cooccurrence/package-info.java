/** Pairs of names by day. Knows no text. */
package org.dateline.cooccurrence;
