package org.dateline.report;

/** Whether what is printed is coloured. */
public enum Colours {
  /** Only the text, for files and pipes. */
  NONE("", "", "", "", ""),

  /** With the codes of a terminal. */
  TERMINAL("\u001b[1m", "\u001b[2m", "\u001b[31m", "\u001b[32m", "\u001b[0m");

  private final String bold;
  private final String faint;
  private final String red;
  private final String green;
  private final String plain;

  Colours(String bold, String faint, String red, String green, String plain) {
    this.bold = bold;
    this.faint = faint;
    this.red = red;
    this.green = green;
    this.plain = plain;
  }

  String bold(String text) {
    return bold + text + plain;
  }

  String faint(String text) {
    return faint + text + plain;
  }

  String gone(String text) {
    return red + text + plain;
  }

  String added(String text) {
    return green + text + plain;
  }
}
