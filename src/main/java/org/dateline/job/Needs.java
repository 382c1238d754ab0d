package org.dateline.job;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.dateline.reading.ReadingSettings.Part;
import org.dateline.table.ArticleTerms;
import org.dateline.table.Contract;
import org.dateline.table.CooccurrenceDaily;
import org.dateline.table.Entities;
import org.dateline.table.EntityAliases;
import org.dateline.table.EntityDaily;
import org.dateline.table.Mentions;
import org.dateline.table.Stories;
import org.dateline.table.StoryDaily;
import org.dateline.table.TermDaily;
import org.dateline.table.Terms;

/** What the tables of a spec need to be made. */
record Needs(Set<String> tables) {
  Needs(List<String> tables) {
    this(Set.copyOf(tables));
  }

  boolean table(Contract contract) {
    return tables.contains(contract.name());
  }

  boolean terms() {
    return any(ArticleTerms.CONTRACT, TermDaily.CONTRACT, Terms.CONTRACT) || stories();
  }

  boolean entities() {
    return any(Mentions.CONTRACT, Entities.CONTRACT, EntityAliases.CONTRACT)
        || pairs()
        || stories();
  }

  boolean stories() {
    return any(Stories.CONTRACT, StoryDaily.CONTRACT);
  }

  boolean pairs() {
    return any(EntityDaily.CONTRACT, CooccurrenceDaily.CONTRACT);
  }

  /** What is to be read of each article besides its text. */
  Set<Part> parts() {
    Set<Part> parts = EnumSet.noneOf(Part.class);
    if (terms()) {
      parts.add(Part.WORDS);
    }
    if (entities()) {
      parts.add(Part.NAMES);
    }
    return parts;
  }

  private boolean any(Contract... contracts) {
    for (Contract contract : contracts) {
      if (table(contract)) {
        return true;
      }
    }
    return false;
  }
}
