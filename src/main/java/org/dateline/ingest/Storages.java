package org.dateline.ingest;

import java.util.Optional;
import org.apache.hadoop.conf.Configuration;

/** The storage of each file: local ones by java.nio, others by Hadoop. */
final class Storages {
  private final Storage local = new LocalStorage();
  private final Optional<Storage> remote;

  Storages(Optional<Configuration> hadoop) {
    remote = hadoop.map(HadoopStorage::new);
  }

  Storage of(InputFile file) {
    return LocalStorage.holds(file)
        ? local
        : remote.orElseThrow(
            () -> new IllegalStateException("no configuration to open " + file.location()));
  }
}
