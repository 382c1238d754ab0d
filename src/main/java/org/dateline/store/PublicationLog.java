package org.dateline.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dateline.error.Fault;
import org.dateline.error.UserException;
import org.dateline.retraction.Retractions;

/** The manifests of an output folder, of which some may be missing or damaged. */
public final class PublicationLog {
  private final OutputFolder out;
  private final List<Integer> numbers;

  private PublicationLog(OutputFolder out, List<Integer> numbers) {
    this.out = out;
    this.numbers = numbers;
  }

  /**
   * The log of a folder in which something is published.
   *
   * @throws UserException of fault USAGE if nothing is, of fault STORAGE if it cannot be read
   */
  public static PublicationLog of(OutputFolder out) {
    PublicationLog log = perhapsEmpty(out);
    if (log.numbers.isEmpty()) {
      throw new UserException(
          Fault.USAGE,
          ("Cannot read %s: no snapshot is published there. Give the --output of a run, or publish"
                  + " one: dateline run --input DIR --output %1$s")
              .formatted(out.root()));
    }
    return log;
  }

  static PublicationLog perhapsEmpty(OutputFolder out) {
    try {
      return new PublicationLog(out, Snapshots.numbers(out.storage()));
    } catch (IOException e) {
      throw StorageFaults.ofReading("list the publications", out.root(), e);
    }
  }

  /** The numbers that the log has, ascending. */
  List<Integer> numbers() {
    return numbers;
  }

  /** The number of the newest publication. */
  int newest() {
    return numbers.get(numbers.size() - 1);
  }

  /**
   * The manifest of a publication.
   *
   * @throws UserException of fault USAGE if the log does not have it, of fault DAMAGED if it cannot
   *     be understood, of fault STORAGE if it cannot be read
   */
  public Manifest manifest(int number) {
    try {
      byte[] json = out.storage().read(OutputFolder.manifest(number)).orElseThrow(() -> no(number));
      return Optional.ofNullable(ManifestFile.read(json))
          .orElseThrow(() -> damaged(number, "it is empty", null));
    } catch (JsonProcessingException e) {
      throw damaged(number, ManifestFile.told(e), e);
    } catch (IOException e) {
      throw StorageFaults.ofReading("read publication " + number, out.root(), e);
    }
  }

  /** The retractions that the newest publication applies whose manifest can be read. */
  Retractions retractions() {
    for (int i = numbers.size() - 1; i >= 0; i--) {
      Optional<Manifest> manifest = readable(numbers.get(i));
      if (manifest.isPresent()) {
        return new Retractions(manifest.get().retractions());
      }
    }
    return Retractions.NONE;
  }

  /** The manifest of a publication, or nothing if it is missing or damaged. */
  Optional<Manifest> readable(int number) {
    try {
      return Optional.of(manifest(number));
    } catch (UserException e) {
      if (e.fault() == Fault.STORAGE) {
        throw e;
      }
      return Optional.empty();
    }
  }

  private UserException no(int number) {
    return new UserException(
        Fault.USAGE,
        "Cannot read publication %d: the log of %s has only %s. See: dateline list %2$s"
            .formatted(number, out.root(), ranges()));
  }

  private UserException damaged(int number, String found, Exception cause) {
    return new UserException(
        Fault.DAMAGED,
        ("Cannot read publication %d: %s is no manifest any more, %s. Restore the file from a"
                + " backup, or go back to an earlier publication: dateline rollback %s N")
            .formatted(
                number, out.storage().locate(OutputFolder.manifest(number)), found, out.root()),
        cause);
  }

  /** The numbers in short, as in "1 to 7, 9". */
  private String ranges() {
    return numbers.stream()
        .filter(first -> !numbers.contains(first - 1))
        .map(this::range)
        .collect(Collectors.joining(", "));
  }

  private String range(int first) {
    int last = first;
    while (numbers.contains(last + 1)) {
      last++;
    }
    return first == last ? String.valueOf(first) : first + " to " + last;
  }
}
