package io.fixhouse.bench;

import io.fixhouse.command.TextTable;
import io.fixhouse.command.UserException;
import java.io.PrintStream;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.openjdk.jmh.util.Statistics;

/**
 * What a line costs on one core, from its bytes to its row, and what its parts cost: the median
 * over all iterations, which a neighbour on the machine moves less than the mean.
 */
final class ScanBench implements Bench {
  private static final int DEFAULT_MESSAGES = 2_000;

  private final int forks;
  private final TimeValue iteration;

  ScanBench() {
    this(2, TimeValue.seconds(1));
  }

  /**
   * @param forks JVMs one after the other for each benchmark; 0 for this one
   * @param iteration how long each of its iterations takes
   */
  ScanBench(int forks, TimeValue iteration) {
    this.forks = forks;
    this.iteration = iteration;
  }

  @Override
  public String name() {
    return "scan";
  }

  @Override
  public String summary() {
    return "a line scanned and normalised on one core";
  }

  @Override
  public Options options() {
    return new Options().addOption(MESSAGES);
  }

  @Override
  public Figures run(CommandLine line, PrintStream out) throws RunnerException {
    int messages = messages(line.getOptionValue("messages"));
    Map<String, RunResult> results = measure(messages);
    TextTable table = new TextTable("measured", "ns", "fastest", "bytes allocated");
    add(
        table,
        "seed line, %.0f bytes".formatted(SeedLines.make(messages).meanLength()),
        results,
        "seed");
    add(table, "  its scan", results, "scanSeed");
    add(
        table,
        "report, %.0f bytes".formatted(ReportLines.make(messages).meanLength()),
        results,
        "report");
    add(table, "  its scan", results, "scanReport");
    add(table, "price", results, "price");
    add(table, "time in New York", results, "time");
    table.print(out);
    return new Figures()
        .put("seed_ns", median(results.get("seed")))
        .put("report_ns", median(results.get("report")));
  }

  private Map<String, RunResult> measure(int messages) throws RunnerException {
    Collection<RunResult> results =
        new Runner(
                new OptionsBuilder()
                    .include(NormalizeBenchmark.class.getName() + "\\..*")
                    .include(PartsBenchmark.class.getName() + "\\..*")
                    .param("messages", Integer.toString(messages))
                    .mode(Mode.AverageTime)
                    .timeUnit(TimeUnit.NANOSECONDS)
                    .forks(forks)
                    .warmupIterations(2)
                    .warmupTime(iteration)
                    .measurementIterations(5)
                    .measurementTime(iteration)
                    .addProfiler(GCProfiler.class)
                    .verbosity(VerboseMode.SILENT)
                    .build())
            .run();
    Map<String, RunResult> byMethod = new HashMap<>();
    results.forEach(result -> byMethod.put(result.getPrimaryResult().getLabel(), result));
    return byMethod;
  }

  private static void add(
      TextTable table, String what, Map<String, RunResult> results, String method) {
    RunResult result = results.get(method);
    Statistics allocated = result.getSecondaryResults().get("gc.alloc.rate.norm").getStatistics();
    table.add(
        List.of(
            what,
            number(median(result)),
            number(result.getPrimaryResult().getStatistics().getMin()),
            number(allocated.getMean())));
  }

  private static double median(RunResult result) {
    return result.getPrimaryResult().getStatistics().getPercentile(50);
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }

  private static int messages(String text) {
    if (text == null) {
      return DEFAULT_MESSAGES;
    }
    if (!text.matches("[1-9]\\d{0,5}")) {
      throw new UserException("--messages takes a number from 1 to 999999, not '" + text + "'");
    }
    return Integer.parseInt(text);
  }
}
