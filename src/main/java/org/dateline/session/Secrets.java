package org.dateline.session;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Masks secrets in what is written or said. A setting is secret if its key looks like it, by
 * Spark's own rule, `spark.redaction.regex`.
 */
public final class Secrets {
  /** What Spark writes in the place of a secret. */
  static final String MASK = "*********(redacted)";

  static final String RULE = "spark.redaction.regex";

  /** Spark's rule where none is set. */
  static final String STANDARD_RULE = "(?i)secret|password|token|access[.]?key";

  /** Switches and shorter values are masked beside their keys alone: they are words of any text. */
  private static final Pattern WORD = Pattern.compile("(?i).{0,3}|true|false|\\d{1,7}");

  private static final Pattern JAVA_OPTION = Pattern.compile("-D(?<key>[^=\\s]+)=(?<value>\\S+)");

  private final Pattern rule;
  private final Pattern assignment;
  private final List<String> values;

  private Secrets(Map<String, String> settings) {
    rule = rule(settings.getOrDefault(RULE, STANDARD_RULE));
    // a key is looked for from its first letter only, else a long word would be read from each
    assignment =
        Pattern.compile(
            "(?<key>(?<![\\w.\\-])[\\w.\\-]*(?:"
                + rule.pattern()
                + ")[\\w.\\-]*[\"']?[ \\t]*[=:][ \\t]*)"
                + "(?<value>\"[^\"\\n]*\"|'[^'\\n]*'|[^\\s,;\"']+)");
    Set<String> found = new LinkedHashSet<>();
    settings.forEach((key, value) -> collect(key, value, found));
    values = found.stream().sorted(Comparator.comparing(String::length).reversed()).toList();
  }

  /** The secrets among some settings. */
  public static Secrets of(Map<String, String> settings) {
    return new Secrets(settings);
  }

  /** The secrets that spark-submit gave this process. */
  public static Secrets ofProcess() {
    Map<String, String> settings = new TreeMap<>();
    for (String name : System.getProperties().stringPropertyNames()) {
      String value = System.getProperty(name);
      if (name.startsWith("spark.") && value != null) {
        settings.put(name, value);
      }
    }
    return new Secrets(settings);
  }

  /** The settings, a value masked where the rule finds something in the key or in the value. */
  public Map<String, String> mask(Map<String, String> settings) {
    Map<String, String> masked = new TreeMap<>();
    settings.forEach(
        (key, value) -> {
          boolean secret = rule.matcher(key).find() || rule.matcher(value).find();
          masked.put(key, secret && !key.equals(RULE) ? MASK : mask(value));
        });
    return masked;
  }

  /** The text without known secrets, and without values beside a key that looks secret. */
  public String mask(String text) {
    String masked = text;
    for (String value : values) {
      masked = masked.replace(value, MASK);
    }
    return assignment.matcher(masked).replaceAll("${key}" + Matcher.quoteReplacement(MASK));
  }

  /**
   * A rule that is no pattern stops Spark itself; what it says of it must be masked all the same.
   */
  private static Pattern rule(String pattern) {
    try {
      return Pattern.compile(pattern);
    } catch (PatternSyntaxException e) {
      return Pattern.compile(STANDARD_RULE);
    }
  }

  private void collect(String key, String value, Set<String> found) {
    if (rule.matcher(key).find() && !key.equals(RULE)) {
      keep(value, found);
      keep(value.strip(), found);
    } else {
      Matcher option = JAVA_OPTION.matcher(value);
      while (option.find()) {
        if (rule.matcher(option.group("key")).find()) {
          keep(option.group("value"), found);
        }
      }
    }
  }

  private static void keep(String value, Set<String> found) {
    if (!WORD.matcher(value).matches()) {
      found.add(value);
    }
  }
}
