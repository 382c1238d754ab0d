package org.dateline.stories;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntArrays;
import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import java.util.ArrayList;
import java.util.List;
import org.dateline.table.ArticleNumbers;

/**
 * The originals of the days at hand, found by their rare terms. Articles are added in their order;
 * each has a slot, and slots count up.
 */
final class HeldArticles {
  private final StorySettings settings;
  private final Likeness likeness;
  private final List<Held> articles = new ArrayList<>();
  private final Long2ObjectOpenHashMap<IntArrayList> slots = new Long2ObjectOpenHashMap<>();
  private int first;
  private int most;
  private int[] met = new int[256];
  private int question;

  HeldArticles(StorySettings settings) {
    this.settings = settings;
    this.likeness = new Likeness(settings);
  }

  private record Held(long number, StoryVector vector) {}

  /** How many articles are held. */
  int size() {
    return articles.size();
  }

  /** How many were held at once at most. */
  int most() {
    return most;
  }

  /** The neighbours of an article among those held, the likest first. */
  List<Neighbour> neighbours(long number, StoryVector vector) {
    question++;
    List<Neighbour> found = new ArrayList<>();
    for (long term : vector.rare()) {
      IntArrayList holders = slots.get(term);
      for (int i = 0; holders != null && i < holders.size(); i++) {
        int at = holders.getInt(i) - first;
        if (met[at] != question) {
          met[at] = question;
          compare(number, vector, articles.get(at), found);
        }
      }
    }
    found.sort(Neighbour.LIKEST);
    return found.subList(0, Math.min(found.size(), settings.neighbours().most()));
  }

  void add(long number, StoryVector vector) {
    int slot = first + articles.size();
    met = IntArrays.grow(met, articles.size() + 1, articles.size());
    met[articles.size()] = 0;
    articles.add(new Held(number, vector));
    most = Math.max(most, articles.size());
    for (long term : vector.rare()) {
      slots.computeIfAbsent(term, key -> new IntArrayList(2)).add(slot);
    }
  }

  /** Forgets the articles of days before a day. */
  void forgetBefore(int day) {
    int n = 0;
    while (n < articles.size() && ArticleNumbers.day(articles.get(n).number()) < day) {
      n++;
    }
    List<Held> old = articles.subList(0, n);
    first += n;
    for (Held article : old) {
      for (long term : article.vector().rare()) {
        forget(term);
      }
    }
    old.clear();
    met = new int[Math.max(256, articles.size())];
  }

  private void compare(long number, StoryVector vector, Held other, List<Neighbour> found) {
    int like = likeness.of(vector, other.vector());
    if (like > 0 && other.number() != number) {
      found.add(new Neighbour(other.number(), like));
    }
  }

  private void forget(long term) {
    IntArrayList holders = slots.get(term);
    if (holders != null) {
      int old = 0;
      while (old < holders.size() && holders.getInt(old) < first) {
        old++;
      }
      holders.removeElements(0, old);
      if (holders.isEmpty()) {
        slots.remove(term);
      }
    }
  }
}
