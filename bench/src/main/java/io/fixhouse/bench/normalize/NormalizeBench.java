package io.fixhouse.bench.normalize;

import io.fixhouse.bench.Bench;
import io.fixhouse.bench.Figures;
import io.fixhouse.command.Progress;
import io.fixhouse.command.UserException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;

/**
 * From files in HDFS to published executions, messages, rejected_lines and file_loads, seed
 * messages and then reports, and beside each a plain JVM and DuckDB on the same files, one after
 * the other.
 */
public final class NormalizeBench implements Bench {
  private static final String DEFAULT_MESSAGES = "30000000";
  private static final double MEGABYTE = 1 << 20;

  /** What was measured of one dialect. */
  record Result(long messages, NightTimes night, Duration plainJvm, Duration duckDb) {
    double plainJvmPerSecond() {
      return messages / NightTimes.seconds(plainJvm);
    }

    double duckDbPerSecond() {
      return messages / NightTimes.seconds(duckDb);
    }

    double perSecond() {
      return night.published(messages);
    }
  }

  @Override
  public String name() {
    return "normalize";
  }

  @Override
  public String summary() {
    return "files in HDFS to published rows on the running cluster, beside DuckDB and a plain JVM";
  }

  @Override
  public Options options() {
    return new Options().addOption(MESSAGES);
  }

  @Override
  public Figures run(CommandLine line, PrintStream out) throws Exception {
    long messages = messages(line.getOptionValue(MESSAGES, DEFAULT_MESSAGES));
    Path conf = variable("FIXHOUSE_HOME").resolve("conf");
    Path folder = variable("FIXHOUSE_STATE").resolve("bench");
    Progress progress = new Progress(out);
    BenchHouse.requireCluster();
    Result seed = measure(Dialect.SEED, messages, conf, folder, progress);
    Result report = measure(Dialect.REPORT, messages, conf, folder, progress);
    new Report(seed, report).print(out);
    return new Figures()
        .put("fixhouse_per_s", seed.perSecond())
        .put("report_fixhouse_per_s", report.perSecond())
        .put("duckdb_per_s", seed.duckDbPerSecond())
        .put("report_duckdb_per_s", report.duckDbPerSecond())
        .put("plain_jvm_per_s", seed.plainJvmPerSecond())
        .put("fills_s", NightTimes.seconds(seed.night.fills()))
        .put("bars_s", NightTimes.seconds(seed.night.bars()))
        .put(
            "peak_task_mb",
            Math.max(seed.night.job().peakBytes(), report.night.job().peakBytes()) / MEGABYTE);
  }

  private static Result measure(
      Dialect dialect, long messages, Path conf, Path folder, Progress progress) throws Exception {
    List<Path> files =
        new BenchFiles(folder, conf.resolve("reference"), progress).of(dialect, messages);
    Path output = folder.resolve("output");
    try (BenchHouse house = BenchHouse.open(conf, progress)) {
      Duration plainJvm =
          alone(
              "plain JVM, " + dialect.text(),
              output,
              () -> new PlainJvm(conf, dialect).run(files, output),
              progress);
      Duration duckDb =
          alone(
              "DuckDB, " + dialect.text(),
              output,
              () -> new DuckDb(dialect).run(files, output),
              progress);
      return new Result(messages, house.run(dialect, files), plainJvm, duckDb);
    }
  }

  /** Runs a peer in an empty folder, which goes with what it has written. */
  private static Duration alone(
      String what, Path output, Progress.Step<Duration> peer, Progress progress) throws Exception {
    BenchFiles.delete(output);
    Files.createDirectories(output);
    try {
      return progress.step(what, peer);
    } finally {
      BenchFiles.delete(output);
    }
  }

  private static Path variable(String name) {
    String value = System.getenv(name);
    if (value == null) {
      throw new UserException("bench normalize is run by bin/fixhouse, which sets " + name);
    }
    return Path.of(value);
  }

  private static long messages(String text) {
    if (!text.matches("[1-9]\\d{3,8}")) {
      throw new UserException(
          "bench normalize --messages takes a number from 1000 to 999999999, not '" + text + "'");
    }
    return Long.parseLong(text);
  }
}
