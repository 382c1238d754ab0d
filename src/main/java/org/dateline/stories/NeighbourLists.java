package org.dateline.stories;

import java.util.ArrayList;
import java.util.List;
import org.dateline.table.ArticleNumbers;
import org.dateline.table.ByteReader;
import org.dateline.table.ByteWriter;

/** Neighbours of an article in some bytes each. */
final class NeighbourLists {
  private NeighbourLists() {}

  /**
   * Writes a list.
   *
   * @param day of the article
   */
  static void write(List<Neighbour> neighbours, int day, ByteWriter out) {
    out.number(neighbours.size());
    for (Neighbour neighbour : neighbours) {
      out.number(day - ArticleNumbers.day(neighbour.number()));
      out.number(ArticleNumbers.place(neighbour.number()));
      out.number(neighbour.likeness());
    }
  }

  /** Reads a list of an article of that day. */
  static List<Neighbour> read(ByteReader in, int day) {
    int n = in.number();
    List<Neighbour> neighbours = new ArrayList<>(n);
    for (int i = 0; i < n; i++) {
      int theirs = day - in.number();
      long number = ArticleNumbers.of(theirs, in.number());
      neighbours.add(new Neighbour(number, in.number()));
    }
    return neighbours;
  }
}
