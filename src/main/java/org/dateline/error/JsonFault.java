package org.dateline.error;

import java.util.regex.Pattern;

/**
 * What a JSON parser says of a text, for somebody who wrote the text and not the parser: Jackson
 * names its own constants as remedies, and places in a source that it does not show.
 */
public final class JsonFault {
  private static final Pattern PLACE = Pattern.compile(" \\([^()]*\\[Source: [^\\]]*\\]\\)");
  private static final Pattern REMEDY =
      Pattern.compile(": enable `[^`]*` to allow| \\(consider enabling `[^`]*`[^)]*\\)");
  private static final Pattern LIMIT = Pattern.compile("(\\d), from `[^`]*`\\)");

  private JsonFault() {}

  /**
   * A message in one line, without those.
   *
   * @param message as the parser has it, without the place that it adds
   */
  public static String told(String message) {
    String line = message.lines().findFirst().orElse("");
    String bare = REMEDY.matcher(PLACE.matcher(line).replaceAll("")).replaceAll("");
    return LIMIT.matcher(bare).replaceAll("$1)");
  }
}
