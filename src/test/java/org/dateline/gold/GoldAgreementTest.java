package org.dateline.gold;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How far a second marker, who did not see the first marks, agrees with them. */
class GoldAgreementTest {

  @Test
  void theGuidelinesTellHowFarTwoMarkersAgree() throws IOException {
    Map<String, GoldArticle> first = new HashMap<>();
    GoldFile.all().forEach(article -> first.put(article.id(), article));
    List<GoldArticle> second = GoldFile.read(GoldFile.FOLDER.resolve("second.jsonl"));
    SpanScore spans = SpanScore.NONE;
    SpanScore typed = SpanScore.NONE;
    SpanScore linked = SpanScore.NONE;
    for (GoldArticle article : second) {
      GoldArticle other = first.get(article.id());
      assertThat(article.text()).isEqualTo(other.text());
      spans = spans.plus(agreement(article, other, false, false));
      typed = typed.plus(agreement(article, other, true, false));
      linked = linked.plus(agreement(article, other, true, true));
    }

    assertThat(second).hasSizeGreaterThanOrEqualTo(40);
    assertThat(typed.f1()).isGreaterThan(0.9);
    assertThat(Files.readString(GoldFile.FOLDER.resolve("GUIDELINES.md")))
        .contains(
            String.format(
                Locale.ROOT,
                "F1 of the spans %.1f, with their types %.1f, with their entities %.1f",
                100 * spans.f1(),
                100 * typed.f1(),
                100 * linked.f1()));
  }

  private static SpanScore agreement(
      GoldArticle one, GoldArticle other, boolean byType, boolean byEntity) {
    return SpanScore.of(marks(one, byType, byEntity), marks(other, byType, byEntity));
  }

  private static List<GoldMention> marks(GoldArticle article, boolean byType, boolean byEntity) {
    return article.mentions().stream()
        .map(
            mention ->
                new GoldMention(
                    mention.begin(),
                    mention.end(),
                    byType ? mention.type() : "",
                    byEntity ? mention.entity() : ""))
        .toList();
  }
}
