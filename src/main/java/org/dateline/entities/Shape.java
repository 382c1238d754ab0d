package org.dateline.entities;

/** The capitals of a word. */
enum Shape {
  LOWER,
  /** A capital and others: `Smith`, `McKay`, `eBay`. */
  CAPITAL,
  /** Two capitals or more and nothing small: `NATO`, `U.S`. */
  UPPER,
  /** One capital alone: `J`. */
  INITIAL,
  /** Digits, or a script without capitals. */
  OTHER;

  static Shape of(String text, int begin, int end) {
    int upper = 0;
    int small = 0;
    for (int i = begin; i < end; i++) {
      char c = text.charAt(i);
      if (c >= 'a' && c <= 'z') {
        small++;
      } else if (c >= 'A' && c <= 'Z') {
        upper++;
      } else if (Character.isLowerCase(c)) {
        small++;
      } else if (Character.isUpperCase(c) || Character.isTitleCase(c)) {
        upper++;
      }
    }
    if (upper == 0) {
      return small == 0 ? OTHER : LOWER;
    }
    if (small > 0) {
      return CAPITAL;
    }
    return upper == 1 && end - begin == 1 ? INITIAL : UPPER;
  }
}
