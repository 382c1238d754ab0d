package org.dateline.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.types.DataTypes;
import org.dateline.table.ArticleTerms;
import org.dateline.table.Articles;
import org.dateline.table.Column;
import org.dateline.table.Contract;
import org.dateline.table.CooccurrenceDaily;
import org.dateline.table.Entities;
import org.dateline.table.EntityAliases;
import org.dateline.table.EntityDaily;
import org.dateline.table.Mentions;
import org.dateline.table.Slabs;
import org.dateline.table.TermDaily;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables that refer to what another one does not have, and what is added up of them. */
class ReferencesTest {
  private static final List<Integer> DAYS = Samples.days("2024-03-01", "2024-04-01");
  private static final Slabs SLABS = Slabs.of(DAYS);
  private static final int DAY = DAYS.get(0);
  private static final int LATER = DAYS.get(1);

  @TempDir private Path root;
  private StagedSnapshot staged;

  @BeforeEach
  void begin() {
    staged = Samples.staged(Samples.folder(root), "run");
  }

  @Test
  void termsOfAnArticleThatIsNotThereAreRefused() {
    write(Articles.CONTRACT, row("article_id=a", DAY), row("article_id=b", LATER));

    write(ArticleTerms.CONTRACT, row("article_id=a term=x", DAY), row("article_id=a term=y", DAY));
    assertBreaks(
        "it names c on 2024-04-01, which articles.article_id does not have on that day",
        () -> write(Mentions.CONTRACT, row("article_id=c", LATER)));
  }

  @Test
  void anArticleOfAnotherDayOrSlabIsNotThere() {
    write(Articles.CONTRACT, row("article_id=a", DAY), row("article_id=b", LATER));

    assertBreaks(
        "it names a on 2024-04-01",
        () -> write(ArticleTerms.CONTRACT, row("article_id=a term=x", LATER)));
  }

  @Test
  void bothOfAPairAreEntitiesOfItsDayWhicheverTableIsWrittenFirst() {
    write(
        Mentions.CONTRACT,
        row("article_id=a entity_id=p", DAY),
        row("article_id=b entity_id=q", DAY));
    write(CooccurrenceDaily.CONTRACT, row("unit=article entity_a=p entity_b=q", DAY));

    assertBreaks(
        "it lacks 1 of the 2 things of a day that cooccurrence_daily.entity_a.entity_b names",
        () -> write(EntityDaily.CONTRACT, row("entity_id=p", DAY)));
    write(EntityDaily.CONTRACT, row("entity_id=p", DAY), row("entity_id=q", DAY));
  }

  @Test
  void anEntityOfADayIsMentionedOnIt() {
    write(Mentions.CONTRACT, row("article_id=a entity_id=p", DAY));

    assertBreaks(
        "it names q on 2024-03-01, which mentions.entity_id does not have",
        () -> write(EntityDaily.CONTRACT, row("entity_id=q", DAY)));
  }

  @Test
  void whereTheOtherTableIsNotWrittenNothingIsCompared() {
    write(ArticleTerms.CONTRACT, row("article_id=a term=x", DAY));

    assertThat(staged.publish(Samples.publication()).count("article_terms")).isOne();
  }

  @Test
  void whatIsLeftForLaterTablesIsNotPublished() {
    write(Articles.CONTRACT, row("article_id=a", DAY));
    Path keys = root.resolve("snapshots/" + staged.name() + "/_keys");
    assertThat(keys).isNotEmptyDirectory();

    staged.publish(Samples.publication());
    assertThat(keys).doesNotExist();
  }

  @Test
  void termsOfADayAddUpToTheSameInBothTables() {
    PublishedTable byArticle =
        write(
            ArticleTerms.CONTRACT,
            row("article_id=a term=x occurrences=2", DAY),
            row("article_id=a term=y occurrences=1", DAY),
            row("article_id=b term=x occurrences=3", DAY),
            row("article_id=c term=x occurrences=5", LATER));
    PublishedTable byDay =
        write(
            TermDaily.CONTRACT,
            row("term=x occurrences=5", DAY),
            row("term=y occurrences=1", DAY),
            row("term=x occurrences=5", LATER));

    assertThat(sums(byArticle, "terms")).isEqualTo(sums(byDay, "terms")).hasSize(2);
    assertThat(byArticle.sum("terms")).isEqualTo(byDay.sum("terms"));
    assertThat(byArticle.sum("unknown")).isEmpty();
  }

