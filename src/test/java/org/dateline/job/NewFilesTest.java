package org.dateline.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dateline.ingest.InputFile;
import org.dateline.ingest.InputListing;
import org.junit.jupiter.api.Test;

class NewFilesTest {
  private final InputListing before = listing(1, "a.txt", "b.txt", "c.txt", ".hidden", "d.html");
  private final byte[] kept = PublishedFiles.kept(before, Set.of("c.txt"));

  @Test
  void withoutAPublicationAllFilesAreNew() {
    NewFiles files = NewFiles.of(before, Optional.empty());

    assertThat(files.areKnown()).isFalse();
    assertThat(files.count()).isEqualTo(4);
    assertThat(files.isNew()).hasToString("true");
  }

  @Test
  void filesThatChangedOrWereNotStillAreNew() {
    InputListing now =
        new InputListing(
            "/in",
            Stream.concat(
                    listing(2, "b.txt").files().stream(),
                    listing(1, "a.txt", "c.txt", "d.html", "e.txt", ".hidden").files().stream())
                .toList());
    NewFiles files = NewFiles.of(now, PublishedFiles.read("/in", kept));

    assertThat(files.areKnown()).isTrue();
    assertThat(now.only(files::isNew).files())
        .extracting(InputFile::path)
        .containsExactly("b.txt", "c.txt", "e.txt");
    assertThat(files.count()).isEqualTo(3);
  }

  @Test
  void namesThatAreNeverReadDoNotCount() {
    NewFiles files =
        NewFiles.of(listing(3, "a.txt", ".hidden", "d.html"), PublishedFiles.read("/in", kept));

    assertThat(files.count()).isEqualTo(2);
  }

  @Test
  void whatIsDamagedIsNotBelieved() {
    byte[] damaged = kept.clone();
    damaged[kept.length / 2] ^= 1;

    for (byte[] bytes : List.of(damaged, new byte[0], Arrays.copyOf(kept, kept.length - 8))) {
      assertThat(PublishedFiles.read("/in", bytes)).isEmpty();
    }
  }

  private static InputListing listing(long second, String... paths) {
    return new InputListing(
        "/in",
        Stream.of(paths)
            .map(
                path ->
                    new InputFile(
                        path, "/in/" + path, 1, Instant.ofEpochSecond(second), ignored(path)))
            .toList());
  }

  private static String ignored(String path) {
    if (path.startsWith(".")) {
      return "hidden";
    }
    return path.endsWith(".html") ? "unknown_format" : "";
  }
}
