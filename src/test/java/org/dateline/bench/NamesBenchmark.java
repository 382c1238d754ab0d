package org.dateline.bench;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.dateline.entities.NameReader;
import org.dateline.gold.GoldArticle;
import org.dateline.gold.GoldFile;
import org.dateline.text.ScannedText;
import org.dateline.text.TextScanner;
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

/** How fast the engines find names in the gold articles. Started by scripts/bench --names. */
@Fork(1)
@Warmup(iterations = 10, time = 2)
@Measurement(iterations = 5, time = 2)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@State(Scope.Benchmark)
public class NamesBenchmark {
  /** The engine, as a spec calls it. */
  @Param({"model", "rules"})
  public String extractor;

  private NameReader reader;
  private List<ScannedText> texts;

  /** Counts words, so that JMH tells them by second. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.OPERATIONS)
  public static class Counted {
    public long words;
  }

  /** Reads the articles, which is not measured. */
  @Setup
  public void read() throws IOException {
    reader = NameReader.by(extractor);
    texts = GoldFile.all().stream().map(NamesBenchmark::scan).toList();
  }

  private static ScannedText scan(GoldArticle article) {
    return new TextScanner()
        .scan(article.headline(), article.body(), LocalDate.parse(article.date()));
  }

  /** Finds the names of all articles. */
  @Benchmark
  public void find(Counted counted, Blackhole sink) {
    for (ScannedText text : texts) {
      sink.consume(reader.read(text, "en", LocalDate.EPOCH));
      counted.words += text.size();
    }
  }
}
