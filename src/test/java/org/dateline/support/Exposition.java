package org.dateline.support;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A reader of Prometheus' text format 0.0.4 that takes nothing it need not: each family has HELP,
 * then TYPE, then its samples together; no sample twice, no comment, no blank line.
 */
public final class Exposition {
  private static final Pattern HELP =
      Pattern.compile("# HELP (?<name>[a-z][a-z0-9_]*) (?<help>\\S(?:[^\\\\]|\\\\\\\\|\\\\n)*)");
  private static final Pattern TYPE =
      Pattern.compile("# TYPE (?<name>[a-z][a-z0-9_]*) (?:counter|gauge|untyped)");
  private static final Pattern SAMPLE =
      Pattern.compile(
          "(?<name>[a-z][a-z0-9_]*)(?:\\{(?<labels>.*)\\})? (?<value>-?\\d+(?:\\.\\d+)?)");
  private static final Pattern LABEL =
      Pattern.compile(
          "(?<key>[a-z][a-z0-9_]*)=\"(?<value>(?:[^\\\\\"\\n]|\\\\[\\\\\"n])*)\"(?:,|$)");

  private Exposition() {}

  /** One line with a value. */
  public record Sample(String name, Map<String, String> labels, double value) {}

  /**
   * The samples of a text.
   *
   * @throws IllegalArgumentException if it is not in the format
   */
  public static List<Sample> parse(String text) {
    require(text.endsWith("\n"), "the last line does not end", text);
    List<Sample> samples = new ArrayList<>();
    Set<String> families = new HashSet<>();
    Set<Object> seen = new HashSet<>();
    String helped = "";
    String family = "";
    for (String line : text.substring(0, text.length() - 1).split("\n", -1)) {
      Matcher help = HELP.matcher(line);
      Matcher type = TYPE.matcher(line);
      if (help.matches()) {
        helped = help.group("name");
        require(families.add(helped), "a second family", line);
      } else if (type.matches()) {
        family = type.group("name");
        require(family.equals(helped), "no HELP before TYPE", line);
      } else {
        Sample sample = sample(line);
        require(sample.name().equals(family), "not below its TYPE", line);
        require(seen.add(List.of(sample.name(), sample.labels())), "twice", line);
        samples.add(sample);
      }
    }
    require(
        samples.stream().map(Sample::name).distinct().count() == families.size(),
        "a family without a sample",
        families.toString());
    return samples;
  }

  private static Sample sample(String line) {
    Matcher sample = SAMPLE.matcher(line);
    require(sample.matches(), "no sample", line);
    Map<String, String> labels = new HashMap<>();
    String rest = sample.group("labels") == null ? "" : sample.group("labels");
    Matcher label = LABEL.matcher(rest);
    while (!rest.isEmpty() && label.lookingAt()) {
      String value = unquoted(label.group("value"));
      require(labels.put(label.group("key"), value) == null, "a label twice", line);
      rest = rest.substring(label.end());
      label.reset(rest);
    }
    require(rest.isEmpty(), "no label: " + rest, line);
    return new Sample(sample.group("name"), labels, Double.parseDouble(sample.group("value")));
  }

  private static String unquoted(String value) {
    return Pattern.compile("\\\\(.)")
        .matcher(value)
        .replaceAll(
            found -> Matcher.quoteReplacement(found.group(1).equals("n") ? "\n" : found.group(1)));
  }

  private static void require(boolean condition, String problem, String where) {
    if (!condition) {
      throw new IllegalArgumentException(problem + ": " + where);
    }
  }
}
