package org.dateline.entities;

/**
 * Words of an article that a row of a user's gazetteer names.
 *
 * @param from the first word
 * @param to the word after the last
 * @param ending whether the row has the possessive ending of the last word: `McDonald's`
 */
record UserMatch(int from, int to, boolean ending, UserName row) {
  int length() {
    return to - from;
  }
}
