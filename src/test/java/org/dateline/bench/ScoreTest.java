package org.dateline.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScoreTest {
  @TempDir Path folder;

  /** Story 1 has an original with three copies and another article, story 2 one article. */
  private Truth truth() throws IOException {
    Path file = folder.resolve("truth.tsv");
    Files.writeString(
        file,
        """
        file\tstory\tkind\tcopy_of
        a\t1\toriginal\t
        b\t1\texact\ta
        c\t1\tshort\ta
        d\t1\tshort\ta
        e\t1\toriginal\t
        f\t2\treport\t
        """);
    return Truth.read(file);
  }

  @Test
  void aRightAnswerScoresOne() throws IOException {
    List<Score> scores =
        Score.of(
            truth(),
            List.of(
                article("a", "a", "a"),
                article("b", "a", "a"),
                article("c", "a", "a"),
                article("d", "a", "a"),
                article("e", "e", "a"),
                article("f", "f", "f")));
    assertThat(scores).extracting(Score::of).containsExactly("copies", "stories");
    assertThat(scores).extracting(Score::pairs).containsOnly(new Grouping(1, 1));
    assertThat(scores).extracting(Score::bCubed).containsOnly(new Grouping(1, 1));
    assertThat(scores).extracting(Score::found).containsExactly(3L, 4L);
    assertThat(scores.get(0).recallByKind()).isEqualTo(Map.of("exact", 1.0, "short", 1.0));
  }

  @Test
  void missedAndFalseCopiesCostRecallAndPrecision() throws IOException {
    // c stands first and is the original of a; d is missed, f is linked to e, e is not published
    Score copies =
        Score.of(
                truth(),
                List.of(
                    article("a", "c", "c"),
                    article("b", "c", "c"),
                    article("c", "c", "c"),
                    article("d", "d", "d"),
                    article("f", "d", "d")))
            .get(0);
    // together: ab, ac, bc, df; belonging together: ab, ac, ad, bc, bd, cd
    assertThat(copies.pairs().precision()).isEqualTo(3.0 / 4, within(1e-9));
    assertThat(copies.pairs().recall()).isEqualTo(3.0 / 6, within(1e-9));
    assertThat(copies.recallByKind()).isEqualTo(Map.of("exact", 1.0, "short", 0.5));
  }

  @Test
  void whatTheJobLeftOffHasNoScore() throws IOException {
    assertThat(Score.of(truth(), List.of(article("a", "a", "a"), article("b", "b", "b"))))
        .isEmpty();
    assertThat(Score.of(truth(), List.of(article("a", "a", "a"), article("b", "a", "a"))))
        .extracting(Score::of)
        .containsExactly("copies");
  }

  private static PublishedArticle article(String file, String original, String story) {
    return new PublishedArticle(file, file, original, story);
  }
}
