package org.dateline.entities;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GazetteerTest {
  private static final GazetteerFile FILE =
      new GazetteerFile("rivers.tsv", List.of("kind", "name", "aliases"), Set.of("river"));

  @Test
  void theShippedListsAreSound() {
    Gazetteer gazetteer = Gazetteer.shipped();

    assertThat(gazetteer.entry("U.S.").map(Entry::name)).contains("United States");
    assertThat(gazetteer.entry("SAO PAULO").map(Entry::name)).contains("Sao Paulo");
    assertThat(gazetteer.entry("Kiev").map(Entry::name)).contains("Kyiv");
    assertThat(gazetteer.entry("AT&T").map(Entry::type)).contains(EntityType.ORG);
    assertThat(gazetteer.entry("President")).isEmpty();
    assertThat(gazetteer.entry("Nowhere at all")).isEmpty();
  }

  @Test
  void theShippedListsStaySmall() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("data/gazetteer"))) {
      assertThat(files.mapToLong(file -> file.toFile().length()).sum()).isLessThan(3_000_000);
    }
  }

  @Test
  void everyProblemIsReportedByLine() throws IOException {
    List<String> problems = new ArrayList<>();

    List<GazetteerFile.Line> lines =
        read(
            """
            kind\tname\taliases
            river\tOder\tOdra|Oddera
            river\tElbe
            lake\tGarda\t
            river\t\tWisla
            river\tPo\tPad||Padus
            """,
            problems);

    assertThat(lines).extracting(GazetteerFile.Line::number).containsExactly(2);
    assertThat(lines.get(0).list(2)).containsExactly("Odra", "Oddera");
    assertThat(problems)
        .containsExactly(
            "rivers.tsv line 3: 2 columns, wanted 3",
            "rivers.tsv line 4: unknown kind \"lake\"",
            "rivers.tsv line 5: no name",
            "rivers.tsv line 6: blank or empty value in column aliases");
  }

  @Test
  void anotherHeaderIsReported() throws IOException {
    List<String> problems = new ArrayList<>();

    read("kind\tname\n", problems);

    assertThat(problems)
        .containsExactly(
            "rivers.tsv line 1: the header is \"kind\tname\", wanted [kind, name, aliases]");
  }

  @Test
  void oneNameForTwoEntitiesIsAConflict() {
    GazetteerBuilder builder = new GazetteerBuilder();
    Entry first = new Entry(EntityType.LOC, "Oder", "river");
    Entry second = new Entry(EntityType.LOC, "Odra", "river");

    assertThat(builder.name("Oder", first, "rivers.tsv line 2")).isEmpty();
    assertThat(builder.name("Oder", first, "rivers.tsv line 2")).isEmpty();
    assertThat(builder.name("Oder", second, "rivers.tsv line 3"))
        .isEqualTo(Optional.of("\"Oder\" is also in rivers.tsv line 2"));
  }

  private static List<GazetteerFile.Line> read(String text, List<String> problems)
      throws IOException {
    return FILE.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), problems);
  }
}
