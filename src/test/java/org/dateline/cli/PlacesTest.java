package org.dateline.cli;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dateline.error.UserException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlacesTest {
  @ParameterizedTest
  @CsvSource({
    "a, a/../b",
    "a, ab",
    "a/b, a/bc",
    "/a, hdfs://host/a",
    "hdfs://host/a, hdfs://host/ab",
    "hdfs://host/a, hdfs://other/a/b",
    "s3a://bucket/in, s3a://bucket/out",
    "hdfs:///in, hdfs:///out",
    "file:/a, file:/ab",
    "'a b', 'a c%20'",
  })
  void placesBesideEachOtherAreTaken(String input, String output) {
    assertThatCode(() -> Places.checkApart(input, output)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource({
    "a, a, the same",
    "a, ./b/../a/, the same",
    "a, a/b, output lies inside",
    "a, a/x/../b, output lies inside",
    "a/b, a, input lies inside",
    "/, /out, output lies inside",
    "'a b', 'a b/c', output lies inside",
    "/a, file:///a/b, output lies inside",
    "file:/a, /a/b, output lies inside",
    "hdfs://Host/a/, HDFS://host/a, the same",
    "hdfs://host/a, hdfs://host//a/./b, output lies inside",
    "hdfs://host/a/b, hdfs://host/a, input lies inside",
    "hdfs://host/, hdfs://host/a, output lies inside",
    "hdfs:///a, hdfs:/a/b, output lies inside",
    "hdfs://host/a b, hdfs://host/a b/c, output lies inside",
    "hdfs://ho^st/%, b, is no path and no URI",
  })
  void placesInsideEachOtherAreRefused(String input, String output, String why) {
    assertThatThrownBy(() -> Places.checkApart(input, output))
        .isInstanceOf(UserException.class)
        .hasMessageContaining(why);
  }

  @Test
  void linksAreFollowedAlsoWhenTheyLeadNowhereYet(@TempDir Path folder) throws IOException {
    Path input = Files.createDirectory(folder.resolve("in"));
    Path dangling = Files.createSymbolicLink(folder.resolve("out"), input.resolve("later"));

    assertThatThrownBy(() -> Places.checkApart(input.toString(), dangling.toString()))
        .hasMessageContaining("the output lies inside the input");
  }

  @Test
  void linksThatLeadInACircleEnd(@TempDir Path folder) throws IOException {
    Path one = folder.resolve("one");
    Path two = Files.createSymbolicLink(folder.resolve("two"), one);
    Files.createSymbolicLink(one, two);

    assertThatCode(() -> Places.checkApart(one.toString(), folder.resolve("out").toString()))
        .doesNotThrowAnyException();
  }
}
