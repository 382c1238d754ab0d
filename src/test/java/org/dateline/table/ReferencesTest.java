package org.dateline.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ReferencesTest {
  @Test
  void theNamesOfTheSumsOfATableDiffer() {
    for (Contract table : Tables.ALL) {
      assertThat(References.sums(table).stream().map(Sum::name))
          .as(table.name())
          .doesNotHaveDuplicates();
    }
  }

  @Test
  void everyTableIsCheckedAgainstAnother() {
    Set<String> checked = new TreeSet<>();
    for (Balance balance : References.BALANCES) {
      checked.addAll(List.of(balance.left().table().name(), balance.right().table().name()));
    }
    for (Inclusion inclusion : References.INCLUSIONS) {
      checked.addAll(List.of(inclusion.from().table().name(), inclusion.in().table().name()));
    }
    assertThat(checked)
        .containsExactlyInAnyOrderElementsOf(Tables.ALL.stream().map(Contract::name).toList());
  }

  @Test
  void aSumOfAColumnThatIsNotThereIsRefused() {
    assertThatThrownBy(() -> Sum.of(Terms.CONTRACT, "some", "terms"))
        .hasMessageContaining("some of columns that terms lacks");
    assertThatThrownBy(() -> Sum.of(Terms.CONTRACT, "some").times("weight"))
        .hasMessageContaining("terms lacks");
    assertThatThrownBy(
            () -> Inclusion.of(Terms.CONTRACT, List.of("term"), TermDaily.CONTRACT, "term"))
        .hasMessageContaining("no keys of terms");
  }
}
