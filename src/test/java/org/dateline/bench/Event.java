package org.dateline.bench;

import java.time.LocalDate;

/**
 * What one story is about.
 *
 * @param story its number
 * @param theme the number of what it shares with the look-alikes of the same days; of a standing
 *     report the number of its form
 * @param begun the day of the first article
 */
record Event(int story, int theme, LocalDate begun) {}
