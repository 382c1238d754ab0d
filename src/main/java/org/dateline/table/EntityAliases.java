package org.dateline.table;

import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.dateline.table.Column.required;
import static org.dateline.table.Columns.ALIAS;
import static org.dateline.table.Columns.ENTITY_ID;
import static org.dateline.table.Columns.FIRST_DATE;
import static org.dateline.table.Columns.LAST_DATE;
import static org.dateline.table.Columns.OCCURRENCES;
import static org.dateline.table.Columns.RULE;

import java.util.List;

/** One row for every spelling under which an entity was met: depends on all days. */
public final class EntityAliases {
  public static final Contract CONTRACT =
      new Contract(
          "entity_aliases",
          "One row for every spelling under which an entity was met: depends on all days.",
          List.of(ENTITY_ID, ALIAS),
          List.of(
              required(ENTITY_ID, StringType, "entity"),
              required(ALIAS, StringType, "spelling"),
              required(RULE, StringType, "why the spelling names the entity"),
              required(OCCURRENCES, LongType, "mentions with this spelling"),
              required(FIRST_DATE, DateType, "first day of the spelling"),
              required(LAST_DATE, DateType, "last day of the spelling")));

  private EntityAliases() {}
}
