package org.dateline.entities;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Cuts a run into names: titles and demonyms stand outside, `of` joins only what an organisation or
 * place begins, and a known name ends where a person's first name follows.
 */
final class Splitter {
  private static final Set<String> JOINING_OF = Set.of("of", "de", "du", "des", "del", "di");
  private static final Set<String> JOINING_AND = Set.of("and", "the", "on", "y", "e", "la", "le");
  private static final Set<String> BEFORE_PLACES =
      Set.of("King", "Queen", "Prince", "Princess", "General", "Lord", "Duke", "Justice", "Major");

  private final Words words;
  private final Typer typer;
  private final List<Unit> segment = new ArrayList<>();
  private String title = "";

  /** Whether the last word was the `of` after a title, or what a minister is of. */
  private boolean portfolio;

  Splitter(Words words, Typer typer) {
    this.words = words;
    this.typer = typer;
  }

  void split(Runs.Run run) {
    List<Unit> units = run.units();
    boolean skip = run.cutStart();
    for (int i = 0; i < units.size(); i++) {
      Unit unit = units.get(i);
      if (skip && (unit.isTitle() || unit.isDemonym())) {
        skip = false;
      }
      take(units, i);
      if (skip) {
        segment.clear();
        skip = false;
      }
    }
    if (run.cutEnd()) {
      segment.clear();
    }
    flush();
  }

  private void take(List<Unit> units, int i) {
    Unit unit = units.get(i);
    if (unit.isTitle() && !isPartOfName(units, i)) {
      flush();
      int end = Surfaces.endInside(words, unit.to() - 1);
      String text = words.text.substring(words.article.begin(unit.from()), end);
      title = title.isEmpty() ? text : title + " " + text;
      return;
    }
    if (isPortfolio(unit)) {
      portfolio = true;
      return;
    }
    if (unit.connector()) {
      connect(unit);
      return;
    }
    if (unit.isDemonym() && isAdjective(units, i)) {
      flush();
      return;
    }
    if (breaksBefore(units, i)) {
      flush();
    }
    segment.add(unit);
    if (words.isPossessive(unit.to() - 1)) {
      flush();
    }
  }

  /** `of Defence` in `Minister of Defence Anna Lindqvist`, which leaves her the title. */
  private boolean isPortfolio(Unit unit) {
    if (title.isEmpty() || !segment.isEmpty()) {
      return false;
    }
    if (unit.connector()) {
      String word = words.key(unit.from());
      return portfolio ? word.equals("and") : word.equals("of") && isPortfolio(unit.to());
    }
    return portfolio && unit.isPlain() && isPortfolio(unit.from());
  }

  private boolean isPortfolio(int word) {
    return words.isCapital(word) && words.isInLowerCase(word, Flags.PORTFOLIO);
  }

  private void connect(Unit unit) {
    String word = words.key(unit.from());
    boolean head = !segment.isEmpty() && segment.get(0).is(Flags.ORG_HEAD | Flags.PLACE_OF);
    boolean inside = segment.size() >= 3 && segment.get(1).connector();
    boolean last = !segment.isEmpty() && segment.get(segment.size() - 1).connector();
    boolean tail =
        !segment.isEmpty() && segment.get(segment.size() - 1).is(Flags.ORG_HEAD | Flags.PLACE_OF);
    boolean keeps =
        (JOINING_OF.contains(word) && (head || tail))
            || (word.equals("for") && tail)
            || (JOINING_AND.contains(word) && head && (inside || last))
            || (unit.is(Flags.PARTICLE) && !segment.isEmpty() && !word.equals("of"));
    if (keeps) {
      segment.add(unit);
    } else {
      flush();
    }
  }

