package org.dateline.cli;

import java.time.Instant;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.dateline.error.Fault;
import org.dateline.error.UserException;
import org.dateline.job.Jobs;
import org.dateline.store.OutputFolder;
import org.dateline.store.PublicationStatus;
import org.dateline.store.PublishedTable;
import org.dateline.store.StoreCheck;

/** Checks of where a run reads and where it publishes. */
record PlaceChecks(Findings findings, Configuration hadoop) {

  void apart(String input, String output) {
    findings.check(
        "places",
        () -> {
          Places.checkApart(input, output);
          return "input and output lie apart";
        });
  }

  void input(String input) {
    findings.check("input", () -> Jobs.glance(given("--input", input), hadoop) + " can be listed");
  }

  void output(String output) {
    findings.attempt(
        "output",
        () -> {
          OutputFolder folder = OutputFolder.existing(given("--output", output), hadoop);
          StoreCheck store = StoreCheck.of(folder);
          findings.ok("output", told(store));
          long published = publication(folder);
          Space.check(findings, store.probed(), store.freeBytes(), Math.max(Space.GIB, published));
          lease(store);
        });
  }

  private static String given(String option, String place) {
    if (place.isBlank()) {
      throw new UserException(Fault.USAGE, "Cannot start: " + option + " is empty.");
    }
    return place;
  }

  private static String told(StoreCheck store) {
    String proved = " is writable and lets no file be created twice";
    return store.exists()
        ? store.place() + proved
        : "%s does not exist, a run makes it; %s%s"
            .formatted(store.place(), store.probed(), proved);
  }

  /** Tells the newest publication and returns its size. */
  private long publication(OutputFolder folder) {
    try {
      Optional<PublicationStatus> status = PublicationStatus.of(folder, Instant.now());
      status.ifPresentOrElse(
          this::publication, () -> findings.ok("published", "nothing is published there yet"));
      return status.map(PlaceChecks::bytes).orElse(0L);
    } catch (UserException e) {
      findings.problem("published", e.getMessage(), e.fault().exitCode());
      return 0;
    }
  }

  private void publication(PublicationStatus status) {
    String text =
        "publication %d of %s, %s"
            .formatted(
                status.newest().number(),
                status.newest().createdAt(),
                status
                    .first()
                    .map(first -> "days %s to %s".formatted(first, status.last().orElseThrow()))
                    .orElse("no days"));
    if (status.lost().isPresent()) {
      findings.problem("published", status.lost().get(), Fault.DAMAGED.exitCode());
    } else if (status.age().isNegative()) {
      findings.warn("published", text + ", which is yet to come", "Set the clock right");
    } else {
      findings.ok("published", text);
    }
    status.hints().forEach(hint -> findings.warn("readers", hint, "The next run mends what lags"));
  }

  private static long bytes(PublicationStatus status) {
    return status.newest().tables().stream()
        .flatMap(table -> table.files().stream())
        .mapToLong(PublishedTable.File::bytes)
        .sum();
  }

  private void lease(StoreCheck store) {
    store
        .lease()
        .ifPresentOrElse(
            lease ->
                findings.warn(
                    "lock", lease, "While a run is at work or not seen, another ends with 75"),
            () -> findings.ok("lock", "none"));
  }
}
