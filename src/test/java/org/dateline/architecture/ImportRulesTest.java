package org.dateline.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Which package may import which, and why. */
class ImportRulesTest {
  private static final String ROOT = "org.dateline.";
  private static final String[] SPARK_AND_HADOOP = {"org.apache.spark..", "org.apache.hadoop.."};
  private static final JavaClasses MAIN =
      new ClassFileImporter()
          .withImportOption(new DoNotIncludeTests())
          .importPackages("org.dateline");

  /** A package, the packages of ours that it may import, and why no other. */
  private record Layer(String name, List<String> imports, String reason) {}

  private static final List<Layer> LAYERS =
      List.of(
          layer(
              "cli",
              "job spec store session report reading retraction table error",
              "it turns arguments into a request and leaves the work to the job"),
          layer(
              "job",
              "copies stories terms topics entities cooccurrence ingest reading store spec session"
                  + " report retraction usertable table text stats error",
              "it wires every step, and no step knows who wires it"),
          layer("report", "table text stats error", "it shows published tables and nothing else"),
          layer(
              "reading",
              "text terms entities copies stories table stats error",
              "it composes the per-article halves of the features in one pass over the text"),
          feature("copies"),
          feature("stories"),
          feature("terms"),
          feature("topics"),
          feature("entities"),
          feature("cooccurrence"),
          layer(
              "ingest",
              "retraction table error",
              "how files are read must not depend on what is made of the articles"),
          layer("store", "retraction usertable table error", "it keeps tables of any content safe"),
          layer("session", "error", "Spark's settings are the same for every job"),
          layer(
              "retraction",
              "usertable error",
              "what is retracted is asked by who reads and by who keeps"),
          layer("usertable", "error", "what a table means is known to who asked for it"),
          layer("spec", "stats error", "a spec is checked before anything is started"),
          layer("table", "error", "the contract depends on none who keep it"),
          layer("text", "error", "rules of text are tested by the thousand without tables"),
          layer("stats", "error", "formulas are tested by the thousand without tables"),
          layer("error", "", "everything may fail, so everything may import it"));

  @TestFactory
  Stream<DynamicTest> everyPackageImportsOnlyWhatItMay() {
    return LAYERS.stream()
        .map(layer -> DynamicTest.dynamicTest(layer.name(), () -> rule(layer).check(MAIN)));
  }

  @Test
  void everyPackageHasARule() {
    Set<String> found = new TreeSet<>();
    MAIN.forEach(
        type ->
            found.add(type.getPackageName().substring(ROOT.length()).replaceFirst("\\..*", "")));

    assertThat(LAYERS.stream().map(Layer::name)).containsAll(found);
  }

  @Test
  void aRuleThatIsBrokenFails() {
    Layer tooNarrow = layer("cli", "error", "to see that rules find something");

    assertThatThrownBy(() -> rule(tooNarrow).check(MAIN))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("org.dateline.spec.Nearest")
        .hasMessageContaining("to see that rules find something");
  }

  @Test
  void plainJavaImportsNoSpark() {
    noClasses()
        .that()
        .resideInAnyPackage(packages("text", "stats", "spec", "error"))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(SPARK_AND_HADOOP)
        .because("they are checked in milliseconds, before and without a session")
        .check(MAIN);
  }

  @Test
  void onlySessionBuildsASparkSession() {
    noClasses()
        .that(not(resideInAPackage(ROOT + "session..")))
        .should()
        .callMethodWhere(calls("SparkSession", "builder"))
        .orShould()
        .dependOnClassesThat()
        .haveNameMatching("org\\.apache\\.spark\\.sql\\.(classic\\.)?SparkSession\\$Builder")
        .because("settings that the tables depend on are fixed in one place")
        .check(MAIN);
  }

  @Test
  void onlyStoreUsesParquet() {
    noClasses()
        .that(not(resideInAPackage(ROOT + "store..")))
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.apache.parquet..")
        .because("only the store knows how a table lies on disk")
        .check(MAIN);
  }

  @Test
  void onlyCliExits() {
    noClasses()
        .that(not(resideInAPackage(ROOT + "cli..")))
        .should()
        .callMethodWhere(calls("System", "exit"))
        .orShould()
        .callMethodWhere(calls("Runtime", "exit"))
        .orShould()
        .callMethodWhere(calls("Runtime", "halt"))
        .because("the exit codes are decided in one place, and a library that exits kills its host")
        .check(MAIN);
  }

  @Test
  void onlyCliParsesArguments() {
    noClasses()
        .that(not(resideInAPackage(ROOT + "cli..")))
        .should()
        .dependOnClassesThat()
        .resideInAPackage("picocli..")
        .because("a step that reads arguments cannot be wired by a job")
        .check(MAIN);
  }

  @Test
  void noPackageIsADrawer() {
    noClasses()
        .should()
        .resideInAnyPackage("..util..", "..common..", "..helper..", "..core..")
        .because("a class belongs where its subject is")
        .check(MAIN);
  }

  @Test
  void packagesFormNoCycles() {
    slices()
        .matching(ROOT + "(*)..")
        .should()
        .beFreeOfCycles()
        .because("a package is understood after those it imports")
        .check(MAIN);
  }

  private static ArchRule rule(Layer layer) {
    String[] allowed = packages(layer.imports().toArray(String[]::new));
    String itself = ROOT + layer.name() + "..";
    return classes()
        .that()
        .resideInAPackage(itself)
        .should()
        .onlyDependOnClassesThat(
            not(resideInAPackage("org.dateline.."))
                .or(resideInAPackage(itself))
                .or(resideInAnyPackage(allowed)))
        .because(layer.reason())
        .allowEmptyShould(true);
  }

  private static Layer layer(String name, String imports, String reason) {
    List<String> names = imports.isEmpty() ? List.of() : List.of(imports.split(" ", -1));
    return new Layer(name, names, reason);
  }

  private static Layer feature(String name) {
    return layer(
        name,
        "table text stats error",
        "features are read, tested and dropped one by one; the job brings them together");
  }

  private static String[] packages(String... names) {
    return Arrays.stream(names).map(name -> ROOT + name + "..").toArray(String[]::new);
  }

  private static DescribedPredicate<JavaMethodCall> calls(String simpleOwner, String method) {
    return DescribedPredicate.describe(
        "calls " + simpleOwner + "." + method,
        call -> {
          JavaClass owner = call.getTargetOwner();
          return owner.getSimpleName().equals(simpleOwner) && call.getName().equals(method);
        });
  }
}
