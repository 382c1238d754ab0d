package org.dateline.bench;

import java.time.LocalDate;

/**
 * What is settled about an article before it is written.
 *
 * @param draft the number of its text: a copy has that of its original
 * @param draftDate the day of its original, the same as {@code date} for an original
 */
record PlannedArticle(LocalDate date, Event event, int draft, LocalDate draftDate, Kind kind) {}
