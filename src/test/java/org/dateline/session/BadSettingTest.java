package org.dateline.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.UnknownHostException;
import org.apache.spark.SparkConf;
import org.apache.spark.SparkException;
import org.apache.spark.sql.internal.SQLConf;
import org.dateline.error.Fault;
import org.dateline.error.UserException;
import org.junit.jupiter.api.Test;

class BadSettingTest {
  @Test
  void aValueOfTheWrongTypeIsToldWithItsSetting() {
    Exception sql =
        refused(() -> new SQLConf().setConfString("spark.sql.shuffle.partitions", "abc"));

    assertThat(told(new IllegalArgumentException("Error while instantiating", sql)))
        .startsWith("Cannot start Spark with these settings: [INVALID_CONF_VALUE.TYPE_MISMATCH]")
        .contains("'abc'", "\"spark.sql.shuffle.partitions\"")
        .endsWith(
            ". Mend the setting where it is given: by --spark, a properties file or spark-submit.");
  }

  @Test
  void aSizeThatIsNoneIsToldInOneLine() {
    Exception size =
        refused(() -> new SparkConf(false).set("spark.x", "abc").getSizeAsBytes("spark.x"));

    assertThat(told(size)).contains("abc").doesNotContain("\n");
  }

  @Test
  void aMasterThatIsNoneIsTold() {
    assertThat(told(new SparkException("Could not parse Master URL: 'lokal'")))
        .startsWith(
            "Cannot start Spark with these settings: Could not parse Master URL: 'lokal'. ");
  }

  @Test
  void whatASecondRunMayMendIsNoSetting() {
    assertThat(BadSetting.behind(new SparkException("Exception thrown in awaitResult"))).isEmpty();
    assertThat(
            BadSetting.behind(
                new IllegalArgumentException("namenode", new UnknownHostException("namenode"))))
        .isEmpty();
    assertThat(BadSetting.behind(new IllegalStateException("Cannot call methods"))).isEmpty();
  }

  private static String told(Exception failure) {
    UserException told = BadSetting.behind(failure).orElseThrow();
    assertThat(told.fault()).isEqualTo(Fault.USAGE);
    return told.getMessage();
  }

  private static Exception refused(Runnable setting) {
    return catchThrowableOfType(IllegalArgumentException.class, setting::run);
  }
}
