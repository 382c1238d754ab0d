package org.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dateline.spec.ShippedSpecs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class JobOptionsTest {
  @TempDir private Path folder;

  @Test
  void theSpecTextThatIsKeptHasItsSecretsMasked() throws IOException {
    String spec = ShippedSpecs.text("topics");
    Path file = folder.resolve("night.yaml");
    Files.writeString(file, "# the bucket's password: hunter2\n" + spec);

    assertThat(request("--spec", file.toString()))
        .isEqualTo("# the bucket's password: *********(redacted)\n" + spec);
    assertThat(request("--spec", "topics")).isEqualTo(spec);
  }

  private String request(String option, String value) {
    return CommandLine.populateCommand(
            new JobOptions(), "--input", "in", "--output", "out", option, value)
        .request()
        .specText();
  }
}
