package org.dateline.ingest;

import java.time.LocalDate;
import java.util.Optional;
import org.dateline.error.Fault;
import org.dateline.error.UserException;

/**
 * One article of the seed layout without an input around it, read as a run reads it.
 *
 * @param day of its first line; empty if that names none
 * @param headline one line, empty if there is none
 * @param body lines ended by `\n`, empty if there is none
 */
public record GivenArticle(Optional<LocalDate> day, String headline, String body) {

  /**
   * The article in a file.
   *
   * @param content all bytes of the file
   * @param place what the file is called in messages
   * @throws UserException of fault USAGE for what a run would reject: no UTF-8, nothing but blanks,
   *     a day that is none
   */
  public static GivenArticle of(byte[] content, String place) {
    try {
      SeedText text = SeedText.of(content, content.length, new Utf8());
      Optional<LocalDate> day = Optional.empty();
      if (text.date().isPresent()) {
        day = Optional.of(PublicationDays.named(text.date().get(), Optional.empty()));
      }
      return new GivenArticle(day, text.headline(), text.body());
    } catch (BadInputException e) {
      throw new UserException(
          Fault.USAGE,
          "Cannot read %s: %s, %s."
              .formatted(Detail.of(place), e.reject().reason().code(), e.reject().detail()),
          e);
    }
  }
}
