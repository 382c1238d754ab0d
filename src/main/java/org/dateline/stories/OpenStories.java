package org.dateline.stories;

import it.unimi.dsi.fastutil.longs.Long2ObjectLinkedOpenHashMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dateline.table.ArticleNumbers;

/**
 * The stories of the days at hand; originals are put into them day by day. Holds the story of each
 * original of as many days as a neighbour may lie back, some hundred bytes each, and the neighbours
 * of the originals of one day.
 */
final class OpenStories {
  private final StorySettings settings;
  private final Long2ObjectLinkedOpenHashMap<OpenStory> storyOf =
      new Long2ObjectLinkedOpenHashMap<>();

  private final Map<String, OpenStory> knownStories = new HashMap<>();

  OpenStories(StorySettings settings) {
    this.settings = settings;
  }

  /**
   * The story of each original of a day.
   *
   * @param ids of the originals, in order
   * @param neighbours of each
   */
  String[] join(int day, List<String> ids, List<List<Neighbour>> neighbours) {
    forgetBefore(day - settings.neighbours().days());
    DayGroups groups = new DayGroups(settings);
    for (int place = 0; place < ids.size(); place++) {
      groups.add(Group.of(place, ArticleNumbers.of(day, place)));
    }
    Map<OpenStory, Integer> met = new HashMap<>();
    for (int place = 0; place < ids.size(); place++) {
      for (Neighbour neighbour : neighbours.get(place)) {
        link(groups, place, day, neighbour, met);
      }
    }
    OpenStory[] stories = new OpenStory[ids.size()];
    for (Group group : groups.grouped()) {
      OpenStory story =
          group.story != null
              ? group.story
              : new OpenStory(ids.get(ArticleNumbers.place(group.first)), group.first);
      group.places.forEach(place -> stories[place] = story);
    }
    String[] found = new String[ids.size()];
    for (int place = 0; place < found.length; place++) {
      stories[place].add(day);
      storyOf.put(ArticleNumbers.of(day, place), stories[place]);
      found[place] = stories[place].id();
    }
    return found;
  }

  /**
   * Takes an original of an earlier day whose story is known, in order.
   *
   * @param place among the originals of the day
   */
  void know(int day, int place, String id, String story) {
    OpenStory known = knownStories.get(story);
    if (known == null && id.equals(story)) {
      known = new OpenStory(id, ArticleNumbers.of(day, place));
      knownStories.put(id, known);
    }
    if (known != null) { // else it began so long ago that nothing joins it any more
      known.add(day);
      storyOf.put(ArticleNumbers.of(day, place), known);
    }
  }

  private void link(
      DayGroups groups, int place, int day, Neighbour neighbour, Map<OpenStory, Integer> met) {
    if (ArticleNumbers.day(neighbour.number()) == day) {
      int other = ArticleNumbers.place(neighbour.number());
      if (!groups.areLinked(place, other)) {
        groups.link(place, other, neighbour.likeness());
      }
      return;
    }
    OpenStory story = storyOf.get(neighbour.number());
    if (story != null && isOpen(story, day)) {
      int other = met.computeIfAbsent(story, key -> groups.add(Group.of(key, freshness(key, day))));
      groups.link(place, other, neighbour.likeness());
    }
  }

  private void forgetBefore(int day) {
    while (!storyOf.isEmpty() && ArticleNumbers.day(storyOf.firstLongKey()) < day) {
      storyOf.removeFirst().forgetOne();
    }
  }

  private boolean isOpen(OpenStory story, int day) {
    return day - ArticleNumbers.day(story.first()) <= settings.joining().longest();
  }

  private double freshness(OpenStory story, int day) {
    double silence = (day - story.lastDay()) / settings.joining().decayDays();
    return StrictMath.exp(-silence * silence / 2);
  }
}