  @Test
  void aTermInPlaceOfAnotherChangesTheSum() {
    PublishedTable right = write(TermDaily.CONTRACT, row("term=x occurrences=5", DAY));
    StagedSnapshot other = Samples.staged(Samples.folder(root), "other");
    PublishedTable wrong =
        other.writeSorted(
            TermDaily.CONTRACT, slabs(TermDaily.CONTRACT, row("term=y occurrences=5", DAY)), SLABS);

    assertThat(wrong.sum("terms")).isNotEqualTo(right.sum("terms"));
  }

  @Test
  void anEntityWithManyAliasesCountsOnce() {
    PublishedTable aliases =
        write(
            EntityAliases.CONTRACT,
            row("entity_id=p alias=P", DAY),
            row("entity_id=p alias=Peter", DAY),
            row("entity_id=q alias=Q", DAY));
    PublishedTable entities =
        write(Entities.CONTRACT, row("entity_id=p", DAY), row("entity_id=q", DAY));

    assertThat(aliases.sums().get("entities")).isEqualTo(entities.sums().get("aliases"));
    assertThat(aliases.days()).isEmpty();
  }

  @Test
  void sumsAreKeptInTheManifest() {
    write(TermDaily.CONTRACT, row("term=x occurrences=5", DAY));
    PublishedTable none = write(Entities.CONTRACT);
    Manifest published = staged.publish(Samples.publication());

    assertThat(Snapshots.newest(Samples.folder(root))).contains(published);
    assertThat(published.table("term_daily").orElseThrow().days().get(0).sums())
        .containsOnlyKeys("terms");
    assertThat(none.sums()).containsEntry("days", 0L);
    assertThat(published.gates()).containsExactly(Samples.GATE);
  }

  private static Map<String, Long> sums(PublishedTable table, String name) {
    Map<String, Long> sums = new TreeMap<>();
    table.days().forEach(day -> sums.put(day.date().toString(), day.sums().get(name)));
    return sums;
  }

  private static void assertBreaks(String message, Runnable write) {
    assertThatThrownBy(write::run)
        .isInstanceOfSatisfying(
            BadRow.class, bad -> assertThat(bad.rule()).isEqualTo(BadRow.Rule.REFERENCES))
        .hasMessageContaining(message);
  }

  private record Values(String given, int day) {}

  /** A row of these values, with 0 or an empty text in the other columns that need one. */
  private static Values row(String given, int day) {
    return new Values(given, day);
  }

  private PublishedTable write(Contract contract, Values... rows) {
    return staged.writeSorted(contract, slabs(contract, rows), SLABS);
  }

  private static List<List<Object[]>> slabs(Contract contract, Values... rows) {
    List<List<Object[]>> slabs = new ArrayList<>();
    for (int slab = 0; slab < (contract.dated() ? DAYS.size() : 1); slab++) {
      int of = slab;
      slabs.add(
          Arrays.stream(rows)
              .filter(row -> !contract.dated() || SLABS.of(row.day()) == of)
              .map(row -> values(contract, row))
              .toList());
    }
    return slabs;
  }

  private static Object[] values(Contract contract, Values row) {
    Map<String, String> given = new TreeMap<>();
    for (String pair : row.given().split(" ", -1)) {
      given.put(pair.replaceFirst("=.*", ""), pair.replaceFirst(".*=", ""));
    }
    return contract.columns().stream()
        .map(column -> value(column, given.get(column.name()), row.day()))
        .toArray();
  }

  private static Object value(Column column, String given, int day) {
    if (column.name().equals("date")) {
      return day;
    }
    if (given == null && column.nullable()) {
      return null;
    }
    if (column.type().equals(DataTypes.StringType)) {
      return (given == null ? "" : given).getBytes(UTF_8);
    }
    if (column.type().equals(DataTypes.LongType)) {
      return Long.valueOf(given == null ? "0" : given);
    }
    if (column.type().equals(DataTypes.DoubleType)) {
      return 0.0;
    }
    if (column.type().equals(DataTypes.BooleanType)) {
      return false;
    }
    return column.type().equals(DataTypes.IntegerType) || column.type().equals(DataTypes.DateType)
        ? Integer.valueOf(given == null ? "0" : given)
        : new byte[0][];
  }
}
