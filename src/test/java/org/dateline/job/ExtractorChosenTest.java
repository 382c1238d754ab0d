package org.dateline.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.dateline.spec.JobSpec;
import org.dateline.support.Published;
import org.dateline.support.Runs;
import org.dateline.support.SampleRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The engine that a spec names finds the names, in what was read before too. */
class ExtractorChosenTest {
  private static final String BY_MODEL =
      "select count(*) filter (rule = 'model') > 0 from mentions";

  private static final String LANGUAGES =
      "1 article is in a language that nothing here finds names in";

  @TempDir private Path folder;

  @Test
  void anotherEngineReadsAllArticlesAnew() throws IOException, SQLException {
    Path input = Files.createDirectory(folder.resolve("in"));
    try (Stream<Path> files = Files.list(SampleRun.INPUT)) {
      for (Path file : files.sorted().limit(8).toList()) {
        Files.copy(file, input.resolve(file.getFileName()));
      }
    }
    Files.writeString(
        input.resolve("fr.jsonl"),
        """
        {"id": "f1", "date": "1989-11-12", "language": "fr", "headline": "Paris", "text": "Paris dort."}
        """);
    Path output = folder.resolve("out");
    String shipped = Files.readString(Path.of("jobs/cooccurrence.yaml"));
    JobSpec model = Runs.parse(shipped);
    JobSpec rules = Runs.parse(shipped.replace("extractor: model", "extractor: rules"));
    Published byRules = Runs.run(input, output, rules);
    assertThat(byRules.rows(BY_MODEL)).isEqualTo(List.of("false"));

    assertThat(Runs.told(input, output, model))
        .contains("9 files read, 0 as before", LANGUAGES, "Published number 2");
    assertThat(Published.in(output).rows(BY_MODEL)).isEqualTo(List.of("true"));
    assertThat(Published.in(output).rows("select count(*) from mentions where name = 'Paris'"))
        .isEqualTo(List.of("0"));
    assertThat(Published.in(output).hashes())
        .isEqualTo(Runs.run(input, folder.resolve("anew"), model).hashes());
  }
}
