package org.dateline.job;

import java.time.Clock;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.dateline.ingest.ReadRetractions;
import org.dateline.retraction.RetractionFile;
import org.dateline.retraction.Retractions;
import org.dateline.store.OutputFolder;
import org.dateline.store.Purge;

/** The job behind the command purge; needs no session. */
public final class Purges {
  private Purges() {}

  /** The retractions in the root of an input, which must have some. */
  public static Retractions ofInput(String input) {
    return ofFile(input.replaceFirst("(?<=.)/+$", "") + "/" + RetractionFile.NAME);
  }

  /** The retractions in a file: a path or a Hadoop URI. */
  public static Retractions ofFile(String file) {
    return new ReadRetractions(new Configuration()).in(file);
  }

  /** Finds what holds retracted articles. */
  public static Purge plan(OutputFolder out, Optional<Retractions> given) {
    return Purge.plan(out, given);
  }

  /** Takes retracted articles out. */
  public static Purge run(OutputFolder out, Optional<Retractions> given) {
    return Purge.run(out, given, Clock.systemUTC());
  }
}
