package org.dateline.sample;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dateline.sample.Sample.Planted;
import org.dateline.support.Published;
import org.dateline.support.SampleRun;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The planted copies are found, all of them and no others. */
class SampleCopiesTest {
  private static Map<String, Planted> planted;
  private static Published published;

  @BeforeAll
  static void run() throws IOException {
    planted = Sample.planted();
    published = SampleRun.published();
  }

  @Test
  void thePlantedCopiesAreFoundAndNoOthers() throws Exception {
    Map<String, String> originals = new TreeMap<>();
    for (String row :
        published.rows(
            """
            select copy.path, coalesce(original.path, copy.path) from articles copy
            left join articles original on original.article_id = copy.copy_of
            """)) {
      String[] paths = row.split(" \\| ", -1);
      originals.put(paths[0], paths[1]);
    }
    assertThat(groups(originals.keySet(), originals::get))
        .containsExactlyInAnyOrderElementsOf(
            groups(planted.keySet(), file -> planted.get(file).original()));
  }

  @Test
  void whatWasPlantedAsExactIsFoundAsExact() throws Exception {
    List<String> exact =
        published.rows(
            """
            select path from copies join articles using (article_id) where kind = 'exact'
            union
            select path from copies join articles on articles.article_id = copies.via
            where kind = 'exact'
            """);
    for (Planted copy : planted.values()) {
      if (copy.kind().equals("exact")) {
        assertThat(exact).as(copy.file()).contains(copy.file(), copy.original());
      }
    }
  }

  @Test
  void theTableOfArticlesAgreesWithThatOfCopies() throws Exception {
    assertThat(
            published.number(
                """
                select count(*) from articles full join copies using (article_id)
                where articles.copy_of is distinct from copies.copy_of
                  or copy_score is distinct from score
                """))
        .isZero();
    assertThat(
            published.number(
                """
                select count(*) from articles copy join articles original
                  on copy.copy_of = original.article_id
                where copy.story_id <> original.story_id
                """))
        .isZero();
    assertThat(published.rows("select sum(articles) - sum(originals) from calendar"))
        .isEqualTo(published.rows("select count(*) from copies"));
  }

  /** The files of each original with its copies, whichever of them is taken for the original. */
  private static Collection<Set<String>> groups(
      Set<String> files, Function<String, String> original) {
    return files.stream()
        .collect(groupingBy(original, TreeMap::new, mapping(f -> f, toCollection(TreeSet::new))))
        .values()
        .stream()
        .map(group -> (Set<String>) group)
        .collect(Collectors.toList());
  }
}
