package org.dateline.entities;

import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.udf;

import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.types.DataTypes;

/**
 * The ids in a knowledge base that a user's gazetteer gives.
 *
 * @param gazetteer as executors have it
 */
public record KbIds(Broadcast<UserGazetteer> gazetteer) {

  /** The id in the knowledge base of an entity's id; null where there is none. */
  Column of(Column entityId) {
    return gazetteer.value().isNone()
        ? lit(null).cast(DataTypes.StringType)
        : udf(new KbId(gazetteer), DataTypes.StringType).apply(entityId);
  }

  private record KbId(Broadcast<UserGazetteer> gazetteer) implements UDF1<String, String> {
    @Override
    public String call(String id) {
      return UserNames.of(gazetteer.value())
          .entity(id)
          .map(UserEntity::kbId)
          .filter(kbId -> !kbId.isEmpty())
          .orElse(null);
    }
  }
}
