package org.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.dateline.support.Published;
import org.dateline.support.SampleRun;
import org.junit.jupiter.api.Test;

/** The commands that look after an output folder, on one of two publications. */
class OutputCommandsTest extends TwoPublications {
  @Test
  void statusTellsTheNewestPublicationAndWhetherItIsFresh() throws IOException {
    assertThat(run("status", output, "--max-age", "1h")).isZero();
    assertThat(told().lines())
        .startsWith("publication  2")
        .anyMatch(line -> line.matches("published    2\\S+Z, \\d+ (s|min) ago"))
        .contains(
            "snapshot     " + snapshot(2),
            "days         1989-11-09 to 1989-11-10",
            "articles     2",
            "rejects      0",
            "gates        8 passed, 4 not judged",
            "warnings     none",
            "lock         none");
    assertThat(complaint()).isEmpty();
  }

  @Test
  void statusEndsWithFiveWhereThePublicationIsTooOldOrThereIsNone() {
    assertThat(run("status", output, "--max-age", "0m")).isEqualTo(5);
    assertThat(told()).startsWith("publication  2");
    assertThat(complaint()).contains("The newest publication of " + output, "--max-age is 0m");
    assertThat(run("status", folder + "/none")).isEqualTo(5);
    assertThat(complaint()).contains("Nothing is published in " + folder + "/none.");
    assertThat(folder.resolve("none")).doesNotExist();
  }

  @Test
  void statusTellsALockAndHintsThatLag() throws IOException {
    Files.writeString(Path.of(output, "_dateline/lock"), "{}");
    Files.writeString(Path.of(output, "_dateline/CURRENT"), "00000001");

    assertThat(run("status", output)).isZero();
    assertThat(told().lines())
        .contains("readers      CURRENT lags behind: it names publication 1, the newest is 2")
        .anyMatch(line -> line.startsWith("lock         run unknown "));
  }

  @Test
  void aNewestManifestThatIsDamagedEndsWithSix() throws IOException {
    Files.writeString(Path.of(output, "_dateline/log/00000002.json"), "half");

    assertThat(run("status", output)).isEqualTo(6);
    assertThat(complaint()).contains("Cannot read publication 2: ").doesNotContain("\tat ");
    assertThat(run("verify", output)).isEqualTo(6);
    assertThat(run("list", output)).isZero();
    assertThat(told()).contains("     2  its manifest is missing or damaged");
    assertThat(run("rollback", output, "1")).isZero();
    assertThat(run("status", output)).isZero();
  }

  @Test
  void statusEndsWithSixWhereFilesOfTheNewestAreLost() throws IOException {
    Path lost = parquet(snapshot(2)).get(0);
    Files.delete(lost);

    assertThat(run("status", output, "--max-age", "0m")).isEqualTo(6);
    assertThat(told()).startsWith("publication  2");
    assertThat(complaint())
        .contains(" 1 are lost ", Path.of(output).relativize(lost) + ", which is missing")
        .contains("dateline run --full")
        .doesNotContain("\tat ");
    assertThat(run("doctor", "--output", output)).isEqualTo(6);
    assertThat(told()).contains("problem  published    Cannot go by publication 2 of " + output);
    assertThat(run("rollback", output, "1")).isZero();
    assertThat(run("status", output)).isZero();
  }

  @Test
  void listHasALineForEachPublication() throws IOException {
    delete(Path.of(output, "snapshots", snapshot(1)));

    assertThat(run("list", output)).isZero();
    assertThat(told().lines()).hasSize(3);
    assertThat(told().lines().skip(1).map(line -> line.strip().replaceAll(" {2,}", " | ")))
        .first()
        .asString()
        .matches("1 \\| \\S+Z \\| \\S+ \\| 1 \\| 1: 1989-11-09 to 1989-11-09 \\| 0-test \\| gone");
    assertThat(told().lines().skip(2).map(line -> line.strip().replaceAll(" {2,}", " | ")))
        .first()
        .asString()
        .matches("2 \\| \\S+Z \\| \\S+ \\| 2 \\| 2: 1989-11-09 to 1989-11-10 \\| 0-test \\| kept");
  }

  @Test
  void verifyEndsWithZeroOrWithSixAndEachProblem() throws IOException {
    assertThat(run("verify", output)).isZero();
    assertThat(told()).matches("publication 2 is as published: \\d+ files, [0-9,]+ bytes\n");
    assertThat(run("verify", SampleRun.published().out().toString())).isZero();
    out.reset();
    Path broken = parquet(snapshot(2)).get(0);
    byte[] bytes = Files.readAllBytes(broken);
    bytes[bytes.length / 2] ^= 4;
    Files.write(broken, bytes);
    Files.delete(parquet(snapshot(2)).get(1));

    assertThat(run("verify", output)).isEqualTo(6);
    assertThat(told().lines())
        .hasSize(2)
        .anyMatch(line -> line.contains(" has other bytes than were published"))
        .anyMatch(line -> line.endsWith(" is missing"));
    assertThat(complaint()).contains("2 problems in " + output + ", publication 2.");
    assertThat(run("verify", output, "--number", "1")).isZero();
  }

