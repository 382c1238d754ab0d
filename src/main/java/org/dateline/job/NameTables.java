package org.dateline.job;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.dateline.cooccurrence.PairSettings;
import org.dateline.cooccurrence.PairsByDay;
import org.dateline.entities.EntitiesByDay;
import org.dateline.reading.Days;
import org.dateline.table.CooccurrenceDaily;
import org.dateline.table.Entities;
import org.dateline.table.EntityAliases;
import org.dateline.table.EntityDaily;
import org.dateline.table.Mentions;

/** Publishes the tables of names and of pairs of names. */
final class NameTables {
  private NameTables() {}

  static void publish(
      Dataset<Row> mentions, Days days, PairSettings settings, Publisher publisher) {
    publisher.sorted(Mentions.CONTRACT, EntitiesByDay.mentions(mentions));
    Dataset<Row> pairs =
        publisher.sorted(
            CooccurrenceDaily.CONTRACT,
            new PairsByDay(settings, days.originals(), publisher.slabs()).apply(mentions));
    EntitiesByDay entities = new EntitiesByDay(settings.trends(), days.originals());
    publisher.unsorted(EntityDaily.CONTRACT, () -> entities.entityDaily(mentions, pairs));
    publisher.unsorted(Entities.CONTRACT, () -> EntitiesByDay.entities(mentions));
    publisher.unsorted(EntityAliases.CONTRACT, () -> EntitiesByDay.aliases(mentions));
  }
}
