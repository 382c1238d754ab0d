package org.dateline.terms;

import java.util.Arrays;
import org.dateline.table.ByteReader;
import org.dateline.table.ByteWriter;

/** Numbers of things of a day, each with how often it is met. */
final class Counted {
  private int[] numbers = new int[256];
  private int[] counts = new int[256];
  private int size;

  void clear() {
    size = 0;
  }

  void add(int number, int count) {
    if (size == numbers.length) {
      numbers = Arrays.copyOf(numbers, size * 2);
      counts = Arrays.copyOf(counts, size * 2);
    }
    numbers[size] = number;
    counts[size++] = count;
  }

  int size() {
    return size;
  }

  int number(int place) {
    return numbers[place];
  }

  int count(int place) {
    return counts[place];
  }

  void write(ByteWriter out) {
    out.number(size);
    for (int i = 0; i < size; i++) {
      out.number(numbers[i]);
      out.number(counts[i]);
    }
  }

  void read(ByteReader in) {
    clear();
    for (int left = in.number(); left > 0; left--) {
      add(in.number(), in.number());
    }
  }
}
