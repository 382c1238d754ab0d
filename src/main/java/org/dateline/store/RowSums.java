package org.dateline.store;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.codec.digest.MurmurHash2;
import org.dateline.table.Contract;
import org.dateline.table.References;
import org.dateline.table.Sum;

/** Takes the sums of a table while its rows are written in order. */
final class RowSums {
  private static final long ODD = 0x9e3779b97f4a7c15L;

  private final List<Sum> sums;
  private final int[][] keys;
  private final int[] weights;
  private final int[] sameAs;
  private final Object[][] before;
  private long[] taken;

  RowSums(Contract contract) {
    List<String> columns = List.of(contract.columnNames());
    this.sums = References.sums(contract);
    this.keys =
        sums.stream()
            .map(sum -> sum.key().stream().mapToInt(columns::indexOf).toArray())
            .toArray(int[][]::new);
    this.weights = sums.stream().mapToInt(sum -> columns.indexOf(sum.weight())).toArray();
    this.sameAs = sums.stream().mapToInt(sum -> columns.indexOf(sum.sameAs())).toArray();
    this.before = new Object[sums.size()][];
    this.taken = new long[sums.size()];
  }

  void add(Object[] values) {
    for (int i = 0; i < taken.length; i++) {
      if (counts(i, values)) {
        long weight = weights[i] < 0 ? 1 : ((Number) values[weights[i]]).longValue();
        taken[i] += hash(keys[i], values) * weight;
      }
    }
  }

  /** The sums since they were last taken. */
  long[] take() {
    long[] all = taken;
    taken = new long[sums.size()];
    return all;
  }

  private boolean counts(int sum, Object[] values) {
    for (int place : keys[sum]) {
      if (values[place] == null) {
        return false;
      }
    }
    if (sameAs[sum] >= 0 && !equal(values[keys[sum][0]], values[sameAs[sum]])) {
      return false;
    }
    return !sums.get(sum).distinct() || isNew(sum, values);
  }

  private boolean isNew(int sum, Object[] values) {
    Object[] last = before[sum];
    before[sum] = values;
    return last == null
        || Arrays.stream(keys[sum]).anyMatch(place -> !equal(last[place], values[place]));
  }

  /** The hash of some columns of a row, 1 of none. */
  private static long hash(int[] places, Object[] values) {
    long hash = 1;
    for (int place : places) {
      hash = (hash ^ hash >>> 32) * ODD + hash((byte[]) values[place]);
    }
    return hash;
  }

  /** The hash of a string. */
  static long hash(byte[] utf8) {
    return MurmurHash2.hash64(utf8, utf8.length);
  }

  private static boolean equal(Object a, Object b) {
    return Arrays.equals((byte[]) a, (byte[]) b);
  }
}
