package org.dateline.entities;

import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.dateline.text.TextScanner;
import org.dateline.usertable.CsvTable;
import org.dateline.usertable.TableSink;

/** A user's gazetteer, given as CSV, and what is found with it. */
final class Given {
  private static final String HASH = "0123456789abcdef";

  private final UserRows rows = new UserRows();
  private LocalDate day = Found.DAY;
  private String headline = "Rain stops play";

  private Given(String csv) {
    CsvTable.read(
        new StringReader(csv),
        10_000,
        new TableSink() {
          @Override
          public boolean columns(long line, List<String> names) {
            return rows.columns(line, names);
          }

          @Override
          public boolean row(long line, Map<String, String> values) {
            return rows.row(line, values);
          }

          @Override
          public void problem(long line, String found) {
            rows.problem(line, found);
          }
        });
    rows.check();
  }

  /** A gazetteer of a header and rows. */
  static Given csv(String csv) {
    return new Given(csv);
  }

  /** A gazetteer of the four columns that are needed. */
  static Given rows(String rows) {
    return csv("alias,canonical_id,name,type\n" + rows);
  }

  Given on(String published) {
    day = LocalDate.parse(published);
    return this;
  }

  Given below(String text) {
    headline = text;
    return this;
  }

  /** What is wrong with it. */
  List<String> problems() {
    return rows.problems().told("line");
  }

  /** How many things are. */
  long count() {
    return rows.problems().count();
  }

  UserGazetteer gazetteer() {
    if (rows.problems().count() > 0) {
      throw new IllegalArgumentException(problems().toString());
    }
    return rows.gazetteer(HASH);
  }

  NameReader reader() {
    return reader("rules");
  }

  NameReader reader(String extractor) {
    return new NameReader(
        extractor, Extractors.named(extractor).create(), new UserNames(gazetteer().unpack()));
  }

  List<Mention> mentions(String body) {
    return mentions(body, "en");
  }

  List<Mention> mentions(String body, String language) {
    return reader().read(new TextScanner().scan(headline, body, day), language, day);
  }

  /** The mentions as `surface = id`. */
  List<String> in(String body) {
    return mentions(body).stream()
        .map(mention -> mention.surface() + " = " + mention.entityId())
        .toList();
  }

  /** The same with `by rule, link`. */
  List<String> told(String body) {
    return mentions(body).stream()
        .map(
            mention ->
                "%s = %s by %s, %s"
                    .formatted(
                        mention.surface(), mention.entityId(), mention.rule(), mention.link()))
        .toList();
  }
}
