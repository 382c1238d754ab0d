package org.dateline.ingest;

/** What became of a record. */
sealed interface Verdict permits ArticleFields, Reject {}
