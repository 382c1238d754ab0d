package org.dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.dateline.error.Fault;
import org.dateline.error.UserException;
import org.junit.jupiter.api.Test;

class SettingsTest {
  private static final IngestSettings GOOD = Folder.settings();

  @Test
  void allProblemsAreNamedAtOnce() {
    assertThatExceptionOfType(UserException.class)
        .isThrownBy(
            () ->
                new IngestSettings(
                    List.of("seed", "html"),
                    "und",
                    Map.of("author", "by"),
                    GOOD.days(),
                    GOOD.limits()))
        .withMessageContaining("input.formats: html is not one of [seed, jsonl]")
        .withMessageContaining("input.fields: author is not one of [agency, date,")
        .satisfies(e -> assertThat(e.fault()).isEqualTo(Fault.USAGE));
  }

  @Test
  void aZoneMustExistAndLimitsMustBeSizes() {
    assertThatExceptionOfType(UserException.class)
        .isThrownBy(() -> new IngestSettings.Days("Mars/Base", LocalDate.of(1700, 1, 1), 2))
        .withMessageContaining("input.time_zone is Mars/Base");
    assertThatExceptionOfType(UserException.class)
        .isThrownBy(() -> new IngestSettings.Limits(0, 1, 1, 1))
        .withMessageContaining("max_record 0");
  }

  @Test
  void slicesKeepTheOrderAndShareTheWork() {
    List<InputFile> files =
        IntStream.range(0, 1_000)
            .mapToObj(i -> new InputFile("%04d.txt".formatted(i), "/x", 1_000, Instant.EPOCH, ""))
            .toList();
    List<List<InputFile>> slices = Slices.of(files, 2);
    assertThat(slices).hasSize(4);
    assertThat(slices.stream().flatMap(List::stream)).containsExactlyElementsOf(files);
    assertThat(slices).allSatisfy(slice -> assertThat(slice.size()).isBetween(240, 260));
  }

  @Test
  void aSliceComesOutOfItsBytesAsItWentIn() {
    List<InputFile> files =
        List.of(
            new InputFile("é😀 #.txt", "file:///%C3%A9", 0, Instant.MAX, ""),
            new InputFile(
                "a\nb", "/a\nb", Long.MAX_VALUE, Instant.ofEpochSecond(-1, 999), "hidden"));
    assertThat(SliceBytes.unpack(SliceBytes.pack(files))).isEqualTo(files);
  }

  @Test
  void onlyRecordsWithTheirOwnIdCanRepeatOne() {
    InputFile seed = new InputFile("a.txt", "/a.txt", 1, Instant.EPOCH, "");
    InputFile hidden = new InputFile("_a.jsonl", "/_a.jsonl", 1, Instant.EPOCH, "hidden");
    InputFile lines = new InputFile("b.jsonl.gz", "/b.jsonl.gz", 1, Instant.EPOCH, "");
    assertThat(new InputListing("/", List.of(seed, hidden)).mayRepeatIds(GOOD)).isFalse();
    assertThat(new InputListing("/", List.of(seed, lines)).mayRepeatIds(GOOD)).isTrue();
  }

  @Test
  void aLargeFileIsASliceOfItsOwn() {
    InputFile large = new InputFile("a.jsonl", "/a", 1L << 40, Instant.EPOCH, "");
    InputFile small = new InputFile("b.jsonl", "/b", 10, Instant.EPOCH, "");
    assertThat(Slices.of(List.of(large, small), 2)).containsExactly(List.of(large), List.of(small));
    assertThat(Slices.of(List.of(), 2)).isEmpty();
  }
}
