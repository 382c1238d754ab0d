package org.dateline.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.dateline.support.Spark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StockCopiesTest {
  private static final String TEXT =
      "one two three four five six seven eight nine ten eleven twelve";

  @TempDir Path folder;

  @Test
  void pairsAreFoundOnceWithTheirDistanceWithinThirtyDays() throws IOException {
    Path input = Files.createDirectory(folder.resolve("input"));
    save(input, "2024-03-01-a", "First", TEXT);
    save(input, "2024-03-02-b", "Second", TEXT);
    save(input, "2024-03-03-c", "Third", TEXT + " thirteen fourteen");
    save(input, "2024-03-03-d", "Fourth", "another text of more than five words");
    save(input, "2024-03-03-e", "Fifth", "too short");
    save(input, "2024-04-02-f", "Sixth", TEXT);
    StockCopies.run(Spark.session(), input.toString(), folder.resolve("out").toString());
    List<FoundPair> pairs = FoundPair.in(folder.resolve("out"));
    assertThat(pairs)
        .extracting(FoundPair::file, FoundPair::earlier, pair -> Math.round(pair.distance() * 100))
        .containsExactlyInAnyOrder(
            tuple("2024-03-02-b", "2024-03-01-a", 0L),
            tuple("2024-03-03-c", "2024-03-01-a", 20L),
            tuple("2024-03-03-c", "2024-03-02-b", 20L),
            tuple("2024-04-02-f", "2024-03-03-c", 20L));
  }

  @Test
  void eachFileIsLinkedToTheEarlierOneMostLikeIt() {
    Map<String, String> groups =
        FoundPair.groups(
            List.of(
                new FoundPair("b", "a", 0.5),
                new FoundPair("c", "a", 0.5),
                new FoundPair("c", "b", 0.2),
                new FoundPair("e", "d", 0),
                new FoundPair("e", "a", 0)));
    assertThat(groups).isEqualTo(Map.of("b", "a", "c", "a", "e", "a"));
  }

  private static void save(Path input, String file, String headline, String body)
      throws IOException {
    String day = file.substring(0, "2024-03-01".length());
    Files.writeString(input.resolve(file), " date %s %s\n\n%s".formatted(day, headline, body));
  }
}
