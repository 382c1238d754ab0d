package org.dateline.table;

import java.util.List;
import java.util.Optional;

/** All published tables, in the order in which they are described. */
public final class Tables {
  public static final List<Contract> ALL =
      List.of(
          Articles.CONTRACT,
          Inputs.CONTRACT,
          Rejects.CONTRACT,
          Calendar.CONTRACT,
          Copies.CONTRACT,
          Stories.CONTRACT,
          StoryDaily.CONTRACT,
          ArticleTerms.CONTRACT,
          TermDaily.CONTRACT,
          Terms.CONTRACT,
          Mentions.CONTRACT,
          Entities.CONTRACT,
          EntityAliases.CONTRACT,
          EntityDaily.CONTRACT,
          CooccurrenceDaily.CONTRACT);

  private Tables() {}

  /** The table of this name, if there is one. */
  public static Optional<Contract> named(String name) {
    return ALL.stream().filter(contract -> contract.name().equals(name)).findFirst();
  }
}
