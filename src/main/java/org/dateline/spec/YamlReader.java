package org.dateline.spec;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * YAML to nodes with lines. Reads the tokens itself, because a tree of Jackson's keeps no lines and
 * drops the first of two equal keys without a word.
 */
final class YamlReader {
  /** `no` is a language and `off` a switch: words stay words, only true and false are boolean. */
  private static final YAMLFactory FACTORY =
      YAMLFactory.builder().enable(YAMLParser.Feature.PARSE_BOOLEAN_LIKE_WORDS_AS_STRINGS).build();

  private final YAMLParser parser;
  private final Problems problems;

  private YamlReader(YAMLParser parser, Problems problems) {
    this.parser = parser;
    this.problems = problems;
  }

  /**
   * The mapping that a YAML text consists of. If it is none, or no YAML, that is noted and nothing
   * returned.
   */
  static Optional<Node.Mapping> read(String yaml, Problems problems) {
    try (YAMLParser parser = FACTORY.createParser(yaml)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        problems.add(1, "", "not a mapping of keys to values");
        return Optional.empty();
      }
      YamlReader reader = new YamlReader(parser, problems);
      Node.Mapping mapping = reader.mapping("");
      if (parser.nextToken() != null) {
        problems.add(reader.line(), "", "a second document begins here; a spec is one");
      }
      return Optional.of(mapping);
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
      problems.add(line, "", "not YAML: " + e.getOriginalMessage().strip().replaceAll("\\s+", " "));
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("reading a string failed", e);
    }
  }

  private Node.Mapping mapping(String path) throws IOException {
    int line = line();
    List<Node.Entry> entries = new ArrayList<>();
    Set<String> keys = new HashSet<>();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      int keyLine = line();
      String key = parser.currentName();
      String keyPath = path.isEmpty() ? key : path + "." + key;
      parser.nextToken();
      Node value = value(keyPath);
      if (keys.add(key)) {
        entries.add(new Node.Entry(keyLine, key, value));
      } else {
        problems.add(keyLine, keyPath, "written twice");
      }
    }
    return new Node.Mapping(line, entries);
  }

  private Node value(String path) throws IOException {
    if (parser.isCurrentAlias()) {
      problems.add(line(), path, "refers to *" + parser.getText() + "; write the value itself");
    }
    return switch (parser.currentToken()) {
      case START_OBJECT -> mapping(path);
      case START_ARRAY -> sequence(path);
      case VALUE_NUMBER_INT -> scalar(Node.Kind.INTEGER, parser);
      case VALUE_NUMBER_FLOAT -> scalar(Node.Kind.NUMBER, parser);
      case VALUE_TRUE, VALUE_FALSE -> scalar(Node.Kind.BOOLEAN, parser);
      case VALUE_NULL -> scalar(Node.Kind.NOTHING, parser);
      default -> scalar(Node.Kind.STRING, parser);
    };
  }

  private Node.Sequence sequence(String path) throws IOException {
    int line = line();
    List<Node> items = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(value(path));
    }
    return new Node.Sequence(line, items);
  }

  private Node.Scalar scalar(Node.Kind kind, JsonParser parser) throws IOException {
    return new Node.Scalar(line(), kind, parser.getText());
  }

  private int line() {
    return parser.currentTokenLocation().getLineNr();
  }
}
