package org.dateline.entities;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.dateline.text.Section;

/**
 * The mentions of one article as bytes, to be kept from night to night: a version, every string
 * once, then the mentions with their places as differences.
 */
public final class ArticleNames {
  private static final byte VERSION = 1;
  private static final int NEAR_GAP = 1;
  private static final int COUNTED = 2;
  private static final int TITLED = 4;

  private ArticleNames() {}

  /** The mentions as bytes; they must be in the order of their begin. */
  public static byte[] encode(List<Mention> mentions) {
    Map<String, Integer> strings = new LinkedHashMap<>();
    for (Mention mention : mentions) {
      number(strings, mention.surface());
      number(strings, mention.entityId());
      number(strings, mention.name());
      number(strings, mention.type().name());
      number(strings, mention.section().name());
      number(strings, mention.rule());
      number(strings, mention.link());
      mention.title().ifPresent(title -> number(strings, title));
    }
    try {
      ByteBuffersDataOutput out = new ByteBuffersDataOutput();
      out.writeByte(VERSION);
      out.writeVInt(strings.size());
      for (String string : strings.keySet()) {
        out.writeString(string);
      }
      out.writeVInt(mentions.size());
      int last = 0;
      for (Mention mention : mentions) {
        write(out, mention, last, strings);
        last = mention.begin();
      }
      return out.toArrayCopy();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write to memory", e);
    }
  }

  /** The mentions that {@link #encode} wrote. */
  public static List<Mention> decode(byte[] bytes) {
    ByteArrayDataInput in = new ByteArrayDataInput(bytes);
    byte version = in.readByte();
    if (version != VERSION) {
      throw new IllegalArgumentException(
          "Cannot read the names of an article: version " + version + ", known is " + VERSION);
    }
    String[] strings = strings(in);
    int size = in.readVInt();
    List<Mention> mentions = new ArrayList<>(size);
    int last = 0;
    for (int i = 0; i < size; i++) {
      Mention mention = read(in, last, strings);
      mentions.add(mention);
      last = mention.begin();
    }
    return mentions;
  }

  private static String[] strings(ByteArrayDataInput in) {
    String[] strings = new String[in.readVInt()];
    try {
      for (int i = 0; i < strings.length; i++) {
        strings[i] = in.readString();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read from memory", e);
    }
    return strings;
  }

  private static void number(Map<String, Integer> strings, String string) {
    strings.putIfAbsent(string, strings.size());
  }

  private static void write(
      ByteBuffersDataOutput out, Mention mention, int last, Map<String, Integer> strings)
      throws IOException {
    out.writeVInt(mention.begin() - last);
    out.writeVInt(mention.end() - mention.begin());
    out.writeVInt(mention.paragraph());
    out.writeVInt(mention.sentence());
    out.writeByte(
        (byte)
            ((mention.nearGap() ? NEAR_GAP : 0)
                | (mention.counted() ? COUNTED : 0)
                | (mention.title().isPresent() ? TITLED : 0)));
    out.writeLong(Double.doubleToLongBits(mention.confidence()));
    out.writeVInt(strings.get(mention.surface()));
    out.writeVInt(strings.get(mention.entityId()));
    out.writeVInt(strings.get(mention.name()));
    out.writeVInt(strings.get(mention.type().name()));
    out.writeVInt(strings.get(mention.section().name()));
    out.writeVInt(strings.get(mention.rule()));
    out.writeVInt(strings.get(mention.link()));
    if (mention.title().isPresent()) {
      out.writeVInt(strings.get(mention.title().get()));
    }
  }

  private static Mention read(ByteArrayDataInput in, int last, String[] strings) {
    int begin = last + in.readVInt();
    int end = begin + in.readVInt();
    int paragraph = in.readVInt();
    int sentence = in.readVInt();
    int flags = in.readByte();
    double confidence = Double.longBitsToDouble(in.readLong());
    String surface = strings[in.readVInt()];
    String entityId = strings[in.readVInt()];
    String name = strings[in.readVInt()];
    EntityType type = EntityType.valueOf(strings[in.readVInt()]);
    Section section = Section.valueOf(strings[in.readVInt()]);
    String rule = strings[in.readVInt()];
    String link = strings[in.readVInt()];
    Optional<String> title =
        (flags & TITLED) == 0 ? Optional.empty() : Optional.of(strings[in.readVInt()]);
    return new Mention(
        paragraph,
        sentence,
        begin,
        end,
        surface,
        entityId,
        type,
        name,
        title,
        section,
        rule,
        link,
        confidence,
        (flags & NEAR_GAP) != 0,
        (flags & COUNTED) != 0);
  }
}
