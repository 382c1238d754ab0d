package org.dateline.entities;

/**
 * A known entity.
 *
 * @param kind the kind column of its gazetteer row, such as `capital`
 */
record Entry(EntityType type, String name, String kind) {
  boolean isCountry() {
    return kind.equals("country") || kind.equals("former") || kind.equals("territory");
  }
}
