package org.dateline.reading;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.spark.sql.Row;
import org.dateline.gold.GoldFile;
import org.dateline.reading.ReadingSettings.Part;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * How fast the reading pass reads the gold articles, with and without names. Started by
 * scripts/bench --names.
 */
@Fork(1)
@Warmup(iterations = 10, time = 2)
@Measurement(iterations = 5, time = 2)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@State(Scope.Benchmark)
public class ReadingBenchmark {
  private static final double MEGABYTE = 1e6;

  /** The engine of names, as a spec calls it. */
  @Param({"none", "model", "rules"})
  public String extractor;

  private ArticleReader reader;
  private List<Row> records;
  private double megabytes;

  /** Counts megabytes of text, so that JMH tells them by second. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.OPERATIONS)
  public static class Counted {
    public double megabytes;
  }

  /** Makes the records, which is not measured. */
  @Setup
  public void make() throws IOException {
    boolean named = !extractor.equals("none");
    Set<Part> parts = named ? EnumSet.allOf(Part.class) : EnumSet.of(Part.WORDS);
    reader = Reading.by(extractor, parts);
    records =
        GoldFile.all().stream()
            .map(article -> Reading.record(article.headline(), article.body()))
            .toList();
    megabytes =
        GoldFile.all().stream()
                .mapToInt(article -> bytes(article.headline()) + bytes(article.body()))
                .sum()
            / MEGABYTE;
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  /** Reads all articles. */
  @Benchmark
  public void read(Counted counted, Blackhole sink) {
    for (Row record : records) {
      sink.consume(reader.read(record));
    }
    counted.megabytes += megabytes;
  }
}
