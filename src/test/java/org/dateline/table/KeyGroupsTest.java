package org.dateline.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeyGroupsTest {
  private final KeyGroups groups = new KeyGroups();

  @Test
  void entriesOfAKeyAreTogetherInTheOrderInWhichTheyCame() {
    for (long key : new long[] {7, 5, 7, 9, 5, 7}) {
      assertThat(groups.add(key)).isTrue();
    }

    assertThat(arranged()).containsExactly(List.of(0, 2, 5), List.of(1, 4), List.of(3));
  }

  @Test
  void onlyEntriesOfKeysAskedForAreHeldAndNumbered() {
    groups.ask(5);
    groups.ask(9);
    groups.ask(5);
    List<Boolean> held = new ArrayList<>();
    for (long key : new long[] {7, 5, 7, 9, 5, 7}) {
      held.add(groups.add(key));
    }

    assertThat(held).containsExactly(false, true, false, true, true, false);
    assertThat(groups.entries()).isEqualTo(3);
    assertThat(arranged()).containsExactly(List.of(0, 2), List.of(1));
  }

  private List<List<Integer>> arranged() {
    groups.arrange();
    List<List<Integer>> all = new ArrayList<>();
    for (int group = 0; group < groups.size(); group++) {
      List<Integer> entries = new ArrayList<>();
      for (int place = groups.start(group); place < groups.start(group + 1); place++) {
        entries.add(groups.entry(place));
      }
      all.add(entries);
    }
    return all;
  }
}
