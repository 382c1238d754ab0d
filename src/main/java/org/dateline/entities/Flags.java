package org.dateline.entities;

/** What kinds of word there are: bits, since a word may be several. */
final class Flags {
  static final int FIRST_NAME = 1;
  static final int MONTH = 1 << 1;
  static final int WEEKDAY = 1 << 2;

  /** Never a name nor part of one, unless a known name holds it. */
  static final int NEVER = 1 << 3;

  static final int DIRECTION = 1 << 4;

  /** Opens the name of an organisation: `Ministry of`. */
  static final int ORG_HEAD = 1 << 5;

  /** Closes the name of an organisation: `Airlines`. */
  static final int ORG_TAIL = 1 << 6;

  /** A legal form: `Inc`. */
  static final int LEGAL = 1 << 7;

  /** `Jr`. */
  static final int PERSON_SUFFIX = 1 << 8;

  /** Opens the name of a place: `Port`. */
  static final int PLACE_HEAD = 1 << 9;

  /** Closes the name of a place: `Island`. */
  static final int PLACE_TAIL = 1 << 10;

  /** Opens the name of a place before `of`: `Gulf`. */
  static final int PLACE_OF = 1 << 11;

  /** Lower-case word inside a name: `of`. */
  static final int CONNECTOR = 1 << 12;

  /** Lower-case word inside a person's name: `von`. */
  static final int PARTICLE = 1 << 13;

  /** A word that is no name where its capital says nothing. */
  static final int COMMON = 1 << 14;

  static final int SAYING = 1 << 15;
  static final int PLACE_PREPOSITION = 1 << 16;

  /** A title in lower case: `spokesman`. */
  static final int LOWER_TITLE = 1 << 17;

  /** Written with a period that ends no sentence: `St.`, `Gen.`, `Inc.`. */
  static final int ABBREVIATION = 1 << 18;

  /** A noun beside the name of an organisation: `the daily X`, `X newspaper`. */
  static final int ORG_NOUN = 1 << 19;

  /** A noun beside the name of a place: `the village of X`, `X province`. */
  static final int PLACE_NOUN = 1 << 20;

  /** What a minister is of: `Defence`. */
  static final int PORTFOLIO = 1 << 21;

  /** Lower-case second part of an adjective: `based` in `Moscow-based`. */
  static final int ADJECTIVE_TAIL = 1 << 22;

  /** Names nothing, with whatever capital: `Mths`, `Non` in `Non-callable`. */
  static final int NO_NAME = 1 << 23;

  private Flags() {}
}
