package io.fixhouse.bench.normalize;

import io.fixhouse.bench.normalize.NormalizeBench.Result;
import io.fixhouse.command.TextTable;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** The tables that a person reads: who is how fast, and where the time goes. */
final class Report {
  private static final double MEGABYTE = 1 << 20;

  private final List<Result> results;

  Report(Result seed, Result report) {
    results = List.of(seed, report);
  }

  void print(PrintStream out) {
    out.println();
    TextTable speed =
        new TextTable("messages a second", Dialect.SEED.text(), Dialect.REPORT.text());
    add(speed, "fixhouse, on the cluster", 0, Result::perSecond);
    add(speed, "DuckDB, two threads", 0, Result::duckDbPerSecond);
    add(speed, "plain JVM, two threads", 0, Result::plainJvmPerSecond);
    speed.print(out);

    out.println();
    TextTable time = new TextTable("seconds", Dialect.SEED.text(), Dialect.REPORT.text());
    addTime(time, "files in HDFS to published rows", NightTimes::published);
    addTime(time, "  plan, submit, first map starts", Report::beforeMaps);
    addTime(time, "  maps", night -> between(night.job().maps().begun(), mapsEnd(night)));
    addTime(time, "  reduces", night -> between(mapsEnd(night), night.job().reduces().ended()));
    addTime(
        time, "  commit", night -> between(night.job().reduces().ended(), night.job().finished()));
    addTime(time, "  check, publication", Report::afterJob);
    addTime(time, "Hive: fills", NightTimes::fills);
    addTime(time, "Hive: all bars", NightTimes::bars);
    time.print(out);

    out.println();
    TextTable work = new TextTable("in all tasks", Dialect.SEED.text(), Dialect.REPORT.text());
    addTasks(work, "maps: ", JobTimes::maps);
    addTasks(work, "reduces: ", JobTimes::reduces);
    add(work, "largest task, MB", 0, result -> result.night().job().peakBytes() / MEGABYTE);
    work.print(out);
  }

  private void addTasks(TextTable table, String kind, Function<JobTimes, JobTimes.Tasks> tasks) {
    ToDoubleFunction<Result> cpu = result -> tasks.apply(result.night().job()).cpuMillis() / 1000.0;
    add(table, kind + "processor seconds", 1, cpu);
    add(
        table,
        kind + "processor, ns a message",
        0,
        result -> cpu.applyAsDouble(result) * 1e9 / result.messages());
    add(
        table,
        kind + "seconds collecting garbage",
        1,
        result -> tasks.apply(result.night().job()).gcMillis() / 1000.0);
    add(
        table,
        kind + "blocks written to disk",
        0,
        result -> tasks.apply(result.night().job()).spilled());
  }

  private static Instant mapsEnd(NightTimes night) {
    return night.job().maps().ended();
  }

  private static Duration beforeMaps(NightTimes night) {
    return between(night.begin(), night.job().maps().begun());
  }

  private static Duration afterJob(NightTimes night) {
    return night.published().minus(between(night.begin(), night.job().finished()));
  }

  private static Duration between(Instant from, Instant to) {
    return Duration.between(from, to);
  }

  private void addTime(TextTable table, String what, Function<NightTimes, Duration> time) {
    add(table, what, 1, result -> NightTimes.seconds(time.apply(result.night())));
  }

  private void add(TextTable table, String what, int decimals, ToDoubleFunction<Result> value) {
    table.add(
        List.of(
            what,
            number(value.applyAsDouble(results.get(0)), decimals),
            number(value.applyAsDouble(results.get(1)), decimals)));
  }

  private static String number(double value, int decimals) {
    return String.format(Locale.ROOT, "%,." + decimals + "f", value);
  }
}
