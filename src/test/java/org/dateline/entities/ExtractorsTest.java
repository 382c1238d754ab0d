package org.dateline.entities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.dateline.error.UserException;
import org.dateline.text.ScannedText;
import org.dateline.text.TextScanner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExtractorsTest {
  /** An engine that users brought, which finds nobody. */
  public static class Nobody implements ExtractorProvider {
    @Override
    public String name() {
      return "nobody";
    }

    @Override
    public String version() {
      return "3";
    }

    @Override
    public EntityExtractor create() {
      return (article, language) -> List.of();
    }
  }

  /** Another one that takes the name of ours. */
  public static final class Taken extends Nobody {
    @Override
    public String name() {
      return "rules";
    }
  }

  private static final ScannedText ARTICLE =
      new TextScanner()
          .scan("", "Mr. Lars Holmgren spoke in Oslo on Friday.", LocalDate.of(2001, 3, 5));

  @TempDir private Path jar;
  private ClassLoader loader;

  @BeforeEach
  void keepLoader() {
    loader = Thread.currentThread().getContextClassLoader();
  }

  @AfterEach
  void giveLoaderBack() {
    Thread.currentThread().setContextClassLoader(loader);
  }

  @Test
  void theEnginesOfTheJarAreFoundByName() {
    assertThat(Extractors.names()).containsExactly("corenlp", "model", "rules");
    for (String name : List.of("model", "rules")) {
      assertThat(NameReader.by(name).read(ARTICLE, "en", Found.DAY))
          .extracting(Mention::entityId)
          .as(name)
          .contains("per/lars-holmgren");
      assertThat(Extractors.named(name).create().extract(ARTICLE, "en"))
          .as(name)
          .contains(new FoundName(6, 19, EntityType.PER));
    }
    assertThat(Extractors.named("rules").create()).isInstanceOf(RuleExtractor.class);
    assertThat(Extractors.named("model").create()).isInstanceOf(ModelExtractor.class);
  }

  @Test
  void anEngineOfAUserIsFoundByName() throws IOException {
    bring(Nobody.class);

    assertThat(Extractors.names()).containsExactly("corenlp", "model", "nobody", "rules");
    assertThat(Extractors.named("nobody").create().extract(ARTICLE, "en")).isEmpty();
    assertThat(Extractors.named("nobody").version()).isEqualTo("3");
  }

  @Test
  void anEngineThatIsNotThereIsRefused() {
    assertThatThrownBy(() -> Extractors.named("nobody"))
        .isInstanceOf(UserException.class)
        .hasMessage("Cannot find names by nobody: there are only corenlp, model, rules");
  }

  @Test
  void twoEnginesOfOneNameAreRefused() throws IOException {
    bring(Taken.class);

    assertThatThrownBy(Extractors::names)
        .isInstanceOf(UserException.class)
        .hasMessageContaining("are both called rules")
        .hasMessageContaining(Taken.class.getName())
        .hasMessageContaining(RuleExtractor.Provider.class.getName());
  }

  private void bring(Class<?> provider) throws IOException {
    Path services = Files.createDirectories(jar.resolve("META-INF/services"));
    Files.writeString(services.resolve(ExtractorProvider.class.getName()), provider.getName());
    Thread.currentThread()
        .setContextClassLoader(new URLClassLoader(new URL[] {jar.toUri().toURL()}, loader));
  }
}
