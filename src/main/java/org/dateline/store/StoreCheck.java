package org.dateline.store;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.dateline.error.Fault;
import org.dateline.error.UserException;

/**
 * Whether runs could publish in an output folder: tried there, with nothing left behind.
 *
 * @param place of the folder
 * @param probed where files were created and deleted: the folder or, where it does not exist, the
 *     nearest one above it that does
 * @param freeBytes that can be written there
 * @param lease which run has the lease and whether it is at work, if one has it
 */
public record StoreCheck(String place, String probed, long freeBytes, Optional<String> lease) {

  /**
   * Tries a folder.
   *
   * @throws UserException with {@link Fault#STORAGE} if no run could publish there
   */
  public static StoreCheck of(OutputFolder out) {
    try {
      Storage nearest = nearest(out.storage());
      OutputFolder.probe(nearest, probe(nearest));
      return new StoreCheck(
          out.root(),
          nearest.locate(""),
          nearest.freeBytes(),
          LeaseStatus.of(out.storage(), new ThisMachine(), Instant.now()));
    } catch (IOException e) {
      throw StorageFaults.of("create and write files", out.root(), e);
    }
  }

  /** Whether the folder was there. */
  public boolean exists() {
    return place.equals(probed);
  }

  private static Storage nearest(Storage wanted) throws IOException {
    Optional<Storage> place = Optional.of(wanted);
    while (place.isPresent()) {
      switch (place.get().find("")) {
        case FOLDER -> {
          return place.get();
        }
        case FILE -> throw refusal(wanted, place.get().locate("") + " is a file");
        case NOTHING -> place = place.get().above();
      }
    }
    throw refusal(wanted, "no folder above it exists");
  }

  /** In the private folder, which no reader lists, where there is one. */
  private static String probe(Storage folder) throws IOException {
    String name = "probe-" + UUID.randomUUID();
    return folder.find(OutputFolder.PRIVATE) == Storage.Found.FOLDER
        ? OutputFolder.PRIVATE + "/" + name
        : ".dateline-" + name;
  }

  private static UserException refusal(Storage wanted, String why) {
    return new UserException(
        Fault.STORAGE,
        "Cannot publish below %s: %s. Give an --output that is a folder on a writable file system."
            .formatted(wanted.locate(""), why));
  }
}
