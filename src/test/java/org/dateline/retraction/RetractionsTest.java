package org.dateline.retraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.Test;

/** Which records a retraction is about. */
class RetractionsTest {
  private static final String OTHER = "0".repeat(32);

  @Test
  void aPathNamesAllRecordsOfItsFileAndNoOther() {
    Retractions retractions = of("wire/a.jsonl", "");

    assertThat(retractions.matching("wire/a.jsonl", 3, OTHER)).containsExactly(0);
    assertThat(retractions.matching("wire/a.jsonl", 0, null)).containsExactly(0);
    assertThat(retractions.matching("wire/a.jsonl2", 3, OTHER)).isEmpty();
    assertThat(retractions.matching("a.jsonl", 3, OTHER)).isEmpty();
  }

  @Test
  void aPathWithANumberNamesOneRecordOrTheFileOfThatName() {
    Retractions retractions = of("a.jsonl#3", "");

    assertThat(retractions.matching("a.jsonl", 3, OTHER)).containsExactly(0);
    assertThat(retractions.matching("a.jsonl", 33, OTHER)).isEmpty();
    assertThat(retractions.matching("a.jsonl", 0, null)).isEmpty();
    assertThat(retractions.matching("a.jsonl#3", 1, OTHER)).containsExactly(0);
  }

  @Test
  void anIdIsTheArticlesOrTheRecordsOwn() {
    String articleId = DigestUtils.sha256Hex("id:w2").substring(0, 32);

    assertThat(of("", "w2").matching("any", 1, articleId)).containsExactly(0);
    assertThat(of("", articleId).matching("any", 1, articleId)).containsExactly(0);
    assertThat(of("", "w2").matching("any", 1, OTHER)).isEmpty();
    assertThat(of("", "w2").matching("any", 1, null)).isEmpty();
  }

  @Test
  void ofPathAndIdBothMustHold() {
    Retractions retractions = of("a.jsonl", OTHER);

    assertThat(retractions.matching("a.jsonl", 2, OTHER)).containsExactly(0);
    assertThat(retractions.matching("b.jsonl", 2, OTHER)).isEmpty();
    assertThat(retractions.matching("a.jsonl", 2, "1".repeat(32))).isEmpty();
  }

  @Test
  void theFirstOfSeveralIsTold() {
    Retractions retractions = of("a.txt", "").and(of("", OTHER)).and(of("a.txt", ""));

    assertThat(retractions.list()).hasSize(2);
    assertThat(retractions.matching("a.txt", 0, OTHER)).containsExactly(0, 1);
    assertThat(retractions.of("a.txt", 0, OTHER).orElseThrow().told()).isEqualTo("path a.txt");
    assertThat(retractions.of("b.txt", 0, OTHER).orElseThrow().told()).isEqualTo("id " + OTHER);
    assertThat(retractions.of("b.txt", 0, null)).isEmpty();
  }

  private static Retractions of(String path, String id) {
    return new Retractions(List.of(new Retraction(path, id, "libel", LocalDate.of(2024, 3, 1))));
  }
}
