package org.dateline.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dateline.support.Published;
import org.dateline.support.Runs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A text that comes twice, with copies on and off. */
class CopiesSwitchTest {
  private static final String COUNTS =
      "select (select count(*) from copies), (select count(copy_of) from articles),"
          + " (select sum(articles) from calendar), (select sum(originals) from calendar)";

  @TempDir Path folder;

  @BeforeEach
  void writeOneTextTwice() throws IOException {
    Files.createDirectory(folder.resolve("in"));
    for (int day = 1; day < 3; day++) {
      Files.writeString(
          folder.resolve("in/" + day + ".txt"),
          " date 2020-01-0%d Talks in Bonn\n\nMr Kohl met Mr Krenz in Bonn on Monday.\n"
              .formatted(day));
    }
  }

  @Test
  void onTheSecondIsACopy() throws Exception {
    assertThat(run("on").rows(COUNTS)).containsExactly("1 | 1 | 2 | 1");
  }

  @Test
  void offBothAreOriginalsAndTheTableIsThereAndEmpty() throws Exception {
    Published off = run("off");

    assertThat(off.rows(COUNTS)).containsExactly("0 | 0 | 2 | 2");
    assertThat(off.hashes()).containsKey("copies");
  }

  private Published run(String copies) throws IOException {
    String spec = Files.readString(Path.of("jobs/daily.yaml"));
    return Runs.run(
        folder.resolve("in"),
        folder.resolve("out"),
        Runs.parse(spec.replace("\ncopies: on\n", "\ncopies: " + copies + "\n")));
  }
}
