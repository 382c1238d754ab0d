package org.dateline.entities;

/** The fixed codes of the columns `rule` and of the links between surface and entity. */
final class Codes {
  /** Found: a name or alias of the gazetteer. */
  static final String GAZETTEER = "gazetteer";

  /** Found: words with capitals, typed by what stands in and around them. */
  static final String RUN = "run";

  /** Found: words with capitals that have a part only one type of name has, such as `Inc`. */
  static final String FORM = "form";

  /** Found or linked: a title stands before it; or titles and initials were left out. */
  static final String TITLE = "title";

  /** Found: the model takes it for a name. */
  static final String MODEL = "model";

  /** Found: the article has it, or a longer form of it, in a surer place. */
  static final String COREFERENCE = "coreference";

  /** Found: the place or agency of the dateline. */
  static final String DATELINE = "dateline";

  /** Linked: the name as written. */
  static final String SAME = "same";

  /** Linked: another name of a known entity. */
  static final String ALIAS = "alias";

  /** Linked: the last name of a person named in full in the article. */
  static final String SURNAME = "surname";

  /**
   * Linked within the article: a person's last name alone. {@link ResolveMentions} makes {@link
   * #RECENT}, {@link #AMBIGUOUS} or {@link #SAME} of it.
   */
  static final String BARE = "bare";

  /** Linked: the last name of the person whom recent articles call so in full. */
  static final String RECENT = "recent";

  /** Linked: a last name alone, which recent articles give to several persons. */
  static final String AMBIGUOUS = "ambiguous";

  /** Linked: the initials of an organisation of the article. */
  static final String ACRONYM = "acronym";

  /** Linked: the first words of an organisation of the article, or one without its legal form. */
  static final String PREFIX = "prefix";

  private Codes() {}
}
