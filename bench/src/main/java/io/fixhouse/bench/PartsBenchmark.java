package io.fixhouse.bench;

import io.fixhouse.fix.Decimals;
import io.fixhouse.fix.FixMessage;
import io.fixhouse.fix.FixScanner;
import io.fixhouse.fix.ScanFault;
import io.fixhouse.fix.TimestampReader;
import java.time.ZoneId;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The parts of which a line's cost is made. */
@State(Scope.Benchmark)
public class PartsBenchmark {
  private static final int PRICE_SCALE = 8;

  /** How many different lines. */
  @Param("2000")
  public int messages;

  private final FixScanner scanner = new FixScanner(List.of());
  private final FixMessage message = new FixMessage();
  private final TimestampReader times = new TimestampReader(ZoneId.of("America/New_York"));
  private Lines seedLines;
  private Lines reportLines;
  private Lines prices;
  private Lines timestamps;

  @Setup
  public void makeLines() {
    seedLines = SeedLines.make(messages);
    reportLines = ReportLines.make(messages);
    prices = new Lines(messages, random -> Market.price(random, Market.symbol(random)));
    timestamps = new Lines(messages, random -> Market.time(random, 10));
  }

  @Benchmark
  public ScanFault scanSeed() {
    return scan(seedLines);
  }

  @Benchmark
  public ScanFault scanReport() {
    return scan(reportLines);
  }

  @Benchmark
  public long price() {
    prices.next();
    return Decimals.parse(prices.buffer(), prices.start(), prices.end(), PRICE_SCALE);
  }

  @Benchmark
  public TimestampReader.Reading time() {
    timestamps.next();
    return times.read(timestamps.buffer(), timestamps.start(), timestamps.end());
  }

  private ScanFault scan(Lines lines) {
    lines.next();
    return scanner.scan(lines.buffer(), lines.start(), lines.end(), message);
  }
}
