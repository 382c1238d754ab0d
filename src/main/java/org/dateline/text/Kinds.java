package org.dateline.text;

/** What English words mean to the rules of text: a set of bits for each word, 0 for most. */
final class Kinds {
  /** Often the first word of a sentence, and never a name after an abbreviation. */
  static final int STARTER = 1;

  /** Its period never ends a sentence: a title before a name. */
  static final int BEFORE_NAME = 1 << 1;

  /** Its period ends no sentence before a number: `No. 5`, `Feb. 3`. */
  static final int BEFORE_NUMBER = 1 << 2;

  /** Its period ends a sentence only before a starter: `Inc.`, `Jr.`. */
  static final int ABBREVIATION = 1 << 3;

  static final int SAYING = 1 << 4;
  static final int AUXILIARY = 1 << 5;
  static final int THE = 1 << 6;

  /** Articles, possessives and others after which a title names a person known to the reader. */
  static final int DETERMINER = 1 << 7;

  /** A title that stands before a name: `President`. */
  static final int TITLE = 1 << 8;

  /** Joins a clause, whose subject follows. */
  static final int JOINING = 1 << 9;

  /** Says after a passive who did it, or with whom: a name follows. */
  static final int AGENT = 1 << 10;

  /** Prepositions of place and time that can follow a person. */
  static final int PLACE = 1 << 11;

  /** Prepositions that never stand before a comma or period. */
  static final int NEVER_LAST = 1 << 12;

  /** Ends no paragraph unless something was cut. */
  static final int HANGING = 1 << 13;

  /** A finite verb that never follows `the`. */
  static final int NEVER_AFTER_THE = 1 << 14;

  /** Begins a credit: `Reporting by`. */
  static final int CREDIT = 1 << 15;

  private static final int LONGEST = 12;
  private static final int SLOTS = 2048;
  private static final char[][] WORDS = new char[SLOTS][];
  private static final int[] BITS = new int[SLOTS];

  static {
    put(
        STARTER,
        "the a an in on at he she it they we you i but and this that these those his her its their"
            + " our my as if when while after before for from with to by however meanwhile there"
            + " such some many most both also although though since so what who how why where"
            + " under asked according not only another other earlier last no yet then now even"
            + " still despite during about over among until because instead all each every any"
            + " more here just once later");
    put(
        BEFORE_NAME,
        "mr mrs ms dr gen sen rep reps sens gov lt col capt sgt maj cpl pvt adm cmdr hon rev prof"
            + " pres supt det insp messrs mme mmes mlle brig fr vs mt ft cf wm chas geo thos jos");
    put(
        BEFORE_NUMBER,
        "no nos art arts sec ch fig figs vol p pp para jan feb mar apr jun jul aug sep sept oct nov"
            + " dec approx");
    put(
        ABBREVIATION,
        "inc corp co cos ltd llc plc bros jr sr st ste ave blvd etc al dept univ assn ass'n int'l"
            + " intl est ed eds pty pvt gmbh bhd calif conn fla mich tenn minn ariz colo okla wis tex ark");
    put(
        SAYING,
        "said says told tells spoke speaks announced announces added adds stated states signed met"
            + " meets discussed arrived called held visited urged urges warned warns noted stressed"
            + " expressed informs informed thanked congratulated believes wants wanted confirmed"
            + " insisted argued explained declared replied asked writes wrote shouted cried");
    put(AUXILIARY, "has had have is was will would could should may might must did does");
    put(THE | DETERMINER | HANGING, "the");
    put(
        DETERMINER,
        "a an his her its their our my your this that each every no any some another whose new then"
            + " former acting late next first last one both");
    put(TITLE, "president premier chancellor minister governor senator secretary");
    put(JOINING, "that and but when after while because if whether where before since although");
    put(AGENT, "by with between against");
    put(PLACE, "in on at during after before");
    put(NEVER_LAST, "during amid despite via");
    put(HANGING, "and or with of a an to in by for from at between than into including");
    put(
        NEVER_AFTER_THE,
        "said says told informs has have had is was were are would could should did does adds"
            + " writes argues believes tells announces warns confirms insists stresses emphasizes"
            + " denies knows cannot wants of from with and");
    put(CREDIT, "reporting writing editing edited compiled written reported inputs input");
  }

  private Kinds() {}

  private static void put(int bits, String words) {
    for (String word : words.split(" ", -1)) {
      char[] chars = word.toCharArray();
      int slot = slot(chars, 0, chars.length);
      WORDS[slot] = chars;
      BITS[slot] |= bits;
    }
  }

  /** The bits of the word between two offsets, whatever its case. */
  static int of(char[] text, int begin, int end) {
    return end - begin > LONGEST ? 0 : BITS[slot(text, begin, end)];
  }

  /** The slot that holds the word, or the free one where it would be. */
  private static int slot(char[] text, int begin, int end) {
    int hash = 0;
    for (int i = begin; i < end; i++) {
      hash = hash * 31 + Chars.fold(text[i]);
    }
    int slot = (hash ^ (hash >>> 11)) & (SLOTS - 1);
    while (WORDS[slot] != null && !same(WORDS[slot], text, begin, end)) {
      slot = (slot + 1) & (SLOTS - 1);
    }
    return slot;
  }

  private static boolean same(char[] word, char[] text, int begin, int end) {
    if (word.length != end - begin) {
      return false;
    }
    for (int i = 0; i < word.length; i++) {
      if (word[i] != Chars.fold(text[begin + i])) {
        return false;
      }
    }
    return true;
  }
}
