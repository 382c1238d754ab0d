package org.dateline.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {
  @ParameterizedTest
  @CsvSource({"'','',0", "abc,abc,0", "abc,acb,1", "abc,ab,1", "abc,xbc,1", "kitten,sitting,3"})
  void editsAreCountedWithSwapsOfNeighbours(String a, String b, int edits) {
    assertThat(Nearest.distance(a, b)).isEqualTo(edits);
    assertThat(Nearest.distance(b, a)).isEqualTo(edits);
  }

  @Test
  void theNearestNameIsSuggested() {
    assertThat(Nearest.to("artcles", List.of("articles", "article_terms"))).contains("articles");
    assertThat(Nearest.to("--inptu", List.of("--input", "--output"))).contains("--input");
  }

  @Test
  void nothingIsSuggestedForANameUnlikeAll() {
    assertThat(Nearest.to("weather", List.of("articles", "terms"))).isEmpty();
    assertThat(Nearest.to("x", List.of("z"))).isEmpty();
    assertThat(Nearest.hint("weather", List.of("terms", "articles")))
        .isEqualTo("; known: articles, terms");
  }

  @Test
  void ofManyNamesOnlyTheNearestIsNamed() {
    List<String> many = IntStream.range(0, 50).mapToObj(i -> "name" + i).toList();
    assertThat(Nearest.hint("nam7", many)).isEqualTo("; did you mean name7?");
    assertThat(Nearest.hint("weather", many)).isEmpty();
  }
}
