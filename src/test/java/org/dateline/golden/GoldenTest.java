package org.dateline.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.dateline.support.SampleRun;
import org.junit.jupiter.api.Test;

/**
 * The published sample is what `data/golden` says. With `-Dgolden.write=true` the files are written
 * instead, which `scripts/golden` does.
 */
class GoldenTest {
  private static final Path GOLDEN = Path.of("data/golden");
  private static final int SHOWN = 3;

  /** So that their changes can still be read. */
  private static final long MOST_BYTES = 1_500_000;

  @Test
  void theSampleIsPublishedAsTheGoldenFilesSay() throws Exception {
    Map<String, List<String>> found = GoldenTables.of(SampleRun.published());
    assertThat(GoldenFiles.bytes(found)).isLessThan(MOST_BYTES);
    if (Boolean.getBoolean("golden.write")) {
      GoldenFiles.write(GOLDEN, found);
    }
    Map<String, List<String>> expected = GoldenFiles.in(GOLDEN);
    List<String> differences = GoldenFiles.differences(expected, found, SHOWN);
    if (!differences.isEmpty()) {
      fail(
          """
          The published sample is not what %s holds:
          %s
          If the change is meant, run scripts/golden, look at what it shows and commit it."""
              .formatted(GOLDEN, String.join("\n", differences)));
    }
  }

  @Test
  void theFirstDifferingLinesAreShown() {
    Map<String, List<String>> expected =
        Map.of("a.tsv", List.of("x", "1", "2", "3"), "b.tsv", List.of("y"), "c.tsv", List.of("z"));
    Map<String, List<String>> found =
        Map.of("a.tsv", List.of("x", "1", "4", "5", "6"), "b.tsv", List.of("y"));
    assertThat(GoldenFiles.differences(expected, found, 2))
        .containsExactly(
            """
            a.tsv: 3 lines differ
              line 3
                expected: 2
                found:    4
              line 4
                expected: 3
                found:    5""",
            """
            c.tsv: 1 lines differ
              line 1
                expected: z
                found:    (no line)""");
  }
}
