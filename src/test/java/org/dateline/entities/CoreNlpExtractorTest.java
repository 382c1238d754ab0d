package org.dateline.entities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.dateline.error.Fault;
import org.dateline.error.UserException;
import org.dateline.text.ScannedText;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The engine `corenlp`, with classes in place of CoreNLP's that have the same methods. */
class CoreNlpExtractorTest {
  private static final String[] NAMES = {
    "Zoë Ångström PERSON",
    "Free Farmers Front ORGANIZATION",
    "Oslo LOCATION",
    "Monday DATE",
    "Nobel Prize MISC",
  };

  private static final String NO_CODE =
      "Stanford CoreNLP is not on the class path: give its jar by --jars, or --packages"
          + " edu.stanford.nlp:stanford-corenlp:4.5.10";

  private static final String NO_MODEL =
      "its model is neither a file nor on the class path: give english.all.3class.distsim.crf.ser.gz"
          + " by --files, or the jar that has"
          + " edu/stanford/nlp/models/ner/english.all.3class.distsim.crf.ser.gz by --jars";

  @TempDir private static Path made;
  private static Path jar;

  @TempDir private Path folder;
  private ClassLoader before;
  private String filesBefore;

  @BeforeAll
  static void makeJar() throws IOException {
    jar = FakeCoreNlp.jar(made.resolve("corenlp.jar"), "");
  }

  @BeforeEach
  void keep() {
    before = Thread.currentThread().getContextClassLoader();
    filesBefore = System.getProperty("spark.files");
  }

  @AfterEach
  void giveBack() {
    Thread.currentThread().setContextClassLoader(before);
    files(filesBefore);
  }

  @Test
  void namesArePlacedInUtf16UnitsOfTheWholeText() throws IOException {
    bring(jar, resource(NAMES));
    ScannedText article =
        Found.scan(
            "🎈 Oslo cheers",
            "The 🎈🎈 of Zoe\u0308 A\u030angstro\u0308m rose.\n\nOn Monday the Free Farmers Front gave"
                + " her the Nobel Prize in Oslo.");

    List<FoundName> found = engine().extract(article, "en");

    String text = article.text();
    assertThat(found.stream().map(name -> text.substring(name.begin(), name.end()) + name.type()))
        .containsExactlyInAnyOrder(
            "OsloLOC", "Zoë ÅngströmPER", "Free Farmers FrontORG", "Nobel PrizeMISC", "OsloLOC");
    assertThat(found)
        .contains(
            new FoundName(3, 7, EntityType.LOC),
            new FoundName(
                text.indexOf("Zoë"), text.indexOf("Zoë") + "Zoë Ångström".length(), EntityType.PER),
            new FoundName(text.lastIndexOf("Oslo"), text.lastIndexOf("Oslo") + 4, EntityType.LOC));
  }

  @Test
  void whatFollowsIsAsForAllEngines() throws IOException {
    bring(jar, resource(NAMES));

    List<Mention> mentions =
        NameReader.by("corenlp")
            .read(
                Found.scan("Rain", "OSLO, March 1 - Mr. Zoë Ångström 🎈 left Oslo."),
                "en",
                Found.DAY);

    assertThat(mentions)
        .extracting(mention -> mention.entityId() + " by " + mention.rule())
        .containsExactly(
            "loc/oslo by dateline", "per/zoë-ångström by corenlp", "loc/oslo by corenlp");
    assertThat(mentions.get(1).title()).contains("Mr.");
  }

  @Test
  void paragraphsAreReadApartAndNoneThatIsBlank() throws Exception {
    bring(jar, resource(NAMES));

    engine().extract(Found.scan("Rain", "It rained.\n\nIt poured."), "en");

    assertThat(FakeCoreNlp.remembered(loader(), "READ"))
        .isEqualTo(List.of("Rain", "It rained.", "It poured."));
    assertThat(engine().extract(Found.scan("", ""), "en")).isEmpty();
  }

  @Test
  void itReadsEnglishAndWhatIsUnknown() throws IOException {
    bring(jar, resource(NAMES));

    assertThat(List.of("en", "und", "fr", "de").stream().filter(engine()::knows))
        .containsExactly("en", "und");
  }

  @Test
  void threadsShareOneClassifierThatLearnsNothingFromWhatItReads() throws Exception {
    bring(jar, resource(NAMES));
    ScannedText article = Found.scan("Oslo", "Zoë Ångström left Oslo.");
    List<FoundName> alone = new CoreNlpExtractor.Provider().create().extract(article, "en");
    URLClassLoader fresh = FakeCoreNlp.loader(before, jar, folder.resolve("resources"));
    ExecutorService threads = Executors.newFixedThreadPool(8);
    List<Future<List<FoundName>>> found = new ArrayList<>();
    for (int i = 0; i < 64; i++) {
      found.add(
          threads.submit(
              () -> {
                Thread.currentThread().setContextClassLoader(fresh);
                return new CoreNlpExtractor.Provider().create().extract(article, "en");
              }));
    }
    threads.shutdown();

    for (Future<List<FoundName>> one : found) {
      assertThat(one.get()).isEqualTo(alone).hasSize(3);
    }
    Properties given = new Properties();
    given.setProperty("maxAdditionalKnownLCWords", "0");
    assertThat(FakeCoreNlp.remembered(fresh, "LOADED")).isEqualTo(List.of(given));
  }

