package org.dateline.entities;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A user's gazetteer is taken in full or refused with the lines that are wrong. */
class UserRowsTest {
  private static final String ALL =
      "alias,canonical_id,name,type,language,case_sensitive,priority,valid_from,valid_to,kb_id\n";

  @Test
  void allThatARowSaysIsKept() {
    UserGazetteer gazetteer =
        Given.csv(ALL + " Roe ,per/jane-roe,Jane Roe,PER,en,false,-3,1990-01-02,1991-12-31,Q 7/x\n")
            .gazetteer();

    assertThat(gazetteer.rows()).isEqualTo(1);
    assertThat(gazetteer.unpack())
        .containsExactly(
            new UserName(
                Alias.of("Roe"),
                false,
                new UserEntity("per/jane-roe", EntityType.PER, "Jane Roe", "Q 7/x"),
                "en",
                -3,
                7306,
                8034));
  }

  @Test
  void whatIsLeftOutHoldsAlwaysAndEverywhere() {
    assertThat(
            Given.csv("type,name,canonical_id,alias\nLOC,Ghent,loc/ghent-2,Gent\n")
                .gazetteer()
                .unpack())
        .containsExactly(
            new UserName(
                Alias.of("Gent"),
                true,
                new UserEntity("loc/ghent-2", EntityType.LOC, "Ghent", ""),
                "",
                0,
                UserName.ALWAYS,
                UserName.FOREVER));
  }

  @Test
  void aTableWithoutRowsIsAGazetteer() {
    UserGazetteer gazetteer = Given.rows("").gazetteer();

    assertThat(gazetteer.rows()).isZero();
    assertThat(gazetteer.isNone()).isFalse();
    assertThat(UserGazetteer.NONE.isNone()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "alias,canonical_id,name           | there is no column type",
        "alias,canonical_id,type           | there is no column name",
        "canonical_id,name,type            | there is no column alias",
        "alias,name,type                   | there is no column canonical_id",
        "alias,canonical_id,name,type,alias | a column stands twice",
        "alias,canonical_id,name,type,lang | \"lang\" is no column; known: alias, canonical_id, name, type, language, case_sensitive, priority, valid_from, valid_to, kb_id",
        "alias;canonical_id;name;type      | \"alias;canonical_id;name;type\" is no column",
      })
  void aHeaderThatIsNotAsWantedIsRefused(String header, String problem) {
    assertThat(Given.csv(header + "\na,b,c,d\n").problems())
        .anyMatch(told -> told.startsWith("line 1: " + problem))
        .allMatch(told -> told.startsWith("line 1: "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        ",per/roe,Roe,PER,,,,,,                     | no alias",
        "Roe, ,Roe,PER,,,,,,                        | no canonical_id",
        "Roe,per/roe,,PER,,,,,,                     | no name",
        "Roe,per/roe,Roe,,,,,,,                     | no type",
        "Roe,per/roe,Roe,per,,,,,,                  | type \"per\" is none of PER, ORG, LOC, MISC",
        "?!,per/roe,Roe,PER,,,,,,                   | alias \"?!\" has no words",
        "a b c d e f g h i,per/roe,Roe,PER,,,,,,    | alias \"a b c d e f g h i\" has 9 words, at most 8",
        "C++,misc/c,C,MISC,,,,,,                    | alias \"C++\" has a sign at which the words of a name end",
        "Yahoo! Inc,org/y,Y,ORG,,,,,,               | alias \"Yahoo! Inc\" has a sign at which",
        ".NET,misc/net,N,MISC,,,,,,                 | alias \".NET\" has a sign at which",
        "東京,loc/tokyo-2,T,LOC,,,,,,               | alias \"東京\" is in a script without blanks between words",
        "Roe,org/roe,Roe,PER,,,,,,                  | canonical_id \"org/roe\" does not begin with per/, as its type PER wants; such as per/roe",
        "Roe,Q42,Roe,PER,,,,,,                      | canonical_id \"Q42\" does not begin with per/",
        "Roe,per/,Roe,PER,,,,,,                     | canonical_id \"per/\" is not as ids are made, such as per/roe",
        "Roe,per/Roe,Roe,PER,,,,,,                  | canonical_id \"per/Roe\" is not as ids are made",
        "Roe,per/jane roe,Roe,PER,,,,,,             | canonical_id \"per/jane roe\" is not as ids are made",
        "Roe,per/jane--roe,Roe,PER,,,,,,            | canonical_id \"per/jane--roe\" is not as ids are made",
        "Roe,per/-roe,Roe,PER,,,,,,                 | canonical_id \"per/-roe\" is not as ids are made",
        "Roe,per/roe/x,Roe,PER,,,,,,                | canonical_id \"per/roe/x\" is not as ids are made",
        "Roe,per/roe_x,Roe,PER,,,,,,                | canonical_id \"per/roe_x\" is not as ids are made",
        "Roe,per/roe,Roe,PER,eng,,,,,               | language \"eng\" is no code of ISO 639-1, such as en",
        "Roe,per/roe,Roe,PER,EN,,,,,                | language \"EN\" is no code of ISO 639-1",
        "Roe,per/roe,Roe,PER,,yes,,,,               | case_sensitive \"yes\" is neither true nor false",
        "Roe,per/roe,Roe,PER,,,high,,,              | priority \"high\" is no whole number",
        "Roe,per/roe,Roe,PER,,,1.5,,,               | priority \"1.5\" is no whole number",
        "Roe,per/roe,Roe,PER,,,9999999999,,,        | priority \"9999999999\" is no whole number",
        "Roe,per/roe,Roe,PER,,,,2001-02-29,,        | valid_from \"2001-02-29\" is no day as yyyy-MM-dd",
        "Roe,per/roe,Roe,PER,,,,,1.3.2001,          | valid_to \"1.3.2001\" is no day as yyyy-MM-dd",
        "Roe,per/roe,Roe,PER,,,,+12001-02-01,,      | valid_from \"+12001-02-01\" is no day",
        "Roe,per/roe,Roe,PER,,,,2001-03-02,2001-03-01, | valid_from 2001-03-02 is after valid_to 2001-03-01",
        "Roe,loc/paris,Paris in Texas,LOC,,,,,,     | canonical_id \"loc/paris\" is that of \"Paris\" in the lists of Dateline; give it that name, or another id",
        "Roe,per/roe                                | 2 fields, the header has 10",
      })
  void aRowThatIsNotAsWantedIsRefusedByItsLine(String row, String problem) {
    assertThat(Given.csv(ALL + "Oslo,loc/oslo-2,Oslo,LOC,,,,,,\n\n" + row + "\n").problems())
        .hasSize(1)
        .allMatch(told -> told.startsWith("line 4: " + problem));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "per/jane-roe",
        "per/são-paulo-kid",
        "per/~2b-~2b",
        "per/c-~2b",
        "per/李-3",
        "per/7"
      })
  void whatIdsLookLikeIsTaken(String id) {
    assertThat(Given.rows("Zed Quill," + id + ",Zed Quill,PER\n").problems()).isEmpty();
  }

