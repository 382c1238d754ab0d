package org.dateline.cli;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.dateline.error.Fault;
import org.dateline.error.UserException;
import org.dateline.reading.ReadingSettings;
import org.dateline.spec.JobSpec;
import org.dateline.spec.Nearest;
import org.dateline.spec.ShippedSpecs;
import org.dateline.spec.SpecReader;
import org.dateline.table.Contract;
import org.dateline.table.Tables;

/** The job spec that an option names: a file, or one of those shipped. */
final class SpecFile {
  private SpecFile() {}

  /**
   * The text of a spec.
   *
   * @throws UserException of fault USAGE if there is none
   */
  static String text(String spec) {
    if (ShippedSpecs.NAMES.contains(spec)) {
      return ShippedSpecs.text(spec);
    }
    try {
      return Files.readString(Path.of(spec));
    } catch (CharacterCodingException e) {
      throw unreadable(spec, "it is not UTF-8", e);
    } catch (IOException | InvalidPathException e) {
      String hint = Nearest.hint(spec, ShippedSpecs.NAMES);
      throw unreadable(spec, "there is no such file that can be read, and no such job" + hint, e);
    }
  }

  /**
   * The spec that a text is.
   *
   * @throws UserException of fault USAGE with all its problems, or if its engine of names lacks
   *     something
   */
  static JobSpec read(String spec, String text) {
    JobSpec read =
        SpecReader.read(
            text,
            spec,
            new SpecReader.Known(
                Tables.ALL.stream().map(Contract::name).collect(Collectors.toSet()),
                ReadingSettings.extractors()));
    ReadingSettings.checkExtractor(read.entities().extractor());
    return read;
  }

  private static UserException unreadable(String spec, String why, Exception cause) {
    return new UserException(Fault.USAGE, "Cannot read the job spec " + spec + ": " + why, cause);
  }
}
