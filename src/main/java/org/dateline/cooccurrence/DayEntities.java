package org.dateline.cooccurrence;

import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.dateline.table.CodePointOrder;
import org.dateline.text.Hash64;

/** The entities of one day, numbered in the order of their ids. */
final class DayEntities {
  /** One entity as it is called that day. */
  record Entity(String id, String name, String type) {}

  private final List<Entity> entities;
  private final Object2IntOpenHashMap<String> numbers = new Object2IntOpenHashMap<>();
  private final long[] hashes;

  DayEntities(List<Entity> distinct) {
    this.entities = new ArrayList<>(distinct);
    this.entities.sort(Comparator.comparing(Entity::id, CodePointOrder.COMPARATOR));
    this.hashes = new long[entities.size()];
    for (int i = 0; i < hashes.length; i++) {
      numbers.put(entities.get(i).id(), i);
      hashes[i] = Hash64.of(entities.get(i).id());
    }
  }

  int size() {
    return hashes.length;
  }

  int number(String id) {
    return numbers.getInt(id);
  }

  Entity entity(int number) {
    return entities.get(number);
  }

  long hash(int number) {
    return hashes[number];
  }
}
