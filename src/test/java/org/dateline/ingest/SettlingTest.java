package org.dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class SettlingTest {
  private static final Instant START = Instant.parse("2024-05-01T03:30:00Z");

  private final List<Duration> pauses = new ArrayList<>();
  private Instant now = START;

  @Test
  void filesThatAreStillAreTakenAtOnce() {
    assertThat(states(60, () -> listing("a", -60_000, "b", -3_600_000))).containsExactly("a", "b");
    assertThat(pauses).isEmpty();
  }

  @Test
  void aFileIsWaitedForUntilItIsStill() {
    assertThat(states(60, () -> listing("a", -40_000, "b", -59_000))).containsExactly("a", "b");
    assertThat(pauses).containsExactly(Duration.ofMillis(20_001));
  }

  @Test
  void whatIsWrittenAllTheTimeIsLeft() {
    assertThat(
            states(
                60,
                () ->
                    new InputListing(
                        "/in", List.of(file("a", START.minusSeconds(90)), file("b", now)))))
        .containsExactly("a", "b unsettled");
    assertThat(pauses.stream().reduce(Duration.ZERO, Duration::plus))
        .isEqualTo(Duration.ofMinutes(2));
  }

  @Test
  void filesThatAreIgnoredOrOfATimeToComeAreNotWaitedFor() {
    InputFile hidden = new InputFile(".a", "/in/.a", 1, START, "hidden");
    InputListing listing =
        new InputListing("/in", List.of(hidden, file("b", START.plusSeconds(9))));

    assertThat(states(60, () -> listing)).containsExactly(".a hidden", "b");
    assertThat(pauses).isEmpty();
  }

  @Test
  void theTableOfRetractionsIsWaitedForAndNeverLeft() {
    Supplier<InputListing> list =
        () ->
            new InputListing(
                "/in", List.of(new InputFile("retractions.csv", "/in/r", 1, now, "retractions")));

    assertThat(states(60, list)).containsExactly("retractions.csv retractions");
    assertThat(pauses.stream().reduce(Duration.ZERO, Duration::plus))
        .isEqualTo(Duration.ofMinutes(2));
  }

  @Test
  void nothingIsWaitedForUnlessAskedFor() {
    assertThat(states(0, () -> listing("a", 0, "b", -1))).containsExactly("a", "b");
    assertThat(pauses).isEmpty();
  }

  private List<String> states(int settleSeconds, Supplier<InputListing> list) {
    InstantSource source = () -> now;
    Clock clock = source.withZone(ZoneOffset.UTC);
    Settling settling =
        new Settling(
            Duration.ofSeconds(settleSeconds),
            Settling.PATIENCE,
            clock,
            pause -> {
              pauses.add(pause);
              now = now.plus(pause);
            });
    return settling.listing(list).files().stream()
        .map(file -> (file.path() + " " + file.ignored()).strip())
        .toList();
  }

  private static InputListing listing(String a, long millisA, String b, long millisB) {
    return new InputListing(
        "/in", List.of(file(a, START.plusMillis(millisA)), file(b, START.plusMillis(millisB))));
  }

  private static InputFile file(String path, Instant modifiedAt) {
    return new InputFile(path, "/in/" + path, 1, modifiedAt, "");
  }
}