  @Test
  void whatIsMissingIsTold() throws IOException {
    assertRefused(NO_CODE + "; and " + NO_MODEL + ".");
    bring(resource(NAMES));
    assertRefused(NO_CODE + ".");
    bring(jar);
    assertRefused(NO_MODEL + ".");
    files("/tmp/english.all.3class.distsim.crf.ser.gz.old,file:/none/" + CoreNlpModel.NAME);
    assertRefused(NO_MODEL + ".");
    bring(jar, resource(NAMES));
    new CoreNlpExtractor.Provider().check();
  }

  @Test
  void aFileOfTheJobGoesBeforeTheClassPath() throws IOException {
    bring(jar, resource(NAMES));
    Path given =
        FakeCoreNlp.model(folder.resolve("a b").resolve(CoreNlpModel.NAME), "Bergen LOCATION");
    Path other = FakeCoreNlp.model(folder.resolve("other.gz"), "Molde LOCATION");
    ScannedText article = Found.scan("Rain", "Oslo, Bergen and Molde.");

    assertThat(engine().extract(article, "en")).containsExactly(place(article, "Oslo"));
    files("x.txt," + given.toUri());
    assertThat(engine().extract(article, "en")).containsExactly(place(article, "Bergen"));
    files(given.toString());
    assertThat(engine().extract(article, "en")).containsExactly(place(article, "Bergen"));
    files(other.toUri() + "#" + CoreNlpModel.NAME);
    assertThat(engine().extract(article, "en")).containsExactly(place(article, "Molde"));
  }

  @Test
  void aFileThatSparkIsYetToFetchIsWaitedFor() {
    bring(jar);
    files("hdfs:///models/" + CoreNlpModel.NAME);

    new CoreNlpExtractor.Provider().check();
    assertThatThrownBy(() -> NameReader.by("corenlp"))
        .isInstanceOf(UserException.class)
        .hasMessageEndingWith(NO_MODEL + ".");
  }

  @Test
  void theVersionChangesWithCodeAndModelAndNotWithTheirPlaces() throws IOException {
    bring(jar, resource(NAMES));
    String version = Extractors.named("corenlp").version();

    Path moved = Files.copy(jar, folder.resolve("edu.stanford.nlp_corenlp.jar"));
    bring(moved, resource(NAMES));
    assertThat(Extractors.named("corenlp").version()).isEqualTo(version);
    bring(moved);
    files(FakeCoreNlp.model(folder.resolve("f").resolve(CoreNlpModel.NAME), NAMES).toString());
    assertThat(Extractors.named("corenlp").version()).isEqualTo(version);

    files(null);
    bring(FakeCoreNlp.jar(folder.resolve("longer.jar"), "more"), resource(NAMES));
    assertThat(Extractors.named("corenlp").version()).isNotEqualTo(version);
    bring(jar, resource("Oslo PERSON"));
    assertThat(Extractors.named("corenlp").version()).isNotEqualTo(version);
  }

  @Test
  void aModelThatIsNoneIsRefused() throws IOException {
    Path model = resource(NAMES).resolve(CoreNlpModel.RESOURCE);
    Files.writeString(model, "no model");
    bring(jar, folder.resolve("resources"));

    assertThatThrownBy(() -> NameReader.by("corenlp"))
        .isInstanceOf(UserException.class)
        .hasMessageContaining(CoreNlpModel.NAME)
        .hasMessageContaining("cannot be read by the CoreNLP of " + jar)
        .hasMessageContaining("Give a jar and a model of one version");
  }

  @Test
  void aFailureOfCoreNlpIsNotTakenForAnArticleWithoutNames() throws IOException {
    bring(jar, resource(NAMES));

    assertThatThrownBy(() -> engine().extract(Found.scan("Rain", "Oslo: fail here."), "en"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("CoreNLP failed in classifyToCharacterOffsets")
        .hasRootCauseMessage("failed");
  }

  private static void assertRefused(String missing) {
    ExtractorProvider provider = Extractors.named("corenlp");
    for (Runnable asked : List.<Runnable>of(provider::check, provider::create, provider::version)) {
      assertThatThrownBy(asked::run)
          .isInstanceOf(UserException.class)
          .hasMessage("Cannot find names by corenlp: " + missing)
          .extracting(failure -> ((UserException) failure).fault())
          .isEqualTo(Fault.USAGE);
    }
  }

  private static FoundName place(ScannedText article, String surface) {
    int at = article.text().indexOf(surface);
    return new FoundName(at, at + surface.length(), EntityType.LOC);
  }

  private static EntityExtractor engine() {
    return Extractors.named("corenlp").create();
  }

  private static ClassLoader loader() {
    return Thread.currentThread().getContextClassLoader();
  }

  private void bring(Path... places) {
    Thread.currentThread().setContextClassLoader(FakeCoreNlp.loader(before, places));
  }

  /** A folder that has the model where the models jar has it. */
  private Path resource(String... names) throws IOException {
    Path resources = folder.resolve("resources");
    FakeCoreNlp.model(resources.resolve(CoreNlpModel.RESOURCE), names);
    return resources;
  }

  private static void files(String files) {
    if (files == null) {
      System.clearProperty("spark.files");
    } else {
      System.setProperty("spark.files", files);
    }
  }
}
