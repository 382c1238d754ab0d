package org.dateline.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.dateline.table.Column;
import org.dateline.table.Contract;
import org.dateline.table.Slabs;

/**
 * Two tables whose rows the number of their publication decides, each row with that number in it:
 * whoever reads can tell whether all rows are there, once, and of one publication.
 */
public final class PreparedTables {
  private static final List<LocalDate> DAYS =
      Stream.of("2024-01-10", "2024-02-10", "2024-03-10").map(LocalDate::parse).toList();

  static final Contract EVENTS =
      new Contract(
          "events",
          "One row for every event.",
          List.of("id", "date"),
          List.of(
              column("id", DataTypes.StringType),
              column("date", DataTypes.DateType),
              column("number", DataTypes.IntegerType),
              column("value", DataTypes.LongType)));

  static final Contract NOTES =
      new Contract(
          "notes",
          "One row for every note.",
          List.of("id"),
          List.of(column("id", DataTypes.StringType), column("number", DataTypes.IntegerType)));

  static final Slabs SLABS = Slabs.of(DAYS.stream().map(day -> (int) day.toEpochDay()).toList());

  private PreparedTables() {}

  /** The rows of both tables as text, in the order of their text. */
  public static List<String> rows(int number) {
    Stream<String> events =
        IntStream.range(0, events(number))
            .mapToObj(i -> "event %s %s %d %d".formatted(id(i), day(i), number, value(number, i)));
    Stream<String> notes =
        IntStream.range(0, notes(number)).mapToObj(i -> "note %s %d".formatted(id(i), number));
    return Stream.concat(events, notes).sorted().toList();
  }

  /** Begins, writes and publishes the next state; what fails is discarded, as a run does. */
  static Manifest publish(OutputFolder out, String runId) {
    StagedSnapshot staged = begin(out, runId);
    try {
      write(staged);
      return staged.publish(publication());
    } catch (RuntimeException e) {
      staged.discard();
      throw e;
    }
  }

  /** Begins and writes the next state. */
  static StagedSnapshot staged(OutputFolder out, String runId) {
    StagedSnapshot staged = begin(out, runId);
    write(staged);
    return staged;
  }

  private static StagedSnapshot begin(OutputFolder out, String runId) {
    return StagedSnapshot.begin(out, runId, Clock.systemUTC(), FileSettings.STANDARD);
  }

  private static void write(StagedSnapshot staged) {
    int number = staged.parent().map(Manifest::number).orElse(0) + 1;
    staged.writeSorted(EVENTS, eventSlabs(number), SLABS);
    staged.writeSorted(NOTES, List.of(noteRows(number)), SLABS);
  }

  static Publication publication() {
    Manifest.Days days = new Manifest.Days(DAYS.get(0), DAYS.get(DAYS.size() - 1), 61);
    return new Publication(
        "0.1.0",
        "prepared",
        "/nowhere",
        "00",
        "00",
        Map.of(),
        days,
        Map.of(),
        List.of(),
        List.of(),
        List.of(),
        Manifest.Gazetteer.NONE);
  }

  /** The events of each month. */
  static List<List<Object[]>> eventSlabs(int number) {
    List<List<Object[]>> slabs = new ArrayList<>();
    for (int slab = 0; slab < DAYS.size(); slab++) {
      List<Object[]> rows = new ArrayList<>();
      for (int i = slab; i < events(number); i += DAYS.size()) {
        int day = (int) day(i).toEpochDay();
        rows.add(new Object[] {id(i).getBytes(UTF_8), day, number, value(number, i)});
      }
      slabs.add(rows);
    }
    return slabs;
  }

  static List<Object[]> noteRows(int number) {
    return IntStream.range(0, notes(number))
        .mapToObj(i -> new Object[] {id(i).getBytes(UTF_8), number})
        .toList();
  }

  private static int events(int number) {
    return 30 + number % 11;
  }

  private static int notes(int number) {
    return 1 + number % 3;
  }

  private static String id(int i) {
    return "%03d".formatted(i);
  }

  private static LocalDate day(int i) {
    return DAYS.get(i % DAYS.size());
  }

  private static long value(int number, int i) {
    return 1_000_003L * number + (long) i * i;
  }

  private static Column column(String name, DataType type) {
    return new Column(name, type, false, name);
  }
}
