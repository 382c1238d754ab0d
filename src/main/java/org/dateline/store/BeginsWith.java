package org.dateline.store;

import java.io.Serializable;
import org.apache.parquet.filter2.predicate.Statistics;
import org.apache.parquet.filter2.predicate.UserDefinedPredicate;
import org.apache.parquet.io.api.Binary;

/** Texts that begin with a prefix: as UTF-8 in the order of bytes they lie side by side. */
final class BeginsWith extends UserDefinedPredicate<Binary> implements Serializable {
  private static final long serialVersionUID = 1L;

  private final String prefix;

  BeginsWith(String prefix) {
    this.prefix = prefix;
  }

  @Override
  public boolean keep(Binary value) {
    return value != null && start(value).equals(Binary.fromString(prefix));
  }

  @Override
  public boolean canDrop(Statistics<Binary> bounds) {
    Binary wanted = Binary.fromString(prefix);
    return bounds.getComparator().compare(start(bounds.getMax()), wanted) < 0
        || bounds.getComparator().compare(start(bounds.getMin()), wanted) > 0;
  }

  @Override
  public boolean inverseCanDrop(Statistics<Binary> bounds) {
    return false;
  }

  private Binary start(Binary value) {
    int length = Math.min(value.length(), Binary.fromString(prefix).length());
    return value.slice(0, length);
  }
}
