package org.dateline.entities;

import java.util.Collections;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dateline.error.Fault;
import org.dateline.error.UserException;

/** The engines that find names: those of the jar and those of users. */
public final class Extractors {
  private Extractors() {}

  /** How specs call them. */
  public static SortedSet<String> names() {
    return Collections.unmodifiableSortedSet(new TreeSet<>(all().keySet()));
  }

  /**
   * The engine of a name.
   *
   * @throws UserException of fault USAGE if there is none, as on an executor without a user's jar
   */
  public static ExtractorProvider named(String name) {
    SortedMap<String, ExtractorProvider> all = all();
    return Optional.ofNullable(all.get(name))
        .orElseThrow(
            () ->
                new UserException(
                    Fault.USAGE,
                    "Cannot find names by %s: there are only %s"
                        .formatted(name, String.join(", ", all.keySet()))));
  }

  /** From the class path of the thread, which has the jars that a job was given. */
  private static SortedMap<String, ExtractorProvider> all() {
    SortedMap<String, ExtractorProvider> all = new TreeMap<>();
    for (ExtractorProvider provider : ServiceLoader.load(ExtractorProvider.class)) {
      ExtractorProvider other = all.put(provider.name(), provider);
      if (other != null) {
        throw new UserException(
            Fault.USAGE,
            "Cannot find names: %s and %s are both called %s"
                .formatted(
                    other.getClass().getName(), provider.getClass().getName(), provider.name()));
      }
    }
    return all;
  }
}
