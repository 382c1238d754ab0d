package org.dateline.bench;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Spreads the articles of a corpus over stories and days. Two in three stories have one article,
 * the others up to 40, within ten days and most at their start; stories of one theme begin within
 * five days. Weekends are quiet and some days are empty. A tenth of the articles are copies of
 * news, most of at most three days before; one in fourteen is a standing report.
 *
 * <p>A corpus of four times the articles has twice the days, each with twice the articles: 20,000
 * have 200 days, 100,000 have 447.
 */
final class CorpusPlan {
  static final LocalDate LAST_DAY = LocalDate.of(2024, 6, 30);
  static final int LONGEST_STORY = 10;
  static final int LARGEST_STORY = 40;
  static final int LATEST_COPY = 25;

  /** One in so many articles is a copy. */
  static final int COPY_EVERY = 10;

  /** One in so many articles is a standing report. */
  static final int REPORT_EVERY = 14;

  /** One in so many days is empty. */
  private static final int EMPTY_EVERY = 25;

  private static final double DAYS_FOR_ROOT = 200 / StrictMath.sqrt(20_000);
  private static final double SINGLES = 0.65;
  private static final double STORY_TAIL = 1.1;
  private static final double LOOK_ALIKE = 0.5;
  private static final int THEME_DAYS = 4;
  private static final double COPIES_TAIL = 1.5;
  private static final int MOST_COPIES = 12;
  private static final int LATE = 10;

  /** The share of days on which a standing report comes out. */
  private static final double REPORT_DAYS = 0.7;

  private final Draws draws;
  private final List<LocalDate> open;
  private final List<PlannedArticle> planned = new ArrayList<>();
  private int stories;

  private CorpusPlan(long seed, int articles) {
    this.draws = Draws.of(seed, "plan", 0);
    int count = days(articles);
    List<LocalDate> days =
        new ArrayList<>(IntStream.range(0, count).mapToObj(LAST_DAY::minusDays).toList());
    Collections.shuffle(days, new Random(seed));
    this.open = days.stream().skip(count / EMPTY_EVERY).sorted().toList();
  }

  static int days(int articles) {
    return (int)
        Math.max(LONGEST_STORY, StrictMath.round(DAYS_FOR_ROOT * StrictMath.sqrt(articles)));
  }

  /** The articles in the order of their days; on the same day originals stand before copies. */
  static List<PlannedArticle> of(long seed, int articles) {
    CorpusPlan plan = new CorpusPlan(seed, articles);
    int copies = articles / COPY_EVERY;
    int reports = articles / REPORT_EVERY;
    for (int theme = 0; plan.planned.size() < articles - copies - reports; theme++) {
      plan.addTheme(theme, articles - copies - reports);
    }
    plan.addCopies(copies);
    plan.addReports(reports);
    plan.planned.sort(Comparator.comparing(PlannedArticle::date));
    return plan.planned;
  }

  private void addTheme(int theme, int limit) {
    int first = day(0, open.size(), 1);
    addStory(theme, first, limit);
    while (draws.chance(LOOK_ALIKE)) {
      addStory(theme, Math.min(open.size() - 1, first + draws.between(0, THEME_DAYS)), limit);
    }
  }

  private void addStory(int theme, int first, int limit) {
    Event event = new Event(stories++, theme, open.get(first));
    LocalDate over = event.begun().plusDays(draws.between(2, LONGEST_STORY));
    int end = first;
    while (end < open.size() && open.get(end).isBefore(over)) {
      end++;
    }
    int size = draws.chance(SINGLES) ? 1 : 1 + draws.heavyTailed(STORY_TAIL, LARGEST_STORY - 1);
    for (int place = 0; place < size && planned.size() < limit; place++) {
      LocalDate date = place == 0 ? event.begun() : open.get(day(first, end, 2));
      planned.add(new PlannedArticle(date, event, planned.size(), date, Kind.ORIGINAL));
    }
  }

  private void addCopies(int copies) {
    int originals = planned.size();
    PlannedArticle source = null;
    for (int copy = 0, left = 0; copy < copies; copy++, left--) {
      if (left == 0) {
        source = planned.get(draws.between(0, originals - 1));
        left = draws.heavyTailed(COPIES_TAIL, MOST_COPIES);
      }
      int latest = draws.between(1, LATE) == 1 ? LATEST_COPY : 3;
      LocalDate date = source.date().plusDays(draws.between(0, latest));
      if (Collections.binarySearch(open, date) < 0) {
        date = source.date();
      }
      Kind kind = Kind.COPIES.get(copy % Kind.COPIES.size());
      planned.add(new PlannedArticle(date, source.event(), source.draft(), source.date(), kind));
    }
  }

  private void addReports(int reports) {
    int forms = (int) Math.ceil(reports / (REPORT_DAYS * open.size()));
    Set<Integer> taken = new HashSet<>();
    for (int report = 0; report < reports; report++) {
      int day;
      do {
        day = day(0, open.size(), 1);
      } while (!taken.add(day * forms + report % forms));
      LocalDate date = open.get(day);
      Event event = new Event(stories++, report % forms, date);
      planned.add(new PlannedArticle(date, event, planned.size(), date, Kind.REPORT));
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
