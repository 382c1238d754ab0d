package org.dateline.terms;

import it.unimi.dsi.fastutil.longs.Long2IntLinkedOpenHashMap;
import it.unimi.dsi.fastutil.longs.Long2IntMap;
import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dateline.table.CodePointOrder;
import org.dateline.text.ScannedText;

/**
 * The words of an article, for the reading pass. Two words make a pair where both are terms, stand
 * in one sentence and have only a blank or a hyphen between them. Not thread-safe.
 */
public final class WordReader {
  private final TermSettings settings;
  private final Map<String, WordRules> languages = new HashMap<>();
  private final Object2IntOpenHashMap<String> spellings = new Object2IntOpenHashMap<>();
  private final List<String> written = new ArrayList<>();
  private final List<String> termOf = new ArrayList<>();
  private final Long2IntLinkedOpenHashMap pairs = new Long2IntLinkedOpenHashMap();
  private int[] counts = new int[256];

  public WordReader(TermSettings settings) {
    this.settings = settings;
    this.spellings.defaultReturnValue(-1);
  }

  /** The words of one article: {@code bytes} for {@link ArticleWords}, and their number. */
  @SuppressWarnings("ArrayRecordComponent") // written once, never compared
  public record Words(byte[] bytes, int occurrences, int adjacent) {}

  /** Reads the counted words of a scanned text. */
  public Words read(ScannedText text, String language) {
    WordRules rules = languages.computeIfAbsent(language, code -> new WordRules(code, settings));
    clear();
    int occurrences = 0;
    int adjacent = 0;
    int previous = -1;
    for (int word = 0; word < text.size(); word++) {
      int spelling = text.counted(word) ? spelling(text, word, rules) : -1;
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

  private void clear() {
    spellings.clear();
    written.clear();
    termOf.clear();
    pairs.clear();
    Arrays.fill(counts, 0);
  }

  private int spelling(ScannedText text, int word, WordRules rules) {
    String surface = text.text().substring(text.begin(word), text.end(word));
    int known = spellings.getInt(surface);
    if (known >= 0) {
      return known;
    }
    String term = rules.term(surface);
    if (term.isEmpty()) {
      return -1;
    }
    int number = written.size();
    spellings.put(surface, number);
    written.add(surface);
    termOf.add(term);
    if (number == counts.length) {
      counts = Arrays.copyOf(counts, number * 2);
    }
    return number;
  }

  private static boolean joined(ScannedText text, int word) {
    int from = text.end(word - 1);
    return text.begin(word) == from + 1
        && (text.text().charAt(from) == ' ' || text.text().charAt(from) == '-')
        && text.sentence(word) == text.sentence(word - 1);
  }

  private ArticleWords collect() {
    String[] terms = termOf.stream().distinct().toArray(String[]::new);
    Arrays.sort(terms, CodePointOrder.COMPARATOR);
    int n = written.size();
    int[] termNumbers = new int[n];
    for (int i = 0; i < n; i++) {
      termNumbers[i] = Arrays.binarySearch(terms, termOf.get(i), CodePointOrder.COMPARATOR);
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
        terms,
        written.toArray(String[]::new),
        termNumbers,
        Arrays.copyOf(counts, n),
        first,
        second,
        pairCounts);
  }
}
