package org.dateline.copies;

import java.io.Serializable;

/**
 * When an article is a copy of an earlier one.
 *
 * @param days how many days a copy may lie after the article that it repeats
 * @param minWords words of a body from which parts of it are compared; shorter ones are copies only
 *     of the same words
 * @param keys how articles that share text are found
 * @param match how much of a text must be found again
 */
public record CopySettings(int days, int minWords, Keys keys, Match match) implements Serializable {

  /**
   * How articles that share text are found: by some of their shingles, their keys.
   *
   * @param maxShingles shingles of a text that are kept
   * @param modulus one shingle in so many is a key
   * @param minKeys keys of a text at least, the smallest shingles
   * @param articles earliest, and latest, articles remembered under a key
   * @param shared keys that two articles must share to be compared
   * @param standingAfter earlier articles from which a key is standing text, which says nothing
   * @param minFresh other keys that a text must have; with fewer all its keys count
   * @param freshShare share of other keys that a text must have; with less all its keys count
   */
  public record Keys(
      int maxShingles,
      int modulus,
      int minKeys,
      int articles,
      int shared,
      int standingAfter,
      int minFresh,
      double freshShare)
      implements Serializable {}

  /**
   * How much of a text must be found again in the earlier one.
   *
   * @param containment share of its shingles
   * @param sameDayResemblance or, inside a day, resemblance
   * @param freshFound share of its keys that are not standing text
   * @param minNumbers numbers in text of the earlier one from which they must be found again
   * @param numbersShare share of the numbers
   * @param looseBelow resemblance below which names must be found again too
   * @param minNames names from which they must
   * @param namesShare share of the names
   * @param nearFrom resemblance from which a copy is called near, not partial
   */
  public record Match(
      double containment,
      double sameDayResemblance,
      double freshFound,
      int minNumbers,
      double numbersShare,
      double looseBelow,
      int minNames,
      double namesShare,
      double nearFrom)
      implements Serializable {}
}
