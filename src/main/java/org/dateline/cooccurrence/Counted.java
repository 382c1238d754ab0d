package org.dateline.cooccurrence;

/**
 * A counted mention of the article in hand.
 *
 * @param entity the entity's number within the day
 */
record Counted(int entity, int paragraph, int sentence) {}
