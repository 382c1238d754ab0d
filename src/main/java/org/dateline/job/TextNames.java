package org.dateline.job;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.apache.hadoop.conf.Configuration;
import org.dateline.entities.UserGazetteer;
import org.dateline.ingest.GivenArticle;
import org.dateline.reading.NamedText;

/**
 * Finds the names of single articles as a run would.
 *
 * @param extractor engine that finds them, as a spec calls it
 * @param gazetteer names that come before what it finds: a path, a Hadoop URI, or `none`
 */
public record TextNames(String extractor, String gazetteer) {

  /**
   * The names of an article in the seed layout; one without a day is of today.
   *
   * @param content all bytes of its file
   * @param place what the file is called in messages
   * @param language ISO 639-1
   * @throws org.dateline.error.UserException of fault USAGE if a run would reject the article,
   *     there is no such engine, or the gazetteer cannot be used
   */
  public NamedText of(byte[] content, String place, String language) {
    GivenArticle article = GivenArticle.of(content, place);
    LocalDate day = article.day().orElseGet(() -> LocalDate.now(ZoneOffset.UTC));
    UserGazetteer own = ReadGazetteer.in(gazetteer, new Configuration());
    return NamedText.of(
        article.headline(), article.body(), day, language, new NamedText.Way(extractor, own));
  }
}