  /** Whether a title is the first word of a name: `Justice Ministry`, `King Street`. */
  private boolean isPartOfName(List<Unit> units, int i) {
    if (i + 1 == units.size() || units.get(i).to() - units.get(i).from() > 1) {
      return false;
    }
    Unit next = units.get(i + 1);
    boolean closes = i + 2 == units.size() || units.get(i + 2).connector();
    boolean organisation = next.isPlain() && next.is(Flags.ORG_TAIL) && !next.is(Flags.PLACE_TAIL);
    boolean place =
        next.is(Flags.PLACE_TAIL) && BEFORE_PLACES.contains(words.key(units.get(i).from()));
    return closes && (organisation || place);
  }

  /** Whether a demonym only describes what follows, and is not the first word of its name. */
  private boolean isAdjective(List<Unit> units, int i) {
    Unit unit = units.get(i);
    if (!segment.isEmpty()) {
      return !segment.get(0).is(Flags.ORG_HEAD);
    }
    if (unit.is(Flags.FIRST_NAME) && i + 1 < units.size() && units.get(i + 1).isPlain()) {
      return units.get(i + 1).is(Flags.FIRST_NAME);
    }
    for (int k = i + 1; k < units.size(); k++) {
      Unit next = units.get(k);
      if (next.is(Flags.ORG_TAIL | Flags.PLACE_TAIL | Flags.LEGAL | Flags.ORG_HEAD)
          && next.isPlain()) {
        return false;
      }
      if (next.connector() || (!next.isPlain() && !next.isDemonym())) {
        return true;
      }
    }
    return true;
  }

  private boolean breaksBefore(List<Unit> units, int i) {
    if (segment.isEmpty()) {
      return false;
    }
    Unit unit = units.get(i);
    Unit last = segment.get(segment.size() - 1);
    if (last.connector()) {
      return false;
    }
    if (unit.isName(EntityType.PER)) {
      return !last.is(Flags.FIRST_NAME) && words.shape(last.from()) != Shape.INITIAL;
    }
    if (last.isPlain() && endsBefore(last, unit)) {
      return true;
    }
    boolean hyphen = words.join(unit.from() - 1) == Join.HYPHEN;
    if (last.isName() && unit.isName()) {
      return hyphen || last.isCountry() || unit.isCountry();
    }
    if (last.is(Flags.LEGAL)) {
      return !unit.is(Flags.LEGAL);
    }
    boolean other = (last.isName() && !last.isName(EntityType.PER)) || isWord(last);
    return other && isFirstName(units, i);
  }

  /** Whether a person's name in the usual capitals is followed by a place in all capitals. */
  private boolean endsBefore(Unit last, Unit unit) {
    return words.shape(last.from()) == Shape.CAPITAL
        && words.shape(unit.from()) == Shape.UPPER
        && words.length(unit.from()) > (unit.isName(EntityType.LOC) ? 3 : 5);
  }

  /** Whether a first name is followed by what may be a last name. */
  private static boolean isFirstName(List<Unit> units, int i) {
    return units.get(i).isPlain()
        && units.get(i).is(Flags.FIRST_NAME)
        && i + 1 < units.size()
        && units.get(i + 1).isPlain()
        && !units.get(i + 1).is(Flags.ORG_TAIL | Flags.PLACE_TAIL | Flags.LEGAL);
  }

  /** Whether a capital was given to a word that names nothing by itself: `Striker`, `Affairs`. */
  private boolean isWord(Unit unit) {
    int word = unit.from();
    return unit.isPlain()
        && !unit.is(Flags.FIRST_NAME | Flags.PLACE_HEAD)
        && words.shape(word) == Shape.CAPITAL
        && (unit.is(Flags.ORG_HEAD | Flags.ORG_TAIL)
            || words.seenInLowerCase(word)
            || words.isInLowerCase(word, Flags.COMMON | Flags.LOWER_TITLE));
  }

  private void flush() {
    while (!segment.isEmpty() && segment.get(segment.size() - 1).connector()) {
      segment.remove(segment.size() - 1);
    }
    if (!segment.isEmpty()) {
      typer.type(List.copyOf(segment), title);
    }
    segment.clear();
    title = "";
    portfolio = false;
  }
}
