package org.dateline.report;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.Chunk;
import java.util.ArrayList;
import java.util.List;

/** What a text changed in the one that it repeats, word by word. */
final class WordChanges {
  /** Lines of differences, besides the one that counts them. */
  private static final int LINES = 9;

  /** So few equal words between two changes do not part them. */
  private static final int BRIDGE = 2;

  private final Words before;
  private final Words after;
  private final List<Change> changes;

  private WordChanges(Words before, Words after, List<Change> changes) {
    this.before = before;
    this.after = after;
    this.changes = changes;
  }

  /** Words that took the place of others, or none of either; ends are exclusive. */
  private record Change(int goneFrom, int goneTo, int addedFrom, int addedTo) {
    int lines() {
      return (goneTo > goneFrom ? 1 : 0) + (addedTo > addedFrom ? 1 : 0);
    }
  }

  static WordChanges between(Words before, Words after) {
    List<Change> changes = new ArrayList<>();
    for (AbstractDelta<String> delta :
        DiffUtils.diff(before.compared(), after.compared(), new MyersDiffWithLinearSpace<String>())
            .getDeltas()) {
      Chunk<String> gone = delta.getSource();
      Chunk<String> added = delta.getTarget();
      add(
          changes,
          new Change(
              gone.getPosition(),
              gone.getPosition() + gone.size(),
              added.getPosition(),
              added.getPosition() + added.size()));
    }
    return new WordChanges(before, after, changes);
  }

  private static void add(List<Change> changes, Change next) {
    int last = changes.size() - 1;
    if (last >= 0 && next.goneFrom() - changes.get(last).goneTo() <= BRIDGE) {
      Change previous = changes.get(last);
      changes.set(
          last,
          new Change(previous.goneFrom(), next.goneTo(), previous.addedFrom(), next.addedTo()));
    } else {
      changes.add(next);
    }
  }

  /** The first changes, a line for what is gone and one for what is new, and a line of counts. */
  List<String> lines(Colours colours) {
    List<String> lines = new ArrayList<>();
    int told = 0;
    while (told < changes.size() && lines.size() + changes.get(told).lines() <= LINES) {
      Change change = changes.get(told);
      if (change.goneTo() > change.goneFrom()) {
        Excerpt gone = Excerpt.of(before.shown(), change.goneFrom(), change.goneTo());
        lines.add(gone.line(colours.gone("-"), colours.gone(gone.changed())));
      }
      if (change.addedTo() > change.addedFrom()) {
        Excerpt added = Excerpt.of(after.shown(), change.addedFrom(), change.addedTo());
        lines.add(added.line(colours.added("+"), colours.added(added.changed())));
      }
      told++;
    }
    lines.add(colours.faint(counts(changes.size() - told)));
    return lines;
  }

  private String counts(int untold) {
    String limit =
        before.whole() && after.whole()
            ? ""
            : "; of each only the first %,d words were compared".formatted(Words.MOST);
    if (changes.isEmpty()) {
      return "no word differs" + limit;
    }
    int gone = changes.stream().mapToInt(change -> change.goneTo() - change.goneFrom()).sum();
    int added = changes.stream().mapToInt(change -> change.addedTo() - change.addedFrom()).sum();
    String more = untold == 0 ? "" : "; %s more".formatted(Shown.count(untold, "place"));
    return "%s the same, %,d gone, %,d new%s%s"
        .formatted(Shown.count(before.size() - gone, "word"), gone, added, more, limit);
  }
}
