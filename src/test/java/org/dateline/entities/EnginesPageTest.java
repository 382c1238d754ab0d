package org.dateline.entities;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the page on engines of names says is so. */
class EnginesPageTest {
  private static final Path PAGE = Path.of("src/site/markdown/engines.md");

  @TempDir private Path folder;
  private ClassLoader before;

  @BeforeEach
  void keep() {
    before = Thread.currentThread().getContextClassLoader();
  }

  @AfterEach
  void giveBack() {
    Thread.currentThread().setContextClassLoader(before);
  }

  @Test
  void theEngineOfThePageFindsNames() throws IOException {
    Path source = Files.createDirectories(folder.resolve("org/example")).resolve("Parties.java");
    Files.writeString(source, between("```java\n", "```\n"));
    int failed =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                null,
                null,
                "-cp",
                System.getProperty("java.class.path"),
                "-Xlint:all,-path,-processing,-classfile",
                "-Werror",
                source.toString());
    assertThat(failed).isZero();
    Path services = Files.createDirectories(folder.resolve("META-INF/services"));
    Files.writeString(
        services.resolve(between("META-INF/services/", "\n")), between("    echo ", " > classes"));
    Thread.currentThread().setContextClassLoader(FakeCoreNlp.loader(before, folder));

    List<Mention> found =
        NameReader.by("parties")
            .read(
                Found.scan("Rain", "Solidarity met Civic Forum and New Forum in Prague."),
                "en",
                Found.DAY);

    assertThat(found)
        .extracting(mention -> mention.surface() + " " + mention.type() + " by " + mention.rule())
        .containsExactly(
            "Solidarity ORG by parties", "Civic Forum ORG by parties", "New Forum ORG by parties");
  }

  @Test
  void everyEngineOfTheJarIsNamed() throws IOException {
    String table = between("| engine |", "\n\n");

    assertThat(Extractors.names()).isNotEmpty().allMatch(name -> table.contains("`" + name + "`"));
  }

  @Test
  void coreNlpIsGivenByTheNamesThatAreLookedFor() throws IOException {
    String page = Files.readString(PAGE);

    assertThat(page)
        .contains(
            "jar xf ", "      " + CoreNlpModel.RESOURCE + "\n", "--files " + CoreNlpModel.RESOURCE)
        .contains("--packages " + CoreNlpExtractor.Provider.ARTIFACT);
    Matcher version =
        Pattern.compile("CORENLP_VERSION=(\\S+)")
            .matcher(Files.readString(Path.of("scripts/check")));
    assertThat(version.find()).isTrue();
    assertThat(CoreNlpExtractor.Provider.ARTIFACT).endsWith(":" + version.group(1));
  }

  private static String between(String begin, String end) throws IOException {
    String page = Files.readString(PAGE);
    int from = page.indexOf(begin) + begin.length();
    assertThat(from).isGreaterThanOrEqualTo(begin.length());
    return page.substring(from, page.indexOf(end, from));
  }
}
