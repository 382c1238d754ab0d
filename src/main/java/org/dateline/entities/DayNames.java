package org.dateline.entities;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.dateline.table.ByteReader;
import org.dateline.table.ByteWriter;
import org.dateline.table.CodePointOrder;
import org.dateline.table.Exchange;
import org.dateline.table.RowGroups;
import org.dateline.text.Hash64;

/**
 * The mentions of one day as they are joined within its articles: whom the day names in full, and
 * which last names stand alone. Holds the mentions of one day.
 */
final class DayNames implements Exchange.Daily {
  static final int DAY_AT = 0;
  static final int ORIGINAL_AT = 2;
  static final int NAMES_AT = 4;

  private static final Comparator<Map.Entry<String, Integer>> OFTEN =
      Map.Entry.<String, Integer>comparingByValue()
          .thenComparing(Map.Entry.comparingByKey(CodePointOrder.COMPARATOR.reversed()));

  private final int day;
  private final List<Row> articles;
  private final List<List<Mention>> mentions = new ArrayList<>();
  private final Surnames surnames = new Surnames(Gazetteer.shipped());
  private final TreeMap<String, Called> called = new TreeMap<>();
  private final Map<String, List<Called>> calledBy = new HashMap<>();

  /** Who is called by a last name. */
  private static final class Called {
    boolean alone;
    final TreeMap<String, Person> persons = new TreeMap<>();
  }

  private static final class Person {
    int originals;
    final Map<String, Integer> names = new HashMap<>(2);
  }

  private DayNames(List<Row> articles) {
    this.day = articles.get(0).getInt(DAY_AT);
    this.articles = articles;
    for (Row article : articles) {
      List<Mention> found = ArticleNames.decode(article.getAs(NAMES_AT));
      mentions.add(found);
      add(found, article.getBoolean(ORIGINAL_AT));
    }
  }

  /** One object for each day of articles that come by day. */
  static Iterator<DayNames> each(Iterator<Row> articles) {
    return RowGroups.flatMap(
        articles,
        (a, b) -> a.getInt(DAY_AT) == b.getInt(DAY_AT),
        group -> List.of(new DayNames(group)).iterator());
  }

  @Override
  public int day() {
    return day;
  }

  List<Row> articles() {
    return articles;
  }

  /** What happens most often, ties to the smaller. */
  static String most(Map<String, Integer> counts) {
    return counts.entrySet().stream().max(OFTEN).orElseThrow().getKey();
  }

  private void add(List<Mention> article, boolean original) {
    Set<String> seen = new HashSet<>();
    for (Mention mention : article) {
      if (mention.type() != EntityType.PER) {
        continue;
      }
      if (mention.link().equals(Codes.BARE)) {
        called(Names.fold(mention.name())).alone = true;
      } else if (original) {
        boolean isFirst = seen.add(mention.entityId());
        for (Called by : calledBy.computeIfAbsent(mention.entityId(), id -> all(mention.name()))) {
          Person person = by.persons.computeIfAbsent(mention.entityId(), id -> new Person());
          person.names.merge(mention.name(), 1, Integer::sum);
          person.originals += isFirst ? 1 : 0;
        }
      }
    }
  }

  private List<Called> all(String name) {
    return surnames.acrossArticles(List.of(name.split(" ", -1))).stream()
        .distinct()
        .map(this::called)
        .toList();
  }

  private Called called(String surname) {
    return called.computeIfAbsent(surname, key -> new Called());
  }

  /** What the day tells of last names, and which it asks for. */
  ByteWriter[] ask(Exchange exchange) {
    ByteWriter[] blocks = exchange.blocks();
    called.forEach(
        (surname, by) -> {
          long key = Hash64.of(surname);
          ByteWriter block = blocks[exchange.bucket(key)];
          block.fixed(key);
          block.number(by.persons.size() << 1 | (by.alone ? 1 : 0));
          by.persons.forEach(
              (id, person) -> {
                block.string(id.getBytes(StandardCharsets.UTF_8));
                block.string(most(person.names).getBytes(StandardCharsets.UTF_8));
                block.number(person.originals);
              });
        });
    return blocks;
  }

  /** The mentions of each article, last names that stand alone resolved by the answers. */
  List<List<Mention>> resolved(List<ByteReader> answers, Exchange exchange) {
    Map<String, SurnameAnswer> found = new HashMap<>();
    called.forEach(
        (surname, by) -> {
          if (by.alone) {
            ByteReader block = answers.get(exchange.bucket(Hash64.of(surname)));
            found.put(surname, SurnameAnswer.read(block));
          }
        });
    return mentions.stream()
        .map(article -> article.stream().map(mention -> resolved(mention, found)).toList())
        .toList();
  }

  private static Mention resolved(Mention mention, Map<String, SurnameAnswer> found) {
    return mention.type() == EntityType.PER && mention.link().equals(Codes.BARE)
        ? found.get(Names.fold(mention.name())).resolve(mention)
        : mention;
  }
}
