package org.dateline.copies;

import java.util.Arrays;
import java.util.Optional;
import org.dateline.copies.CopySettings.Match;
import org.dateline.table.Ascending;

/** Whether a text repeats an earlier one, checked on their sketches. */
final class Comparison {
  private final CopySettings settings;

  Comparison(CopySettings settings) {
    this.settings = settings;
  }

  /**
   * How much of a text is found in another.
   *
   * @param score containment: shared shingles over its own
   * @param resemblance shared shingles over those of both
   */
  record Likeness(double score, double resemblance) {}

  /**
   * How much of a text an earlier one holds, if that makes it a copy.
   *
   * @param standing its keys that are standing text, ascending
   * @param sameDay whether both were published on one day
   */
  Optional<Likeness> copy(Sketch later, Sketch earlier, long[] standing, boolean sameDay) {
    Match match = settings.match();
    Likeness likeness = likeness(later, earlier);
    boolean holds = likeness.score() >= match.containment();
    boolean resembles = sameDay && likeness.resemblance() >= match.sameDayResemblance();
    boolean copy =
        (holds || resembles)
            && sharesNumbers(later, earlier, sameDay)
            && (likeness.resemblance() >= match.looseBelow()
                || sharesNames(later, earlier, sameDay))
            && sharesFreshKeys(later, earlier, standing);
    return copy ? Optional.of(likeness) : Optional.empty();
  }

  /** Containment and resemblance, on the shingles that both would have kept. */
  static Likeness likeness(Sketch later, Sketch earlier) {
    int cut = Math.max(later.cut(), earlier.cut());
    long[] own = kept(later, cut);
    long[] others = kept(earlier, cut);
    int shared = Ascending.shared(own, others);
    int all = own.length + others.length - shared;
    return new Likeness(
        own.length == 0 ? 0.0 : (double) shared / own.length,
        all == 0 ? 0.0 : (double) shared / all);
  }

  /**
   * A number in text that the earlier one has too is told by both, or is another. Of a text of
   * which a sample is kept all numbers are asked for.
   */
  private boolean sharesNumbers(Sketch later, Sketch earlier, boolean sameDay) {
    Match match = settings.match();
    boolean turn = sameDay && later.figures().list().size() > earlier.figures().list().size();
    Sketch own = turn ? earlier : later;
    Sketch other = turn ? later : earlier;
    long[] asked =
        other.cut() > 0
            ? own.figures().numbers()
            : own.figures().inTextOf(other.figures(), other.shingles());
    return asked.length < match.minNumbers()
        || Ascending.shared(asked, other.figures().numbers())
            >= match.numbersShare() * asked.length;
  }

  /** Inside a day either text may be the longer one: the shorter list decides. */
  private boolean sharesNames(Sketch later, Sketch earlier, boolean sameDay) {
    Match match = settings.match();
    int own = later.names().length;
    int wanted = sameDay ? Math.min(own, earlier.names().length) : own;
    return wanted < match.minNames()
        || Ascending.shared(later.names(), earlier.names()) >= match.namesShare() * wanted;
  }

  /** Only keys that the earlier text would have kept can be found in it. */
  private boolean sharesFreshKeys(Sketch later, Sketch earlier, long[] standing) {
    long[] fresh =
        Arrays.stream(later.keys(settings.keys()))
            .filter(key -> Hashes.keeps(key, earlier.cut()))
            .filter(key -> Arrays.binarySearch(standing, key) < 0)
            .toArray();
    return Ascending.shared(fresh, earlier.shingles())
        >= settings.match().freshFound() * fresh.length;
  }

  private static long[] kept(Sketch sketch, int cut) {
    return sketch.cut() == cut
        ? sketch.shingles()
        : Arrays.stream(sketch.shingles()).filter(h -> Hashes.keeps(h, cut)).toArray();
  }
}
