package org.dateline.stats;

import java.io.Serializable;

/**
 * What a day is held against (formulas.md, sections 0, 7 and 8).
 *
 * @param backgroundDays days before a day that make its background, in term scores and bursts
 * @param zDays days back over which the same weekday is the baseline of z
 * @param minHistory days after the first day before z and bursts are told
 * @param burstS how many times the base rate the upper state of a burst has
 * @param burstGamma cost of rising to the upper state, times ln of the number of days
 */
public record TrendSettings(
    int backgroundDays, int zDays, int minHistory, double burstS, double burstGamma)
    implements Serializable {
  public TrendSettings {
    if (backgroundDays < 1 || zDays < 7 || minHistory < 0 || burstS <= 1 || burstGamma < 0) {
      throw new IllegalArgumentException(
          "trend settings out of range: " + backgroundDays + ", " + zDays + ", " + minHistory);
    }
  }
}
