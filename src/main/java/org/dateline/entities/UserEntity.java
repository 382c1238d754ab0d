package org.dateline.entities;

/**
 * An entity of a user's gazetteer.
 *
 * @param id as it is published, such as `per/jane-roe`
 * @param kbId id in a knowledge base; empty if the user gives none
 */
record UserEntity(String id, EntityType type, String name, String kbId) {}
