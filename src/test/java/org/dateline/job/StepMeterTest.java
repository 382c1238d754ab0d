package org.dateline.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.spark.SparkException;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.dateline.store.RunRecord;
import org.dateline.support.Spark;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Figures of tasks, against jobs of which they are known. */
class StepMeterTest {
  private final SparkSession spark = Spark.session();
  private final JavaSparkContext context = new JavaSparkContext(spark.sparkContext());
  private final StepMeter meter = StepMeter.on(spark.sparkContext());

  @AfterEach
  void leaveNoGroup() {
    meter.stop();
    context.clearJobGroup();
  }

  @Test
  void tasksAreCountedByTheGroupTheyRanUnder() {
    group("four");
    numbers(4).count();
    group("five");
    numbers(2).count();
    numbers(3).count();
    context.clearJobGroup();
    numbers(6).count();

    Map<String, RunRecord.Tasks> told = told();

    assertThat(told.keySet()).containsExactly("five", "four", StepMeter.OTHER);
    assertThat(told.get("four").count()).isEqualTo(4);
    assertThat(told.get("five").count()).isEqualTo(5);
    assertThat(told.get(StepMeter.OTHER).count()).isEqualTo(6);
    assertThat(told.values()).allMatch(tasks -> tasks.failed() == 0);
  }

  @Test
  void theLongestTaskIsToldBesideTheMiddleOneOfItsStage() {
    group("skewed");
    numbers(5).foreachPartition(part -> Thread.sleep(part.next() == 0 ? 600 : 1));
    numbers(2).foreachPartition(part -> Thread.sleep(300));

    RunRecord.Tasks skewed = told().get("skewed");

    assertThat(skewed.longestSeconds()).isBetween(0.6, 5.0);
    assertThat(skewed.medianSeconds()).isLessThan(0.3);
    assertThat(skewed.runSeconds()).isGreaterThan(1.2);
    assertThat(skewed.cpuSeconds()).isLessThan(skewed.runSeconds());
  }

  @Test
  void whatIsShuffledAndHeldIsCounted() {
    group("shuffled");
    spark.range(0, 100_000, 1, 3).selectExpr("uuid() as id").orderBy("id").foreach(row -> {});

    RunRecord.Tasks shuffled = told().get("shuffled");

    // 36 letters an id, that lz4 cannot halve
    assertThat(shuffled.shuffleWriteBytes()).isBetween(1_800_000L, 10_000_000L);
    assertThat(shuffled.shuffleReadBytes()).isGreaterThanOrEqualTo(shuffled.shuffleWriteBytes());
    assertThat(shuffled.peakMemoryBytes()).isGreaterThan(1_000_000);
    assertThat(shuffled.diskSpilledBytes()).isZero();
  }

  @Test
  void aTaskThatFailsIsCountedAsOne() {
    group("broken");
    assertThatThrownBy(
            () ->
                numbers(1)
                    .foreach(
                        number -> {
                          throw new IllegalStateException("broken on purpose");
                        }))
        .isInstanceOf(SparkException.class);

    RunRecord.Tasks broken = told().get("broken");

    assertThat(List.of(broken.count(), broken.failed())).containsExactly(1L, 1L);
  }

  @Test
  void nothingIsHeardAfterTheEnd() {
    meter.stop();
    group("late");
    numbers(2).count();

    assertThat(told()).doesNotContainKey("late");
  }

  private void group(String name) {
    context.setJobGroup(name, name);
  }

  private JavaRDD<Integer> numbers(int partitions) {
    return context.parallelize(IntStream.range(0, partitions).boxed().toList(), partitions);
  }

  private Map<String, RunRecord.Tasks> told() {
    meter.stop();
    return meter.told();
  }
}