  @Test
  void everyIdThatANameMakesIsOne() {
    for (String name :
        List.of("Joe Biden", "AT&T", "C++", "São Paulo", "St. Petersburg", "!!", "@x 1")) {
      for (EntityType type : EntityType.values()) {
        assertThat(EntityIds.isId(type, EntityIds.of(type, name))).as(name).isTrue();
        assertThat(EntityIds.isId(EntityType.MISC, EntityIds.of(type, name)))
            .isEqualTo(type == EntityType.MISC);
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Ro,per/roe,Jane Roe,PER,,,,,,~R,per/roe,Ann Roe,PER,,,,,, | canonical_id \"per/roe\" has name \"Ann Roe\", and \"Jane Roe\" in line 2",
        "Ro,per/roe,Roe,PER,,,,,,Q1~R,per/roe,Roe,PER,,,,,,Q2 | canonical_id \"per/roe\" has kb_id \"Q2\", and \"Q1\" in line 2",
        "Ro,per/roe,Roe,PER,,,,,,~R,per/roe,Roe,ORG,,,,,, | canonical_id \"per/roe\" has type \"ORG\", and \"PER\" in line 2",
        "Ro,per/a,A,PER,,,,,,~Ro,per/b,B,PER,,,,,, | alias \"Ro\" means per/b, and per/a in line 2, in the same articles",
        "U.N.,org/a,A,ORG,,,,,,~UN,org/b,B,ORG,,,,,, | alias \"UN\" means org/b, and org/a in line 2",
        "Ro,per/a,A,PER,,,,,,~ro,per/b,B,PER,,false,,,, | alias \"ro\" means per/b, and per/a in line 2",
        "Ro,per/a,A,PER,,,,,,~Ro,per/b,B,PER,en,,,,, | alias \"Ro\" means per/b, and per/a in line 2",
        "Ro,per/a,A,PER,,,,1990-01-01,1990-01-31,~Ro,per/b,B,PER,,,,1990-01-31,, | alias \"Ro\" means per/b, and per/a in line 2",
        "Ro,per/a,A,PER,,,,,1990-01-31,~Ro,per/b,B,PER,,,,1980-01-01,1981-01-01, | alias \"Ro\" means per/b",
        "Ro,per/a,A,PER,,,,,,~Ro,per/a,A,PER,,true,0,,, | repeats line 2",
        "Ro,per/a,Ann,PER,,,,,,~R,per/roe,A,PER,,,,,, | \"A\" makes the id per/a, which \"Ann\" has in line 2",
      })
  void rowsThatDoNotAgreeAreRefused(String rows, String problem) {
    assertThat(Given.csv(ALL + rows.replace('~', '\n')).problems())
        .hasSize(1)
        .allMatch(told -> told.startsWith("line 3: " + problem));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ro,per/a,A,PER,,,,,,~Ro,per/b,B,PER,,,1,,,",
        "Ro,per/a,A,PER,fr,,,,,~Ro,per/b,B,PER,en,,,,,",
        "Ro,per/a,A,PER,,,,,,~RO,per/b,B,PER,,,,,,",
        "Ro,per/a,A,PER,,,,,1990-01-31,~Ro,per/b,B,PER,,,,1990-02-01,,",
        "U.N.,org/a,A,ORG,,,,,,~UN,org/a,A,ORG,,,,,,",
        "Ro,per/a,A,PER,,,,,,~Ro,per/a,A,PER,,false,,,,",
        "Ro,per/a,A,PER,,,,,,~R,per/a,A,PER,,,,,,Q1~Rr,per/a,A,PER,,,,,,Q1",
        "Jan,per/jan-roe,Jan Roe,PER,,,,,,~Jon,per/jan-roe-2,Jan Roe,PER,,,,,,",
      })
  void rowsThatAgreeAreTaken(String rows) {
    assertThat(Given.csv(ALL + rows.replace('~', '\n')).problems()).isEmpty();
  }

