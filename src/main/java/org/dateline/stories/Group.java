package org.dateline.stories;

import it.unimi.dsi.fastutil.ints.IntArrayList;

/** Articles of the day at hand that are of one story, with the story, if there is one already. */
final class Group {
  /** Places of its articles in the day. */
  final IntArrayList places = new IntArrayList(1);

  /** The story of earlier days; null for none. */
  final OpenStory story;

  /** The number of its first article. */
  long first;

  /** Articles that others can be compared with, those of the day included. */
  int size;

  /** What is left of its likeness after days of silence, 1 if it has none. */
  double freshness = 1;

  private Group(OpenStory story, long first) {
    this.story = story;
    this.first = first;
  }

  /** A group of one article. */
  static Group of(int place, long number) {
    Group group = new Group(null, number);
    group.places.add(place);
    group.size = 1;
    return group;
  }

  /** A group of a story, without an article of the day. */
  static Group of(OpenStory story, double freshness) {
    Group group = new Group(story, story.first());
    group.size = story.held();
    group.freshness = freshness;
    return group;
  }

  /** Takes the articles of another group, which has no story. */
  void take(Group other) {
    places.addAll(other.places);
    first = story == null ? Math.min(first, other.first) : first;
    size += other.size;
    freshness = 1;
  }
}
