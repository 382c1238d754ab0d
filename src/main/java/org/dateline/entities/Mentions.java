package org.dateline.entities;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dateline.text.ScannedText;

/** Makes mentions of what an engine found in an article, one name for each entity of it. */
final class Mentions {
  private Mentions() {}

  /**
   * The mentions of an article.
   *
   * @param own the user's names, which an entity keeps whoever found it
   */
  static List<Mention> of(Words words, List<Candidate> candidates, UserMatches own) {
    Map<String, String> names = new HashMap<>();
    List<String> ids = new ArrayList<>(candidates.size());
    for (Candidate candidate : candidates) {
      String id = candidate.id();
      ids.add(id);
      names.merge(id, candidate.name, Mentions::better);
      own.entity(id).ifPresent(entity -> names.put(id, entity.name()));
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
    int end = Surfaces.end(words, candidate);
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
