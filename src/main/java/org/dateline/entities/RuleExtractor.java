package org.dateline.entities;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.text.ScannedText;

/**
 * Finds names in English text by rules and lists: known names first, then runs of words with
 * capitals, typed by their parts and by the words around them, then joined within the article. Time
 * grows with the length of the article only.
 */
public final class RuleExtractor implements EntityExtractor {
  private static final Set<String> LANGUAGES = Set.of("en", "und");

  private final Gazetteer gazetteer;

  /** An extractor with the lists of the jar, which are read at the first call in the process. */
  public RuleExtractor() {
    this.gazetteer = Gazetteer.shipped();
  }

  @Override
  public List<Mention> extract(ScannedText article, String language) {
    if (!LANGUAGES.contains(language)) {
      return List.of();
    }
    Words words = new Words(article, gazetteer);
    Typer typer = new Typer(words);
    Splitter splitter = new Splitter(words, typer);
    new Runs(words).forEach(splitter::split);
    List<Candidate> candidates = new ArrayList<>(typer.candidates());
    candidates.addAll(new DatelineNames(words).find());
    candidates.sort(Comparator.comparingInt(candidate -> candidate.from));
    new Coreference(words, candidates).settle();
    return mentions(words, candidates);
  }

  private static List<Mention> mentions(Words words, List<Candidate> candidates) {
    Map<String, String> names = new HashMap<>();
    List<String> ids = new ArrayList<>(candidates.size());
    for (Candidate candidate : candidates) {
      String id = EntityIds.of(candidate.type, candidate.name);
      ids.add(id);
      names.merge(id, candidate.name, RuleExtractor::better);
    }
    List<Mention> mentions = new ArrayList<>(candidates.size());
    for (int i = 0; i < candidates.size(); i++) {
      mentions.add(mention(words, candidates.get(i), ids.get(i), names.get(ids.get(i))));
    }
    return mentions;
  }

  /** Of two spellings of a name the one that is not in capitals, else the first. */
  private static String better(String first, String second) {
    return isInCapitals(first) && !isInCapitals(second) ? second : first;
  }

  private static boolean isInCapitals(String name) {
    return name.codePoints().noneMatch(Character::isLowerCase);
  }

  private static Mention mention(Words words, Candidate candidate, String id, String name) {
    ScannedText article = words.article;
    int first = candidate.from;
    int begin = article.begin(first);
    int end = Surfaces.end(words, candidate.to - 1);
    int sentence = article.sentence(first);
    return new Mention(
        article.paragraph(first),
        sentence,
        article.codePoint(begin),
        article.codePoint(end),
        words.text.substring(begin, end),
        id,
        candidate.type,
        name,
        candidate.title,
        article.section(first),
        candidate.rule,
        candidate.link,
        candidate.confidence,
        article.gapIn(sentence),
        article.counted(first));
  }
}
