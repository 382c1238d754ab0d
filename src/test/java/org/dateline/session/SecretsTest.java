package org.dateline.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.apache.spark.SparkConf;
import org.dateline.spec.ShippedSpecs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {
  private static final Secrets NONE = Secrets.of(Map.of());

  @Test
  void theStandardRuleIsSparks() {
    assertThat(Secrets.STANDARD_RULE)
        .isEqualTo(
            org.apache
                .spark
                .internal
                .config
                .package$
                .MODULE$
                .SECRET_REDACTION_PATTERN()
                .defaultValueString());
    assertThat(new SparkConf(false).set(Secrets.RULE, "x").get(Secrets.RULE)).isEqualTo("x");
  }

  @Test
  void aSettingIsMaskedByItsKeyOrByWhatItsValueNames() {
    Map<String, String> settings =
        Map.of(
            "spark.hadoop.fs.s3a.secret.key", "hunter2",
            "spark.hadoop.fs.s3a.access.key", "x",
            "spark.driver.extraJavaOptions", "-Dmy.password=hunter3 -Xmx1g",
            "spark.executor.memory", "4g");

    assertThat(Secrets.of(settings).mask(settings))
        .isEqualTo(
            Map.of(
                "spark.hadoop.fs.s3a.secret.key", Secrets.MASK,
                "spark.hadoop.fs.s3a.access.key", Secrets.MASK,
                "spark.driver.extraJavaOptions", Secrets.MASK,
                "spark.executor.memory", "4g"));
  }

  @Test
  void aSecretIsMaskedWhereverATextHoldsIt() {
    Secrets secrets =
        Secrets.of(
            Map.of(
                "spark.my.token", "abcd",
                "spark.my.password", "abcdefgh",
                "spark.executor.extraJavaOptions", "-Xmx1g -Dstore.secret=in/options",
                "spark.other.token", " padded "));

    assertThat(secrets.mask("(abcdefgh) abcd, in/options: padded"))
        .isEqualTo("(%1$s) %1$s, %1$s: %1$s".formatted(Secrets.MASK));
  }

  @Test
  void switchesAndShortValuesAreWordsOfAnyText() {
    Secrets secrets =
        Secrets.of(
            Map.of("spark.token.on", "true", "spark.token.days", "1000", "spark.token.x", "a"));

    assertThat(secrets.mask("it is true of a 1000")).isEqualTo("it is true of a 1000");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "run --spark spark.my.password=hunter2 --input a | run --spark spark.my.password=%s --input a",
        "  # Password: hunter2, in a comment | # Password: %s, in a comment",
        "{\"fs.s3a.access.key\":\"hunter 2\", \"b\":1} | {\"fs.s3a.access.key\":%s, \"b\":1}",
        "https://host/?access_token=hunter2 | https://host/?access_token=%s",
        "-Djavax.net.ssl.trustStorePassword=hunter2 -Xmx1g | -Djavax.net.ssl.trustStorePassword=%s -Xmx1g",
        "a secret is kept: nowhere | a secret is kept: nowhere",
        "min_length: 2 | min_length: 2",
      })
  void aValueBesideAKeyThatLooksSecretIsMasked(String text, String masked) {
    assertThat(NONE.mask(text.strip())).isEqualTo(masked.replace("%s", Secrets.MASK));
    assertThat(NONE.mask(NONE.mask(text.strip()))).isEqualTo(NONE.mask(text.strip()));
  }

  @Test
  void theRuleOfTheOperatorGoesBeforeTheStandardOne() {
    Secrets secrets = Secrets.of(Map.of(Secrets.RULE, "(geheim|key)", "spark.geheim", "hunter2"));

    assertThat(secrets.mask("geheim=x password=y hunter2"))
        .isEqualTo("geheim=%1$s password=y %1$s".formatted(Secrets.MASK));
    assertThat(secrets.mask(Map.of(Secrets.RULE, "(geheim|key)")))
        .containsEntry(Secrets.RULE, "(geheim|key)");
  }

  @Test
  void aRuleThatIsNoPatternMasksAsTheStandardOne() {
    assertThat(Secrets.of(Map.of(Secrets.RULE, "(", "spark.token", "hunter2")).mask("hunter2"))
        .isEqualTo(Secrets.MASK);
  }

  @ParameterizedTest
  @ValueSource(strings = {"daily", "topics", "cooccurrence"})
  void noLineOfAShippedSpecLooksSecret(String name) {
    assertThat(NONE.mask(ShippedSpecs.text(name))).isEqualTo(ShippedSpecs.text(name));
  }

  @Test
  void aLongWordIsReadOnce() {
    String word = "secre".repeat(400_000);

    long start = System.nanoTime();
    assertThat(NONE.mask(word)).isEqualTo(word);
    assertThat((System.nanoTime() - start) / 1e9).isLessThan(5);
  }
}
