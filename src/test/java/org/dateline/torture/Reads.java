package org.dateline.torture;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.dateline.store.InPlaceRun;

/** Reads at full speed beside a writer that publishes one state after the other. */
final class Reads {
  static final String READS = "reads, ";
  static final String BROKEN = "reads of the broken publisher, ";
  static final String PUBLICATIONS = "publications while read at full speed";

  private Reads() {}

  static void whilePublishing(Place place, int reads)
      throws IOException, InterruptedException, SQLException {
    int before = place.newest();
    try (Writer writer = place.start("publications=0")) {
      writer.says("published");
      Polling.start(place.out(), READS, place.tally(), reads, 0).await();
      writer.kill();
      writer.exitCode();
    }
    for (int number = before; number < place.newest(); number++) {
      place.tally().add(PUBLICATIONS);
      place.tally().add(Place.PUBLICATIONS);
    }
    place.recover("reads", 1);
  }

  /** The same beside a publisher whose readers must be seen to read badly. */
  static void whileWrittenInPlace(Path out, Tally tally, int reads) throws IOException {
    InPlaceRun broken = new InPlaceRun(out);
    broken.publish(1);
    Polling polling = Polling.start(out, BROKEN, tally, reads, 0);
    for (int number = 2; polling.goesOn(); number++) {
      broken.publish(number);
    }
  }
}
