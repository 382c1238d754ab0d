package org.dateline.job;

import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.dateline.cooccurrence.PairSettings;
import org.dateline.cooccurrence.PairsByDay;
import org.dateline.entities.EntitiesByDay;
import org.dateline.entities.KbIds;
import org.dateline.entities.SumMonths;
import org.dateline.error.Plural;
import org.dateline.reading.Days;
import org.dateline.table.CooccurrenceDaily;
import org.dateline.table.Entities;
import org.dateline.table.EntityAliases;
import org.dateline.table.EntityDaily;
import org.dateline.table.EntityMonths;
import org.dateline.table.Mentions;

/** Publishes the tables of names and of pairs of names. */
final class NameTables {
  private NameTables() {}

  /**
   * Publishes the tables.
   *
   * @param mentions resolved, of the days at hand
   * @param kept the days before
   */
  static void publish(
      Dataset<Row> mentions,
      Days days,
      PairSettings settings,
      KbIds kbIds,
      Publisher publisher,
      Memory memory,
      Optional<Kept> kept) {
    publisher.sorted(Mentions.CONTRACT, EntitiesByDay.mentions(mentions));
    int first = kept.map(Kept::from).orElse(Integer.MIN_VALUE);
    long unnamed = days.unnamed(first);
    if (unnamed > 0) {
      publisher
          .report()
          .note(
              Plural.of(
                  unnamed,
                  "article is in a language that nothing here finds names in: it has none",
                  "articles are in languages that nothing here finds names in: they have none"));
    }
    Dataset<Row> pairs =
        publisher.sorted(
            CooccurrenceDaily.CONTRACT,
            new PairsByDay(settings, days.originals(), memory.exchange(), publisher.written())
                .apply(mentions, memory));
    EntitiesByDay entities = new EntitiesByDay(settings.trends(), days.originals());
    Dataset<Row> own = EntitiesByDay.counts(mentions);
    Dataset<Row> history = kept.map(past -> own.unionByName(past.entityCounts(own))).orElse(own);
    publisher.unsorted(EntityDaily.CONTRACT, () -> entities.entityDaily(history, pairs, first));
    publisher.unsorted(
        Entities.CONTRACT,
        () ->
            EntitiesByDay.entities(
                memory.remember(
                    EntityMonths.ENTITIES,
                    SumMonths.entities(mentions, own, kept.map(Kept::told), publisher.slabs())),
                kbIds));
    publisher.unsorted(
        EntityAliases.CONTRACT,
        () ->
            EntitiesByDay.aliases(
                memory.remember(
                    EntityMonths.ALIASES, SumMonths.aliases(mentions, publisher.slabs()))));
  }
}
