package org.dateline.entities;

/** What a name stands for. */
public enum EntityType {
  /** A person. */
  PER,
  /** An organisation: company, government body, party, team, agency. */
  ORG,
  /** A place. */
  LOC,
  /** Another name: an event, a prize, a work. */
  MISC
}
