package org.dateline.terms;

import it.unimi.dsi.fastutil.ints.IntArrays;
import it.unimi.dsi.fastutil.longs.Long2IntLinkedOpenHashMap;
import it.unimi.dsi.fastutil.longs.Long2IntMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dateline.terms.Spellings.Spelling;
import org.dateline.terms.Spellings.Term;
import org.dateline.text.ScannedText;
import org.dateline.text.WordRules;

/**
 * The words of an article, for the reading pass. Two words make a pair where both are terms, stand
 * in one sentence and have only a blank or a hyphen between them. Not thread-safe.
 */
public final class WordReader {
  private final TermSettings settings;
  private final Map<String, Spellings> languages = new HashMap<>();
  private final List<Spelling> written = new ArrayList<>();
  private final Long2IntLinkedOpenHashMap pairs = new Long2IntLinkedOpenHashMap();
  private int[] counts = new int[256];
  private int article;

  public WordReader(TermSettings settings) {
    this.settings = settings;
  }

  /** The words of one article: {@code bytes} for {@link ArticleWords}, and their number. */
  @SuppressWarnings("ArrayRecordComponent") // written once, never compared
  public record Words(byte[] bytes, int occurrences, int adjacent) {}

  /** Reads the counted words of a scanned text. */
  public Words read(ScannedText text, String language) {
    Spellings spellings = languages.computeIfAbsent(language, code -> new Spellings(rules(code)));
    begin(spellings);
    int occurrences = 0;
    int adjacent = 0;
    int previous = -1;
    for (int word = 0; word < text.size(); word++) {
      int spelling = text.counted(word) ? spelling(text, word, spellings) : -1;
      if (spelling >= 0) {
        occurrences++;
        counts[spelling]++;
        if (settings.phrases() && previous >= 0 && joined(text, word)) {
          pairs.addTo((long) previous << 32 | spelling, 1);
          adjacent++;
        }
      }
      previous = spelling;
    }
    return new Words(collect().encode(), occurrences, adjacent);
  }

  private WordRules rules(String language) {
    return new WordRules(language, settings.stem(), settings.minLength(), settings.maxLength());
  }

  private void begin(Spellings spellings) {
    spellings.trim();
    written.clear();
    pairs.clear();
    article++;
  }

  private int spelling(ScannedText text, int word, Spellings spellings) {
    Spelling spelling = spellings.of(text.text().substring(text.begin(word), text.end(word)));
    if (spelling.term == null) {
      return -1;
    }
    if (spelling.article != article) {
      spelling.article = article;
      spelling.number = written.size();
      written.add(spelling);
      counts = IntArrays.grow(counts, written.size(), spelling.number);
      counts[spelling.number] = 0;
    }
    return spelling.number;
  }

  private static boolean joined(ScannedText text, int word) {
    int from = text.end(word - 1);
    return text.begin(word) == from + 1
        && (text.text().charAt(from) == ' ' || text.text().charAt(from) == '-')
        && text.sentence(word) == text.sentence(word - 1);
  }

  private ArticleWords collect() {
    int n = written.size();
    List<byte[]> terms = new ArrayList<>(n);
    byte[][] spellings = new byte[n][];
    int[] termOf = new int[n];
    for (int i = 0; i < n; i++) {
      Term term = written.get(i).term;
      if (term.article != article) {
        term.article = article;
        term.number = terms.size();
        terms.add(term.utf8);
      }
      spellings[i] = written.get(i).utf8;
      termOf[i] = term.number;
    }
    int[] first = new int[pairs.size()];
    int[] second = new int[pairs.size()];
    int[] pairCounts = new int[pairs.size()];
    int place = 0;
    for (Long2IntMap.Entry pair : pairs.long2IntEntrySet()) {
      first[place] = (int) (pair.getLongKey() >>> 32);
      second[place] = (int) pair.getLongKey();
      pairCounts[place++] = pair.getIntValue();
    }
    return new ArticleWords(
        terms.toArray(byte[][]::new),
        spellings,
        termOf,
        Arrays.copyOf(counts, n),
        first,
        second,
        pairCounts);
  }
}
