package org.dateline.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.dateline.error.Fault;
import org.dateline.error.UserException;
import org.dateline.retraction.Retraction;
import org.dateline.retraction.RetractionFile;
import org.dateline.retraction.Retractions;

/** Reads the tables of retracted articles: that in the root of the input, and others by name. */
public record ReadRetractions(Configuration hadoop) {

  /**
   * The retractions in the root of a listed input; none if it has no such file.
   *
   * @throws UserException of fault USAGE if there is one that cannot be read or used
   */
  public Retractions of(InputListing listing) {
    Storages storages = new Storages(Optional.of(hadoop));
    return listing.files().stream()
        .filter(file -> file.path().equals(RetractionFile.NAME))
        .findFirst()
        .map(file -> read(file.location(), () -> storages.of(file).open(file)))
        .orElse(Retractions.NONE);
  }

  /**
   * The retractions in a file.
   *
   * @param place a path or a Hadoop URI
   * @throws UserException of fault USAGE if it cannot be read or used
   */
  public Retractions in(String place) {
    return read(place, () -> UserFile.open(place, hadoop));
  }

  private interface Source {
    InputStream open() throws IOException;
  }

  private static Retractions read(String place, Source source) {
    List<Retraction> read;
    try (InputStream in = source.open()) {
      read = RetractionFile.read(in.readAllBytes(), Detail.of(place));
    } catch (IOException e) {
      throw new UserException(
          Fault.USAGE,
          "Cannot read the retractions in %s: %s. Wanted: a regular file, CSV in UTF-8. Nothing is published without it, as articles that were retracted could be."
              .formatted(Detail.of(place), InputListing.reason(e)),
          e);
    }
    return new Retractions(read);
  }
}
