package org.dateline.job;

import java.time.LocalDate;
import org.apache.hadoop.conf.Configuration;
import org.dateline.entities.UserGazetteer;
import org.dateline.reading.NamedText;

/**
 * Finds the names of single texts as a run would.
 *
 * @param extractor engine that finds them, as a spec calls it
 * @param gazetteer names that come before what it finds: a path, a Hadoop URI, or `none`
 */
public record TextNames(String extractor, String gazetteer) {

  /**
   * The names of a text.
   *
   * @param headline may be empty
   * @param language ISO 639-1
   * @throws org.dateline.error.UserException of fault USAGE if there is no such engine, or the
   *     gazetteer cannot be used
   */
  public NamedText of(String headline, String body, LocalDate day, String language) {
    UserGazetteer own = ReadGazetteer.in(gazetteer, new Configuration());
    return NamedText.of(headline, body, day, language, new NamedText.Way(extractor, own));
  }
}
