package org.dateline.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dateline.entities.Mention;
import org.dateline.entities.NameReader;
import org.dateline.entities.UserGazetteer;
import org.dateline.text.ScannedText;
import org.dateline.text.TextScanner;

/**
 * One text with the names that are found in it, for people who judge the extractor.
 *
 * @param text headline, empty line and paragraphs, as articles have it
 * @param names by place, none overlapping another
 */
public record NamedText(String text, List<Name> names) {

  /**
   * A name in the text.
   *
   * @param begin offset of its first UTF-16 unit
   * @param end offset after its last
   * @param type `PER`, `ORG`, `LOC` or `MISC`
   * @param entity id of whom or what it names
   * @param called the entity's name
   * @param rule why it was found
   * @param link why it names the entity
   */
  public record Name(
      int begin, int end, String type, String entity, String called, String rule, String link) {}

  /**
   * How names are found.
   *
   * @param extractor engine that finds them, one of {@link ReadingSettings#extractors()}
   * @param gazetteer names that come before what it finds
   */
  public record Way(String extractor, UserGazetteer gazetteer) {}

  private static List<Mention> mentions(Way way, ScannedText text, String language, LocalDate day) {
    NameReader reader = NameReader.by(way.extractor(), way.gazetteer());
    return reader.knows(language) ? reader.read(text, language, day) : List.of();
  }

  /**
   * Finds the names of a text.
   *
   * @param headline may be empty
   * @param language ISO 639-1
   */
  public static NamedText of(
      String headline, String body, LocalDate day, String language, Way way) {
    ScannedText scanned = new TextScanner().scan(headline, body, day);
    String text = scanned.text();
    List<Name> names = new ArrayList<>();
    int at = 0;
    int points = 0;
    for (Mention mention : mentions(way, scanned, language, day)) {
      int begin = text.offsetByCodePoints(at, mention.begin() - points);
      int end = text.offsetByCodePoints(begin, mention.end() - mention.begin());
      names.add(
          new Name(
              begin,
              end,
              mention.type().name(),
              mention.entityId(),
              mention.name(),
              mention.rule(),
              mention.link()));
      at = end;
      points = mention.end();
    }
    return new NamedText(text, List.copyOf(names));
  }
}
