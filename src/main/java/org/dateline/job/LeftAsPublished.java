package org.dateline.job;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.dateline.error.Plural;
import org.dateline.ingest.InputListing;
import org.dateline.store.Manifest;

/** Leaves files that are new, changed or gone as they were published, if their days are kept. */
final class LeftAsPublished {
  private LeftAsPublished() {}

  /**
   * The run without what would change a day before a first one: a later run, with an earlier one,
   * takes it.
   *
   * @param parent the publication that is followed
   * @throws org.dateline.error.UserException of fault USAGE if the days before are not published as
   *     this run would publish them
   */
  static RunFacts of(RunFacts facts, Parent parent, ReadCorpus corpus, JobReport report) {
    LocalDate from = facts.request().reach().from().orElseThrow();
    Optional<Manifest> followed =
        parent.toFollow(facts.request()).filter(last -> Kept.isTold(facts.request().spec()));
    Optional<InputListing> published = followed.flatMap(last -> parent.files(facts.output()));
    if (published.isEmpty()) {
      throw Reach.refused(
          "--from %s keeps what the same program published from the same spec, with all tables that later days go back to, and there is no such publication"
              .formatted(from));
    }
    Set<String> left =
        report.step(
            "leave",
            () -> corpus.changedBefore(from, published.get()),
            paths -> "%,d files as published".formatted(paths.size()));
    if (!left.isEmpty()) {
      report.note(
          "%s with articles before %s %s published, such as %s"
              .formatted(
                  Plural.of(left.size(), "file"),
                  from,
                  left.size() == 1 ? "was left as it was" : "were left as they were",
                  left.stream().sorted().findFirst().get()));
    }
    return facts.with(facts.reached().leaving(left, published));
  }
}
