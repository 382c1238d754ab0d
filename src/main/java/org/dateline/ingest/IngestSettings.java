package org.dateline.ingest;

import java.io.Serializable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dateline.error.Fault;
import org.dateline.error.UserException;

/**
 * How files are found and read.
 *
 * @param formats names of the readers in use, of {@link Readers#ALL}
 * @param language ISO 639-1 code of articles that do not name theirs, `und` if unknown
 * @param fields for records with named fields: our field to the name in the record
 */
public record IngestSettings(
    List<String> formats, String language, Map<String, String> fields, Days days, Limits limits)
    implements Serializable {

  /** Our names of the fields of a record. */
  static final Set<String> FIELDS =
      Set.of("id", "date", "headline", "text", "language", "source", "agency", "place");

  /** The time zone that takes a date with a time as it is written. */
  public static final String AS_WRITTEN = "none";

  public IngestSettings {
    formats = List.copyOf(formats);
    fields = Collections.unmodifiableSortedMap(new TreeMap<>(fields));
    List<String> problems = new ArrayList<>();
    if (formats.isEmpty()) {
      problems.add("input.formats is empty, wanted some of " + Readers.names());
    }
    for (String format : formats) {
      if (!Readers.names().contains(format)) {
        problems.add("input.formats: " + format + " is not one of " + Readers.names());
      }
    }
    for (String field : fields.keySet()) {
      if (!FIELDS.contains(field)) {
        problems.add("input.fields: " + field + " is not one of " + new TreeSet<>(FIELDS));
      }
    }
    if (!problems.isEmpty()) {
      throw new UserException(
          Fault.USAGE, "Cannot read the input as asked: " + String.join("; ", problems) + ".");
    }
  }

  /**
   * Which publication days are taken.
   *
   * @param timeZone zone to which a date with a time and a zone is converted; `none` takes it as
   *     written
   * @param earliest days before it are refused
   * @param maxFuture a day may be this many days after the file's modification day
   */
  public record Days(String timeZone, LocalDate earliest, int maxFuture) implements Serializable {
    public Days {
      try {
        if (!timeZone.equals(AS_WRITTEN)) {
          ZoneId.of(timeZone);
        }
      } catch (DateTimeException e) {
        throw new UserException(
            Fault.USAGE,
            "Cannot convert dates: input.time_zone is "
                + timeZone
                + ", wanted none or a zone such as Europe/Paris.",
            e);
      }
    }

    Optional<ZoneId> zone() {
      return timeZone.equals(AS_WRITTEN) ? Optional.empty() : Optional.of(ZoneId.of(timeZone));
    }
  }

  /**
   * What is too much.
   *
   * @param maxRecord bytes of the largest record taken, at most 1 GiB
   * @param maxFile bytes of the largest unpacked file
   * @param maxRatio unpacked to packed size beyond which a compressed file is a bomb
   * @param ratioFrom unpacked bytes from which the ratio is looked at
   */
  public record Limits(long maxRecord, long maxFile, int maxRatio, long ratioFrom)
      implements Serializable {
    public Limits {
      if (maxRecord < 1 || maxRecord > 1L << 30 || maxFile < 1 || maxRatio < 1 || ratioFrom < 0) {
        throw new UserException(
            Fault.USAGE,
            "Cannot read with limits max_record %d, max_file %d, max_ratio %d, ratio_from %d: wanted sizes above 0, and max_record at most 1 GiB."
                .formatted(maxRecord, maxFile, maxRatio, ratioFrom));
      }
    }
  }
}
