package io.fixhouse.bench;

import io.fixhouse.line.Fate;
import io.fixhouse.line.LineNormalizer;
import io.fixhouse.vendor.VendorProfile;
import java.time.LocalDate;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A line scanned and normalised into its row: one call a line. */
@State(Scope.Benchmark)
public class NormalizeBenchmark {
  /** How many different lines. */
  @Param("2000")
  public int messages;

  private Lines seedLines;
  private Lines reportLines;
  private LineNormalizer seed;
  private LineNormalizer report;

  @Setup
  public void makeLines() {
    seedLines = SeedLines.make(messages);
    reportLines = ReportLines.make(messages);
    seed = normalizer(SeedLines.profile());
    report = normalizer(ReportLines.profile());
  }

  @Benchmark
  public Fate seed() {
    return normalize(seed, seedLines);
  }

  @Benchmark
  public Fate report() {
    return normalize(report, reportLines);
  }

  private static Fate normalize(LineNormalizer normalizer, Lines lines) {
    lines.next();
    Fate fate = normalizer.normalize(lines.buffer(), lines.start(), lines.end());
    if (fate != Fate.EXECUTION) {
      throw new IllegalStateException("a line to measure became " + fate);
    }
    return fate;
  }

  private static LineNormalizer normalizer(VendorProfile profile) {
    return new LineNormalizer(profile, Market.reference(), LocalDate.of(2024, 5, 1));
  }
}