  @Test
  void anIdOfAKnowledgeBaseCountsForAllRowsOfItsEntity() {
    assertThat(
            Given.csv(ALL + "Ro,per/a,A,PER,,,,,,\nR,per/a,A,PER,,,,,,Q1\n").gazetteer().unpack())
        .extracting(row -> row.entity().kbId())
        .containsExactly("Q1", "Q1");
  }

  @Test
  void allProblemsAreToldByLineTheFirstTwenty() {
    StringBuilder rows = new StringBuilder(ALL);
    for (int i = 0; i < 30; i++) {
      rows.append("Ro").append(i).append(",per/r").append(i).append(",R,PER,xx,maybe,,,,\n");
    }
    rows.append("Ro,per/a,A,PER,,,,,,\nRo,per/b,B,PER,,,,,,\n");
    Given given = Given.csv(rows.toString());

    assertThat(given.problems())
        .hasSize(20)
        .startsWith(
            "line 2: language \"xx\" is no code of ISO 639-1, such as en",
            "line 2: case_sensitive \"maybe\" is neither true nor false",
            "line 3: language \"xx\" is no code of ISO 639-1, such as en");
    assertThat(given.count()).isEqualTo(61);
  }

  @Test
  void whatIsTooLongOrNoTextIsRefused() {
    assertThat(Given.rows("a,per/a," + "x".repeat(1_001) + ",PER\n").problems())
        .containsExactly("line 2: name has more than 1,000 characters");
    UserRows rows = new UserRows();
    rows.row(7, Map.of("alias", "a\u0000b"));
    assertThat(rows.problems().told("row")).containsExactly("row 7: alias has a control character");
  }

  @Test
  void moreThanAMillionRowsAreRefused() {
    UserRows rows = new UserRows();
    Map<String, String> row = Map.of("lang", "");
    long line = 1;
    while (rows.row(line, row)) {
      line++;
    }

    assertThat(line).isEqualTo(1_000_001);
    assertThat(rows.problems().count()).isEqualTo(1_000_001);
  }

  @Test
  void oneAliasHasAThousandRowsAtMost() {
    StringBuilder rows = new StringBuilder(ALL);
    for (int i = 0; i < 1_001; i++) {
      rows.append("Ro,per/a,A,PER,,,").append(i).append(",,,\n");
    }

    assertThat(Given.csv(rows.toString()).problems())
        .containsExactly("line 1002: alias \"Ro\" has more than 1,000 rows");
  }
}
