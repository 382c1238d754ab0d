package org.dateline.stories;

import it.unimi.dsi.fastutil.ints.Int2LongMap;
import it.unimi.dsi.fastutil.ints.Int2LongOpenHashMap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Groups the articles of a day by average link: again and again the two groups become one whose
 * articles are the likest on average, until no two are like enough. What comes out does not depend
 * on the order of the articles; of groups that are equally like those with the first articles go
 * first. Stories of earlier days stay apart (decisions/0006).
 */
final class DayGroups {
  private static final int NONE = -1;

  private final StorySettings settings;
  private final List<Group> groups = new ArrayList<>();
  private final List<Int2LongOpenHashMap> links = new ArrayList<>();
  private final PriorityQueue<Pair> queue = new PriorityQueue<>(Pair.LIKEST);
  private double[] best;

  DayGroups(StorySettings settings) {
    this.settings = settings;
  }

  /** A group and the one that it was likest to when the pair was made. */
  private record Pair(double likeness, long first, long second, int group, int other) {
    static final Comparator<Pair> LIKEST =
        Comparator.comparingDouble(Pair::likeness)
            .reversed()
            .thenComparingLong(Pair::first)
            .thenComparingLong(Pair::second);
  }

  /** Adds a group and returns its number. */
  int add(Group group) {
    groups.add(group);
    links.add(new Int2LongOpenHashMap(4));
    return groups.size() - 1;
  }

  /** Says how like the articles of two groups are, in millionths; once for each pair of them. */
  void link(int group, int other, int likeness) {
    links.get(group).addTo(other, likeness);
    links.get(other).addTo(group, likeness);
  }

  /** Whether two groups were linked. */
  boolean areLinked(int group, int other) {
    return links.get(group).containsKey(other);
  }

  /** The groups that are left; those that were taken in are gone. */
  List<Group> grouped() {
    best = new double[groups.size()];
    for (int group = 0; group < groups.size(); group++) {
      seek(group);
    }
    while (!queue.isEmpty()) {
      Pair pair = queue.poll();
      if (groups.get(pair.group()) == null || pair.likeness() != best[pair.group()]) {
        continue; // another pair of the group was queued since
      }
      if (groups.get(pair.other()) != null
          && pair.likeness() == likeness(pair.group(), pair.other())) {
        unite(pair.group(), pair.other());
      } else {
        seek(pair.group());
      }
    }
    return groups.stream().filter(group -> group != null).toList();
  }

  /** Makes one group of two; the number of the one with more links stays. */
  private void unite(int one, int two) {
    int kept = links.get(one).size() >= links.get(two).size() ? one : two;
    int gone = kept == one ? two : one;
    Group story = groups.get(gone).story != null ? groups.get(gone) : groups.get(kept);
    story.take(story == groups.get(gone) ? groups.get(kept) : groups.get(gone));
    groups.set(kept, story);
    groups.set(gone, null);
    Int2LongOpenHashMap theirs = links.get(gone);
    links.set(gone, new Int2LongOpenHashMap(0));
    for (Int2LongMap.Entry link : theirs.int2LongEntrySet()) {
      int other = link.getIntKey();
      links.get(other).remove(gone);
      if (other != kept) {
        links.get(kept).addTo(other, link.getLongValue());
        links.get(other).addTo(kept, link.getLongValue());
      }
    }
    links.get(kept).remove(gone);
    tell(kept);
    seek(kept);
  }

  /** Lets those that a group is now likest to know; that it is less like, they find themselves. */
  private void tell(int changed) {
    for (int group : links.get(changed).keySet()) {
      double likeness = likeness(group, changed);
      if (likeness > best[group]) {
        queue(group, changed, likeness);
      }
    }
  }

  /** Finds the group that a group is likest to. */
  private void seek(int group) {
    int found = NONE;
    double most = 0;
    for (int other : links.get(group).keySet()) {
      double likeness = likeness(group, other);
      boolean earlier = found == NONE || groups.get(other).first < groups.get(found).first;
      if (likeness > most || (likeness == most && earlier)) {
        found = other;
        most = likeness;
      }
    }
    if (found == NONE) {
      best[group] = 0;
    } else {
      queue(group, found, most);
    }
  }

  private void queue(int group, int other, double likeness) {
    best[group] = likeness;
    if (likeness >= settings.joining().threshold()) {
      long one = groups.get(group).first;
      long two = groups.get(other).first;
      queue.add(new Pair(likeness, Math.min(one, two), Math.max(one, two), group, other));
    }
  }

  /**
   * The mean likeness of the articles of one group to those of the other, where a pair counts 0
   * that no list of neighbours has, but of large groups no more pairs than the lists have room for.
   */
  private double likeness(int one, int two) {
    Group a = groups.get(one);
    Group b = groups.get(two);
    if (a.story != null && b.story != null) {
      return 0;
    }
    long room = (long) settings.neighbours().most() * (a.places.size() + b.places.size());
    double pairs = Math.min((long) a.size * b.size, room);
    double sum = links.get(one).get(two) / Neighbour.WHOLE;
    return sum / pairs * Math.min(a.freshness, b.freshness);
  }
}
