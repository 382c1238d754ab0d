package org.dateline.gold;

/**
 * A marked name.
 *
 * @param begin in Unicode code points
 * @param end exclusive
 * @param type PER, ORG, LOC or MISC
 * @param entity id of whom is meant; empty in files that do not tell
 */
public record GoldMention(int begin, int end, String type, String entity) {
  /** The name as the text of its article has it. */
  public String in(String text) {
    return text.substring(text.offsetByCodePoints(0, begin), text.offsetByCodePoints(0, end));
  }
}
