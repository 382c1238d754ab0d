package org.dateline.bench;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Spreads the articles of a corpus over stories and days. Stories have heavy-tailed sizes and last
 * up to ten days, most of it at their start; weekends are quiet and some days are empty; a tenth of
 * the articles are copies of an article of at most three days before.
 */
final class CorpusPlan {
  static final LocalDate LAST_DAY = LocalDate.of(2024, 6, 30);
  static final int DAYS = 200;
  static final int EMPTY_DAYS = 8;
  static final int LONGEST_STORY = 10;
  static final int LATEST_COPY = 3;

  /** One in so many articles is a copy. */
  static final int COPY_EVERY = 10;

  private static final double STORY_TAIL = 1.1;
  private static final int LARGEST_STORY = 300;

  private final Draws draws;
  private final List<LocalDate> open;

  private CorpusPlan(long seed) {
    this.draws = Draws.of(seed, "plan", 0);
    List<LocalDate> days =
        new ArrayList<>(IntStream.range(0, DAYS).mapToObj(LAST_DAY::minusDays).toList());
    Collections.shuffle(days, new Random(seed));
    this.open = days.stream().skip(EMPTY_DAYS).sorted().toList();
  }

  /** The articles in the order of their days; on the same day originals stand before copies. */
  static List<PlannedArticle> of(long seed, int articles) {
    CorpusPlan plan = new CorpusPlan(seed);
    int copies = articles / COPY_EVERY;
    List<PlannedArticle> planned = new ArrayList<>(articles);
    for (int story = 0; planned.size() < articles - copies; story++) {
      plan.addStory(story, articles - copies, planned);
    }
    plan.addCopies(copies, planned);
    planned.sort(Comparator.comparing(PlannedArticle::date));
    return planned;
  }

  private void addStory(int story, int limit, List<PlannedArticle> planned) {
    int first = day(0, open.size(), 1);
    LocalDate over = open.get(first).plusDays(draws.between(1, LONGEST_STORY));
    int end = first;
    while (end < open.size() && open.get(end).isBefore(over)) {
      end++;
    }
    int size = draws.heavyTailed(STORY_TAIL, LARGEST_STORY);
    while (size-- > 0 && planned.size() < limit) {
      LocalDate date = open.get(day(first, end, 2));
      planned.add(new PlannedArticle(date, story, planned.size(), date, Kind.ORIGINAL));
    }
  }

  private void addCopies(int copies, List<PlannedArticle> planned) {
    int originals = planned.size();
    for (int copy = 0; copy < copies; copy++) {
      PlannedArticle source = planned.get(draws.between(0, originals - 1));
      LocalDate date = source.date().plusDays(draws.between(0, LATEST_COPY));
      if (Collections.binarySearch(open, date) < 0) {
        date = source.date();
      }
      Kind kind = Kind.COPIES.get(copy % Kind.COPIES.size());
      planned.add(new PlannedArticle(date, source.story(), source.draft(), source.date(), kind));
    }
  }

  /** An open day of the range, seldom of a weekend; a higher power draws more from the start. */
  private int day(int from, int to, int power) {
    int day;
    do {
      day = from + (int) (StrictMath.pow(draws.share(), power) * (to - from));
    } while (!draws.chance(weight(day)));
    return day;
  }

  private double weight(int day) {
    DayOfWeek weekday = open.get(day).getDayOfWeek();
    return switch (weekday) {
      case SATURDAY -> 0.5;
      case SUNDAY -> 0.3;
      case MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY -> 1;
    };
  }
}
