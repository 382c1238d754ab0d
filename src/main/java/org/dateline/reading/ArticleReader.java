package org.dateline.reading;

import static org.dateline.table.Columns.AGENCY;
import static org.dateline.table.Columns.ARTICLE_ID;
import static org.dateline.table.Columns.DATE;
import static org.dateline.table.Columns.HEADLINE;
import static org.dateline.table.Columns.LANGUAGE;
import static org.dateline.table.Columns.PLACE;
import static org.dateline.table.Scratch.BODY;

import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.dateline.copies.SketchMaker;
import org.dateline.entities.ArticleNames;
import org.dateline.entities.NameReader;
import org.dateline.entities.UserGazetteer;
import org.dateline.reading.ReadingSettings.Part;
import org.dateline.stories.StorySketchMaker;
import org.dateline.terms.WordReader;
import org.dateline.text.Dateline;
import org.dateline.text.ScannedText;
import org.dateline.text.TextScanner;

/** Reads articles one after the other; one for each thread. */
final class ArticleReader {
  private final TextScanner scanner = new TextScanner();
  private final Optional<WordReader> words;
  private final Optional<NameReader> names;
  private final Optional<SketchMaker> sketches;
  private final Optional<StorySketchMaker> stories;
  private final int width;
  private final int articleId;
  private final int date;
  private final int headline;
  private final int body;
  private final int language;
  private final int agency;
  private final int place;

  ArticleReader(ReadingSettings settings, UserGazetteer gazetteer, StructType records) {
    boolean readsWords = settings.parts().contains(Part.WORDS);
    boolean readsNames = settings.parts().contains(Part.NAMES);
    this.words = readsWords ? Optional.of(new WordReader(settings.terms())) : Optional.empty();
    this.names =
        readsNames ? Optional.of(NameReader.by(settings.extractor(), gazetteer)) : Optional.empty();
    this.sketches = settings.copies().map(SketchMaker::new);
    this.stories = settings.stories().map(StorySketchMaker::new);
    this.width = records.size();
    this.articleId = records.fieldIndex(ARTICLE_ID);
    this.date = records.fieldIndex(DATE);
    this.headline = records.fieldIndex(HEADLINE);
    this.body = records.fieldIndex(BODY);
    this.language = records.fieldIndex(LANGUAGE);
    this.agency = records.fieldIndex(AGENCY);
    this.place = records.fieldIndex(PLACE);
  }

  /** The record with what was read; as it is, but wider, if it holds no article. */
  Row read(Row record) {
    Object[] values = new Object[width + ReadArticles.ADDED.size()];
    for (int i = 0; i < width; i++) {
      values[i] = record.get(i);
    }
    if (!record.isNullAt(body)) {
      LocalDate published = day(record.get(date));
      ScannedText text =
          scanner.scan(record.getString(headline), record.getString(body), published);
      values[body] = null;
      values[headline] = headline(text);
      text.dateline().ifPresent(dateline -> credit(values, dateline));
      add(values, text, published, record.getString(articleId), record.getString(language));
    }
    return RowFactory.create(values);
  }

  private void credit(Object[] values, Dateline dateline) {
    List<String> agencies = dateline.agencies();
    if (values[agency] == null && !agencies.isEmpty()) {
      values[agency] = String.join(" / ", agencies);
    }
    if (values[place] == null) {
      values[place] = dateline.place().orElse(null);
    }
  }

  private void add(
      Object[] values, ScannedText text, LocalDate published, String id, String languageCode) {
    Optional<LocalDate> printed = text.dateline().flatMap(Dateline::date);
    int at = width;
    values[at++] = text.text();
    values[at++] = printed.map(day -> (int) day.toEpochDay()).orElse(null);
    values[at++] = printed.isPresent() && !printed.get().equals(published);
    values[at++] = text.headlineInBody();
    values[at++] = text.paragraphs();
    values[at++] = text.sentences();
    values[at++] = text.countedWords();
    values[at++] = text.gaps();
    values[at++] = null;
    values[at++] = null;
    values[at++] = id;
    values[at++] = (int) published.toEpochDay();
    values[at++] = true;
    if (words.isPresent()) {
      WordReader.Words read = words.get().read(text, languageCode);
      values[at] = read.bytes();
      values[at + 1] = read.occurrences();
      values[at + 2] = read.adjacent();
    }
    if (names.isPresent() && names.get().knows(languageCode)) {
      values[at + 3] = ArticleNames.encode(names.get().read(text, languageCode, published));
    }
    values[at + 4] = sketches.map(maker -> maker.read(text.text())).orElse(null);
    values[at + 5] = stories.map(maker -> maker.read(text, languageCode)).orElse(null);
  }

  private static String headline(ScannedText text) {
    int end = text.text().indexOf('\n');
    return end < 0 ? text.text() : text.text().substring(0, end);
  }

  /** A DATE as Spark hands it over, whichever of its two settings holds. */
  private static LocalDate day(Object value) {
    return value instanceof Date old ? old.toLocalDate() : (LocalDate) value;
  }
}
