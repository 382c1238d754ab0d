package org.dateline.stories;

import java.io.Serializable;

/**
 * When an article joins an earlier story.
 *
 * @param terms what an article is compared by
 * @param neighbours which earlier articles it is compared with
 * @param joining how like the articles of a story it must be
 * @param standing what keeps standing reports apart
 */
public record StorySettings(Terms terms, Neighbours neighbours, Joining joining, Standing standing)
    implements Serializable {

  /**
   * What an article is compared by.
   *
   * @param most terms of an article, the heaviest
   * @param headline how many times a word of the headline counts
   * @param name weight of a term that is mostly written with a capital inside sentences
   * @param backgroundDays days before the article's whose originals tell how rare a term is
   */
  public record Terms(int most, int headline, double name, int backgroundDays)
      implements Serializable {}

  /**
   * Which earlier articles an article is compared with: those that share one of its rare terms.
   *
   * @param days how many days they may lie back
   * @param rareTerms terms by which an article is found, its heaviest rare ones
   * @param rareOriginals originals up to which a term is rare
   * @param rareShare or share of the originals
   * @param rareMost originals from which it is not, however many there are
   * @param minRest cosine, without the one term that adds most to it, from which an article is a
   *     neighbour
   * @param most neighbours of an article that are kept, the likest
   * @param held articles that one task holds to find them, some kilobyte each
   */
  public record Neighbours(
      int days,
      int rareTerms,
      int rareOriginals,
      double rareShare,
      int rareMost,
      double minRest,
      int most,
      int held)
      implements Serializable {}

  /**
   * How like the articles of a story an article must be to join it.
   *
   * @param threshold mean likeness of their articles from which two groups of articles become one
   * @param decayDays days of silence after which likeness counts three fifths: the deviation of a
   *     bell
   * @param longest days from a story's first article to its last original
   */
  public record Joining(double threshold, double decayDays, int longest) implements Serializable {}

  /**
   * What keeps standing reports apart: daily rates, tables of results, notices.
   *
   * @param numberShare share of numbers among the words of a form, such as a table
   * @param sharedNumbers share of the numbers of the shorter that two forms must share
   * @param headlineDays earlier days with a headline that begins or ends the same way, from which
   *     it is that of a standing report
   * @param steadyFrom days with originals, {@link Neighbours#days} back and more, from which it is
   *     told how steady a term is
   * @param steadyPower how much a term loses that is in use on many of these days: its weight is
   *     taken times (1 - share of days) to this power
   */
  public record Standing(
      double numberShare,
      double sharedNumbers,
      int headlineDays,
      int steadyFrom,
      double steadyPower)
      implements Serializable {}
}
