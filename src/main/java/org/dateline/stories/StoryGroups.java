package org.dateline.stories;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import scala.Tuple2;

/** The parts of one story after the other, each in the order of days and articles. */
final class StoryGroups implements Iterator<StoryGroups.Story> {
  private final Iterator<Tuple2<String, byte[]>> parts;
  private Tuple2<String, byte[]> ahead;

  StoryGroups(Iterator<Tuple2<String, byte[]>> parts) {
    this.parts = parts;
    this.ahead = parts.hasNext() ? parts.next() : null;
  }

  /** The articles of a story. */
  record Story(String id, List<StoryPart> parts) {
    /** Those that copy no earlier one. */
    List<StoryPart> originals() {
      return parts.stream().filter(StoryPart::original).toList();
    }
  }

  @Override
  public boolean hasNext() {
    return ahead != null;
  }

  @Override
  public Story next() {
    if (ahead == null) {
      throw new NoSuchElementException();
    }
    String id = ahead._1();
    List<StoryPart> found = new ArrayList<>();
    while (ahead != null && ahead._1().equals(id)) {
      found.add(StoryPart.decode(ahead._2()));
      ahead = parts.hasNext() ? parts.next() : null;
    }
    found.sort(StoryPart.ORDER);
    return new Story(id, found);
  }
}
