package org.dateline.text;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.Objects;
import java.util.Optional;

/**
 * Scans articles one after the other. Holds buffers that grow to the longest article, so keep one
 * for each thread; what {@link #scan} returns stays as it is when the next article is scanned.
 */
public final class TextScanner {
  /** Words of an article that are read. */
  public static final int MOST_WORDS = Words.MOST;

  private final Paragraphs paragraphs = new Paragraphs();
  private final Words finder = new Words();

  /**
   * The words, sentences, sections and gaps of an article, in time linear in its length.
   *
   * @param headline the headline, empty if there is none
   * @param body the body as it was read, line ends of any kind; empty if there is none
   * @param published the day of publication; a dateline without a year takes the year that brings
   *     it nearest to that day
   */
  public ScannedText scan(String headline, String body, LocalDate published) {
    Objects.requireNonNull(published, "published");
    paragraphs.read(headline, body);
    WordTable words = finder.find(paragraphs);
    Optional<Dateline> dateline = dateline(published);
    dateline.ifPresent(
        found -> {
          int start = paragraphs.start(1);
          words.mark(Section.DATELINE, start, start + found.end());
        });
    SourceCredit.mark(paragraphs, words);
    boolean repeated = RepeatedHeadline.in(paragraphs, words);
    Quotes.mark(paragraphs, words);
    int sentences = SentenceRules.number(paragraphs.chars(), words);
    BitSet cuts = GapRules.find(paragraphs, words, repeated);
    return new Scan(
        paragraphs.text(),
        paragraphs.size() - 1,
        words,
        new Scan.Findings(sentences, repeated, dateline, cuts));
  }

  private Optional<Dateline> dateline(LocalDate published) {
    return paragraphs.size() < 2
        ? Optional.empty()
        : DatelineParser.parse(
            paragraphs.text().substring(paragraphs.start(1), paragraphs.end(1)), published);
  }
}