  @Test
  void rollbackPublishesTheEarlierTablesAsTheNewest() throws Exception {
    assertThat(run("rollback", output, "1", "--reason", "two was a mistake")).isZero();

    Published now = Published.in(Path.of(output));
    assertThat(told()).isEqualTo("published 3, with the tables of 1: " + snapshot(3) + "\n");
    assertThat(now.rows("select date from articles")).containsExactly("1989-11-09");
    assertThat(now.manifest().get("warnings"))
        .map(warning -> warning.asText())
        .contains("rolled back from publication 2 to 1: two was a mistake");
    assertThat(run("verify", output)).isZero();
    assertThat(run("rollback", output, "3")).isEqualTo(2);
    assertThat(complaint()).contains("it is the newest");
  }

  @Test
  void vacuumKeepsNoLessThanItsFloorsUnlessAskedTo() throws IOException {
    assertThat(run("vacuum", output, "--keep", "6")).isEqualTo(2);
    assertThat(complaint())
        .contains("--keep 6 --keep-hours 72 is below the floor of 7 publications and 72 hours")
        .contains("--below-floor");
    assertThat(run("vacuum", output, "--keep-hours", "71", "--dry-run")).isEqualTo(2);
    assertThat(run("vacuum", output, "--keep", "8", "--keep-hours", "100")).isZero();
    assertThat(run("vacuum", output, "--keep", "0", "--below-floor")).isEqualTo(2);
    assertThat(complaint()).contains("the newest publication is always kept");
    assertThat(Path.of(output, "snapshots", snapshot(1))).exists();
  }

  @Test
  void vacuumDeletesOnlyWhatIsNotKeptAndNotInADryRun() throws IOException {
    String[] newestAlone = {"vacuum", output, "--keep", "1", "--keep-hours", "0", "--below-floor"};
    String[] dryRun = Arrays.copyOf(newestAlone, newestAlone.length + 1);
    dryRun[newestAlone.length] = "--dry-run";
    assertThat(run("vacuum", output)).isZero();
    assertThat(told()).isEqualTo("freed 0 folders, 0 bytes; publications 1 to 2 are kept\n");
    out.reset();
    Files.writeString(Path.of(output, "_dateline/CURRENT"), "00000001");
    assertThat(run(dryRun)).isZero();
    assertThat(Path.of(output, "_dateline/CURRENT")).hasContent("00000001");
    assertThat(told().lines())
        .hasSize(2)
        .first()
        .asString()
        .matches("snapshots/" + snapshot(1) + "  publication 1, \\d+ files, [0-9,]+ bytes");
    assertThat(told()).contains("would free 1 folders, ").contains("publications 2 to 2 are kept");
    assertThat(Path.of(output, "snapshots", snapshot(1))).exists();
    assertThat(run(newestAlone)).isZero();
    assertThat(Path.of(output, "snapshots", snapshot(1))).doesNotExist();
    assertThat(run("verify", output)).isZero();
    assertThat(run("diff", output, "1", "2")).isZero();
    assertThat(run("rollback", output, "1")).isEqualTo(2);
    assertThat(complaint()).contains("its files are gone");
  }

  @Test
  void purgeDropsPublicationsWithRetractedArticlesOnceTheNewestHasNone() throws IOException {
    Path list = folder.resolve("list.csv");
    Files.writeString(list, "path,reason,date\ntwo.txt,libel,2024-03-01\n");

    assertThat(run("purge", output)).isZero();
    assertThat(told()).isEqualTo("nothing is retracted: publication 2 applies no retraction\n");
    assertThat(run("purge", output, "--retractions", list.toString())).isEqualTo(4);
    assertThat(complaint())
        .contains("the newest publication, 2, has 1 retracted article, the first in two.txt");
    assertThat(run("rollback", output, "1")).isZero();
    out.reset();
    Files.createDirectory(Path.of(output, "notes"));
    String dropped = "snapshots/" + snapshot(2) + "  publication 2, 1 retracted article";
    assertThat(run("purge", output, "--retractions", list.toString(), "--dry-run")).isZero();
    assertThat(told())
        .contains(dropped, "notes  is none of Dateline's", "would purge 1 publications");
    assertThat(Path.of(output, "snapshots", snapshot(2))).exists();
    assertThat(run("purge", output, "--retractions", list.toString())).isZero();
    assertThat(told()).contains("\npurged 1 publications, ", "; publication 3 stays\n");
    assertThat(Path.of(output, "snapshots", snapshot(2))).doesNotExist();
    assertThat(Path.of(output, "snapshots", snapshot(1))).exists();
    assertThat(run("verify", output)).isZero();
    out.reset();
    assertThat(run("list", output)).isZero();
    assertThat(told().lines().skip(1).map(line -> line.replaceAll(".* ", "")))
        .containsExactly("kept", "gone", "kept");
  }

  private List<Path> parquet(String snapshot) throws IOException {
    try (Stream<Path> found = Files.walk(Path.of(output, "snapshots", snapshot))) {
      return found.filter(path -> path.toString().endsWith(".parquet")).sorted().toList();
    }
  }
}
