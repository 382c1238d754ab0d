package org.dateline.report;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dateline.error.Plural;

/** Prints a text with its names in brackets, and then the entities that they name. */
public final class MarkedText {
  private MarkedText() {}

  /**
   * A marked stretch.
   *
   * @param begin offset of its first UTF-16 unit
   * @param end offset after its last
   * @param type short, set behind the stretch
   * @param entity whom or what it names
   * @param why it was found and what joins it to the entity
   */
  public record Mark(int begin, int end, String type, String entity, String why) {}

  /**
   * Prints them.
   *
   * @param marks by place, none overlapping another
   */
  public static void print(String text, List<Mark> marks, Colours colours, PrintStream out) {
    StringBuilder marked = new StringBuilder();
    int at = 0;
    for (Mark mark : marks) {
      marked.append(Shown.text(text.substring(at, mark.begin())));
      String name = Shown.text(text.substring(mark.begin(), mark.end()));
      marked.append('[').append(colours.bold(name)).append(' ');
      marked.append(colours.faint(mark.type())).append(']');
      at = mark.end();
    }
    marked.append(Shown.text(text.substring(at)));
    out.println(marked);
    out.println();
    entities(text, marks, colours, out);
  }

  private static void entities(String text, List<Mark> marks, Colours colours, PrintStream out) {
    Map<String, List<Mark>> entities = new LinkedHashMap<>();
    for (Mark mark : marks) {
      entities.computeIfAbsent(mark.entity(), id -> new ArrayList<>()).add(mark);
    }
    Comparator<Map.Entry<String, List<Mark>>> most =
        Comparator.comparing(entry -> -entry.getValue().size());
    entities.entrySet().stream()
        .sorted(most)
        .forEach(entry -> out.println(line(text, entry.getKey(), entry.getValue(), colours)));
    out.printf(
        "%s of %s%n",
        Plural.of(marks.size(), "name"), Plural.of(entities.size(), "entity", "entities"));
  }

  private static String line(String text, String id, List<Mark> marks, Colours colours) {
    Map<String, Integer> surfaces = new LinkedHashMap<>();
    for (Mark mark : marks) {
      String surface = Shown.text(text.substring(mark.begin(), mark.end()));
      surfaces.merge(surface + " " + colours.faint("(" + mark.why() + ")"), 1, Integer::sum);
    }
    List<String> told = new ArrayList<>();
    surfaces.forEach((surface, times) -> told.add(times > 1 ? surface + " ×" + times : surface));
    return colours.bold(Shown.text(id)) + "  " + String.join(", ", told);
  }
}
