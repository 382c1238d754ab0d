package org.dateline.table;

/** Columns that steps hand to each other and that no published table has. */
public final class Scratch {
  /** Publication day as days since 1970-01-01, INT. */
  public static final String DAY = "_day";

  /** The body of a record as it was read, STRING; null where there is no article. */
  public static final String BODY = "_body";

  /** Whether the article copies no earlier one, BOOLEAN. */
  public static final String ORIGINAL = "_original";

  /** The article's words as first read, BINARY; null where no table needs them. */
  public static final String ARTICLE_WORDS = "_words";

  /**
   * The article's mentions as first read, BINARY; null where no table needs them, or no engine
   * knows the language.
   */
  public static final String ARTICLE_NAMES = "_names";

  /** What is compared to find copies, BINARY. */
  public static final String ARTICLE_SKETCH = "_sketch";

  /** What is compared to find stories, BINARY. */
  public static final String ARTICLE_STORY = "_story_sketch";

  /** Articles without {@link #ARTICLE_NAMES}, LONG. */
  public static final String UNNAMED = "_unnamed";

  /** Terms of the article, INT. */
  public static final String TERM_OCCURRENCES = "_term_occurrences";

  /** Places in the article where a term follows a term directly, INT. */
  public static final String ADJACENT = "_adjacent";

  /** Whether a mention belongs to the counted text, BOOLEAN. */
  public static final String COUNTED = "_counted";

  /** Why a mention's surface names its entity, STRING. */
  public static final String LINK = "_link";

  /** Which state of its file a row is of, LONG. */
  public static final String STAMP = "_stamp";

  private Scratch() {}
}
