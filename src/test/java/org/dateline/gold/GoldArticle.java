package org.dateline.gold;

import java.util.List;

/**
 * An article with its names marked.
 *
 * @param id style and number; empty in files that give none
 * @param headline empty if there is none
 * @param body paragraphs parted by an empty line
 * @param mentions by place, none overlapping another
 */
public record GoldArticle(
    String id, String date, String headline, String body, List<GoldMention> mentions) {
  private static final int PARTS = 5;

  /** The text that offsets count in. */
  public String text() {
    return headline + "\n\n" + body;
  }

  /** Whether nobody looks at it while writing rules or training. */
  public boolean isSetAside() {
    return Integer.parseInt(id.substring(id.lastIndexOf('-') + 1)) % PARTS == 0;
  }
}
