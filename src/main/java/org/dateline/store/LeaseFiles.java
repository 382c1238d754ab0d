package org.dateline.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The files of a lease: `lock`, which names its owner; `lock.after-TOKEN`, made by who took over
 * from the owner with that token, in turn followed by who took over from that one; and
 * `lock.beat-TOKEN`, the last sign of life of an owner. All but the last are created if absent and
 * never changed, so that a process that was paused cannot overwrite what others wrote since.
 */
final class LeaseFiles {
  static final String LOCK = OutputFolder.PRIVATE + "/lock";

  private final Storage storage;
  private final LeaseTerms terms;

  LeaseFiles(Storage storage, LeaseTerms terms) {
    this.storage = storage;
    this.terms = terms;
  }

  /** All owners from the one that `lock` names to the last, who has the lease; none if nobody. */
  List<Owner> owners() throws IOException {
    List<Owner> owners = new ArrayList<>();
    Optional<Owner> next = read(LOCK);
    while (next.isPresent()) {
      owners.add(next.get());
      next = read(after(next.get()));
    }
    return owners;
  }

  /** Who has the lease. */
  Optional<Owner> owner() throws IOException {
    List<Owner> owners = owners();
    return owners.isEmpty() ? Optional.empty() : Optional.of(owners.get(owners.size() - 1));
  }

  /** Creates `lock`. */
  boolean create(Owner owner) throws IOException {
    return storage.createIfAbsent(LOCK, owner.json());
  }

  /** Creates the file that follows that of a stale owner. */
  boolean createAfter(Owner stale, Owner owner) throws IOException {
    return storage.createIfAbsent(after(stale), owner.json());
  }

  void deleteAfter(Owner stale) throws IOException {
    storage.delete(after(stale));
  }

  void beat(Owner owner) throws IOException {
    storage.replace(beatOf(owner), owner.json());
  }

  void deleteBeat(Owner owner) throws IOException {
    storage.delete(beatOf(owner));
  }

  /** Until when a sign of life of an owner is waited for. */
  Instant expiry(Owner owner) throws IOException {
    Instant beat = read(beatOf(owner)).map(Owner::expiresAt).orElse(Instant.MIN);
    return beat.isAfter(owner.expiresAt()) ? beat : owner.expiresAt();
  }

  /** Deletes the files of these owners, `lock` first: then the others lead nowhere any more. */
  void delete(List<Owner> owners) throws IOException {
    storage.delete(LOCK);
    for (Owner owner : owners) {
      storage.delete(after(owner));
      deleteBeat(owner);
    }
  }

  /**
   * Deletes what runs left that were killed while they took or gave back a lease. As tokens never
   * come again, what was listed before `lock` was seen to name the one owner is no use to anyone
   * later, however late it is deleted.
   *
   * @param owner whom `lock` names
   */
  void deleteLeftovers(Owner owner) throws IOException {
    String prefix = LOCK.substring(OutputFolder.PRIVATE.length() + 1) + ".";
    List<String> names = storage.names(OutputFolder.PRIVATE);
    if (owners().equals(List.of(owner))) {
      for (String name : names) {
        if (name.startsWith(prefix) && !name.endsWith(owner.token())) {
          storage.delete(OutputFolder.PRIVATE + "/" + name);
        }
      }
    }
  }

  private Optional<Owner> read(String path) throws IOException {
    Optional<byte[]> content = storage.read(path);
    if (content.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(ManifestFile.JSON.readValue(content.get(), Owner.class));
    } catch (JsonProcessingException e) {
      return Optional.of(Owner.unreadable(content.get(), storage.modifiedAt(path), terms));
    }
  }

  private static String after(Owner owner) {
    return LOCK + ".after-" + owner.token();
  }

  private static String beatOf(Owner owner) {
    return LOCK + ".beat-" + owner.token();
  }
}
