package org.dateline.ingest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.CharBuffer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dateline.error.JsonFault;
import org.dateline.ingest.ArticleFields.DateSource;
import org.dateline.ingest.ArticleFields.PublicationDay;

/** One JSON object to an article. */
final class JsonArticle {
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .streamReadConstraints(
              StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build())
          .build();

  private final FileContext context;
  private final Map<String, String> names;
  private final Set<String> wanted;
  private final Map<String, String> values = new HashMap<>();
  private int nuls;

  JsonArticle(FileContext context) {
    this.context = context;
    names = context.settings().fields();
    wanted = Set.copyOf(new HashSet<>(names.values()));
  }

  /** The article of one record, or why there is none. */
  Verdict read(byte[] bytes, int length) {
    values.clear();
    nuls = 0;
    try {
      CharBuffer text = context.utf8().decode(bytes, 0, length);
      nuls = Blanks.nuls(text);
      if (nuls > 0) {
        text = CharBuffer.wrap(Blanks.withoutNuls(text.toString()).toCharArray());
        if (Blanks.strip(text.toString()).isEmpty()) {
          throw new BadInputException(Reason.EMPTY, nuls + " NUL and nothing else");
        }
      }
      parse(text);
      return article();
    } catch (BadInputException e) {
      return e.reject();
    }
  }

  private void parse(CharBuffer text) throws BadInputException {
    try (JsonParser parser =
        JSON.createParser(text.array(), text.arrayOffset() + text.position(), text.remaining())) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw malformed("not a JSON object but " + Detail.quote(text));
      }
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        String name = parser.currentName();
        JsonToken value = parser.nextToken();
        if (wanted.contains(name)) {
          take(name, value, parser);
        } else {
          parser.skipChildren();
        }
      }
      if (parser.nextToken() != null) {
        throw malformed("something follows the JSON object");
      }
    } catch (JsonProcessingException e) {
      throw malformed(JsonFault.told(e.getOriginalMessage()) + place(e));
    } catch (BadInputException e) {
      throw e;
    } catch (IOException e) {
      throw new UncheckedIOException("reading from memory", e);
    }
  }

  private void take(String name, JsonToken value, JsonParser parser) throws IOException {
    if (value.isStructStart()) {
      throw malformed(
          "the field %s is %s, a text was wanted"
              .formatted(name, value == JsonToken.START_ARRAY ? "a list" : "an object"));
    }
    if (value == JsonToken.VALUE_NULL) {
      return;
    }
    String text = parser.getText();
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        if (Character.charCount(text.codePointAt(i)) == 1) {
          throw new BadInputException(
              Reason.ENCODING,
              "half a character, \\u%04x, in the field %s".formatted((int) text.charAt(i), name));
        }
        i++;
      }
    }
    nuls += Blanks.nuls(text);
    values.put(name, Blanks.withoutNuls(text));
  }

  private Verdict article() throws BadInputException {
    Optional<String> date = line("date");
    PublicationDay day =
        date.isPresent()
            ? context.days().written(date.get(), DateSource.FIELD)
            : context.days().fromPath("no field " + names.getOrDefault("date", "date"));
    ArticleFields fields =
        new ArticleFields(
            line("id"),
            day,
            line("headline").orElse(""),
            Blanks.lines(text("text")),
            line("language").flatMap(LanguageCode::of).orElse(context.settings().language()),
            line("source"),
            line("agency"),
            line("place"),
            nuls);
    return fields.checked();
  }

  private String text(String field) {
    String name = names.get(field);
    return name == null ? "" : values.getOrDefault(name, "");
  }

  private Optional<String> line(String field) {
    return Optional.of(Blanks.oneLine(text(field))).filter(line -> !line.isEmpty());
  }

  /** Where an error is; limits that are passed have no place. */
  private static String place(JsonProcessingException e) {
    return e.getLocation() == null ? "" : ", at character " + e.getLocation().getCharOffset();
  }

  private static BadInputException malformed(String detail) {
    return new BadInputException(Reason.MALFORMED, detail);
  }
}
