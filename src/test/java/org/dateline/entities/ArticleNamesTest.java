package org.dateline.entities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ArticleNamesTest {
  @Test
  void whatIsReadIsWhatWasWritten() {
    List<Mention> mentions =
        Found.mentions(
            "Talks in Geneva",
            "GENEVA, March 1 (Reuters) - President Anna Lindqvist met \"Bo Quill of Malmö\". Then"
                + " Lindqvist left.");

    assertThat(mentions).hasSizeGreaterThan(4);
    assertThat(ArticleNames.decode(ArticleNames.encode(mentions))).isEqualTo(mentions);
  }

  @Test
  void anArticleWithoutNamesTakesThreeBytes() {
    byte[] bytes = ArticleNames.encode(List.of());

    assertThat(bytes).hasSize(3);
    assertThat(ArticleNames.decode(bytes)).isEmpty();
  }

  @Test
  void aStringIsWrittenOnce() {
    int one = ArticleNames.encode(Found.mentions("", "He likes Liechtenstein.")).length;
    int two =
        ArticleNames.encode(Found.mentions("", "He likes Liechtenstein. We like Liechtenstein."))
            .length;

    assertThat(two - one).isLessThan(25);
  }

  @Test
  void anUnknownVersionIsRefused() {
    assertThatThrownBy(() -> ArticleNames.decode(new byte[] {9, 0, 0}))
        .hasMessageContaining("version 9, known is 1");
  }
}
