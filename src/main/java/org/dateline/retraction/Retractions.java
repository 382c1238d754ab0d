package org.dateline.retraction;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * All retractions that hold, found by path and by id. Small, as they are written by hand: sent to
 * every task.
 */
public final class Retractions implements Serializable {
  /** Why the record of a retracted article is no article: the code in the published tables. */
  public static final String CODE = "retracted";

  /** There is none. */
  public static final Retractions NONE = new Retractions(List.of());

  private static final long serialVersionUID = 1L;
  private static final int ARTICLE_ID_DIGITS = 32;

  private final List<Retraction> list;
  private final Map<String, List<Integer>> byPath = new HashMap<>();
  private final Map<String, List<Integer>> byArticleId = new HashMap<>();

  public Retractions(Collection<Retraction> retractions) {
    this.list = new ArrayList<>(retractions);
    for (int i = 0; i < list.size(); i++) {
      Retraction retraction = list.get(i);
      if (retraction.id().isEmpty()) {
        byPath.computeIfAbsent(retraction.path(), path -> new ArrayList<>()).add(i);
      } else {
        for (String id : List.of(retraction.id(), articleId(retraction.id()))) {
          byArticleId.computeIfAbsent(id, any -> new ArrayList<>()).add(i);
        }
      }
    }
  }

  /** All of them, in the order in which they were given. */
  public List<Retraction> list() {
    return List.copyOf(list);
  }

  public boolean isEmpty() {
    return list.isEmpty();
  }

  /** These and others. */
  public Retractions and(Retractions others) {
    List<Retraction> all = new ArrayList<>(list);
    others.list.stream().filter(other -> !list.contains(other)).forEach(all::add);
    return new Retractions(all);
  }

  /**
   * The first that is about a record.
   *
   * @param articleId null of a record that is no article
   */
  public Optional<Retraction> of(String path, int record, String articleId) {
    return matching(path, record, articleId).stream().findFirst().map(list::get);
  }

  /** The places in the list of all that are about a record, ascending. */
  public List<Integer> matching(String path, int record, String articleId) {
    TreeSet<Integer> found = new TreeSet<>(byPath.getOrDefault(path, List.of()));
    found.addAll(byPath.getOrDefault(place(path, record), List.of()));
    for (int i : byArticleId.getOrDefault(articleId, List.of())) {
      if (list.get(i).isAt(path, record)) {
        found.add(i);
      }
    }
    return List.copyOf(found);
  }

  /** How a record of a file of many is named. */
  static String place(String path, int record) {
    return path + "#" + record;
  }

  /** The article_id of a record that has this id of its own. */
  private static String articleId(String ownId) {
    return DigestUtils.sha256Hex("id:" + ownId).substring(0, ARTICLE_ID_DIGITS);
  }
}
