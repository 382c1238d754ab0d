package org.dateline.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.junit.jupiter.api.Test;

class RowGroupsTest {
  @Test
  void neighboursThatBelongTogetherAreTakenAsOneList() {
    assertThat(sizes(1, 1, 2, 1, 3, 3, 3)).containsExactly("1x2", "2x1", "1x1", "3x3");
    assertThat(sizes(7)).containsExactly("7x1");
    assertThat(sizes()).isEmpty();
  }

  @Test
  void aListIsSplitIntoTheSameGroups() {
    List<Row> rows = new ArrayList<>();
    rows(1, 1, 2, 1, 3, 3, 3).forEachRemaining(rows::add);

    assertThat(RowGroups.split(rows, (a, b) -> a.getInt(0) == b.getInt(0)))
        .extracting(List::size)
        .containsExactly(2, 1, 1, 3);
    assertThat(RowGroups.split(List.of(), (a, b) -> true)).isEmpty();
  }

  @Test
  void rowsAreHeldAgainstTheFirstOfTheirGroup() {
    List<Integer> sizes = new ArrayList<>();
    Iterator<Row> made =
        RowGroups.flatMap(
            rows(1, 2, 3, 4, 5),
            (first, next) -> next.getInt(0) - first.getInt(0) < 2,
            group -> {
              sizes.add(group.size());
              return group.iterator();
            });

    made.forEachRemaining(row -> {});

    assertThat(sizes).containsExactly(2, 2, 1);
  }

  @Test
  void aGroupMayGiveNoRowOrMany() {
    Iterator<Row> made =
        RowGroups.flatMap(
            rows(0, 2, 0, 0, 3, 0),
            (a, b) -> false,
            group -> Collections.nCopies(group.get(0).getInt(0), group.get(0)).iterator());

    assertThat(made).toIterable().extracting(row -> row.getInt(0)).containsExactly(2, 2, 3, 3, 3);
  }

  @Test
  void askingAgainTakesNoRow() {
    Iterator<Row> made = RowGroups.flatMap(rows(1, 2), (a, b) -> false, List::iterator);

    assertThat(made.hasNext()).isTrue();
    assertThat(made.hasNext()).isTrue();
    assertThat(made.next().getInt(0)).isEqualTo(1);
    assertThat(made.next().getInt(0)).isEqualTo(2);
    assertThat(made.hasNext()).isFalse();
    assertThatThrownBy(made::next).isInstanceOf(NoSuchElementException.class);
  }

  @Test
  void aGroupIsMadeOnlyWhenItIsAskedFor() {
    List<Integer> made = new ArrayList<>();
    Iterator<Row> rows =
        RowGroups.flatMap(
            rows(1, 2, 3),
            (a, b) -> false,
            group -> {
              made.add(group.get(0).getInt(0));
              return group.iterator();
            });

    assertThat(made).isEmpty();
    rows.next();
    assertThat(made).containsExactly(1);
  }

  private static List<String> sizes(int... values) {
    List<String> sizes = new ArrayList<>();
    RowGroups.flatMap(
            rows(values),
            (a, b) -> a.getInt(0) == b.getInt(0),
            group -> {
              sizes.add(group.get(0).getInt(0) + "x" + group.size());
              return group.iterator();
            })
        .forEachRemaining(row -> {});
    return sizes;
  }

  private static Iterator<Row> rows(int... values) {
    return IntStream.of(values).mapToObj(RowFactory::create).iterator();
  }
}
