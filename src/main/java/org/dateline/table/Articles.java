package org.dateline.table;

import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.dateline.table.Column.optional;
import static org.dateline.table.Column.required;
import static org.dateline.table.Columns.AGENCY;
import static org.dateline.table.Columns.ARTICLE_ID;
import static org.dateline.table.Columns.COPY_OF;
import static org.dateline.table.Columns.COPY_SCORE;
import static org.dateline.table.Columns.DATE;
import static org.dateline.table.Columns.DATELINE_DATE;
import static org.dateline.table.Columns.DATE_CONFLICT;
import static org.dateline.table.Columns.DATE_SOURCE;
import static org.dateline.table.Columns.GAPS;
import static org.dateline.table.Columns.HEADER_IN_BODY;
import static org.dateline.table.Columns.HEADLINE;
import static org.dateline.table.Columns.LANGUAGE;
import static org.dateline.table.Columns.PARAGRAPHS;
import static org.dateline.table.Columns.PATH;
import static org.dateline.table.Columns.PLACE;
import static org.dateline.table.Columns.RECORD;
import static org.dateline.table.Columns.SENTENCES;
import static org.dateline.table.Columns.SHA256;
import static org.dateline.table.Columns.SOURCE;
import static org.dateline.table.Columns.STORY_ID;
import static org.dateline.table.Columns.TEXT;
import static org.dateline.table.Columns.WORDS;

import java.util.List;

/** One row per article accepted from the input. */
public final class Articles {
  public static final Contract CONTRACT =
      new Contract(
          "articles",
          "One row per article accepted from the input.",
          List.of(ARTICLE_ID),
          List.of(
              required(
                  ARTICLE_ID,
                  StringType,
                  "32 hex digits of SHA-256: of `id:` and the record's own id where it has one, else of the path relative to the input root (with `#` and the record's number in formats of many records)"),
              required(DATE, DateType, "publication day"),
              required(HEADLINE, StringType, "headline; empty if the article has none"),
              optional(
                  TEXT,
                  StringType,
                  "headline, blank line, paragraphs separated by blank lines; Unicode NFC; null where the spec publishes no text"),
              required(LANGUAGE, StringType, "ISO 639-1 code, `und` if unknown"),
              optional(SOURCE, StringType, "who published it, from a field"),
              optional(
                  AGENCY,
                  StringType,
                  "news agency or agencies, from a field or the dateline in the body, separated by ` / `"),
              optional(
                  PLACE,
                  StringType,
                  "place of the report, from a field or the dateline in the body"),
              optional(DATELINE_DATE, DateType, "date printed in the dateline of the body"),
              required(
                  DATE_SOURCE,
                  StringType,
                  "where the publication day was read: `header`, `field` or `path`"),
              required(
                  DATE_CONFLICT, BooleanType, "whether dateline_date is another day than date"),
              required(
                  HEADER_IN_BODY,
                  BooleanType,
                  "whether the headline is repeated in the first paragraph; it is then counted once"),
              required(PARAGRAPHS, IntegerType, "paragraphs of the body"),
              required(SENTENCES, IntegerType, "sentences of the counted text, at least 1"),
              required(
                  WORDS,
                  IntegerType,
                  "words of the counted text: dateline and source credit left out, a repeated headline counted once; only the first 100,000 words of an article are read"),
              required(GAPS, IntegerType, "places where a name seems to be cut out of the text"),
              optional(
                  COPY_OF,
                  StringType,
                  "article_id of the original that it repeats; null for an original"),
              optional(
                  COPY_SCORE,
                  DoubleType,
                  "share of its shingles found in the article it copies, 0 to 1; null for an original"),
              required(STORY_ID, StringType, "article_id of the first article of its story"),
              required(PATH, StringType, "file, relative to the input root"),
              required(
                  RECORD,
                  IntegerType,
                  "number of the record in the file from 1; 0 where the file is the record"),
              required(SHA256, StringType, "SHA-256 of the record's bytes, 64 hex digits")));

  private Articles() {}
}
