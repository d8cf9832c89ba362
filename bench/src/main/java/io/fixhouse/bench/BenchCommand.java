package io.fixhouse.bench;

import io.fixhouse.bench.normalize.NormalizeBench;
import io.fixhouse.command.Command;
import io.fixhouse.command.UserException;
import java.io.PrintStream;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;

/** {@code bin/fixhouse bench}: runs one bench, and prints its figures in one line at the end. */
public final class BenchCommand implements Command {
  private final List<Bench> benches;
  private final PrintStream out;

  /** For the ServiceLoader. */
  public BenchCommand() {
    this(List.of(new ScanBench(), new NormalizeBench()), System.out);
  }

  BenchCommand(List<Bench> benches, PrintStream out) {
    this.benches = benches;
    this.out = out;
  }

  @Override
  public String name() {
    return "bench";
  }

  @Override
  public String summary() {
    return benches.stream()
        .map(bench -> bench.name() + ": " + bench.summary())
        .collect(Collectors.joining("; ", "measures. ", ""));
  }

  @Override
  public String arguments() {
    return benches.stream().map(Bench::name).collect(Collectors.joining("|"));
  }

  /** Those of all benches: one that two benches take says the same in both. */
  @Override
  public Options options() {
    Options all = new Options();
    benches.forEach(bench -> bench.options().getOptions().forEach(all::addOption));
    return all;
  }

  @Override
  public int run(CommandLine line) throws Exception {
    Bench bench = named(line.getArgList());
    for (Option option : line.getOptions()) {
      if (!bench.options().hasLongOption(option.getLongOpt())) {
        throw new UserException(
            "bench " + bench.name() + " does not take --" + option.getLongOpt() + "; leave it out");
      }
    }
    Figures figures = bench.run(line, out);
    out.println("bench " + bench.name() + " " + figures);
    return 0;
  }

  private Bench named(List<String> names) {
    return benches.stream()
        .filter(bench -> names.equals(List.of(bench.name())))
        .findFirst()
        .orElseThrow(
            () ->
                new UserException(
                    (names.isEmpty()
                            ? "which bench is not said"
                            : "there is no bench '" + String.join(" ", names) + "'")
                        + "; name one of: "
                        + benches.stream().map(Bench::name).collect(Collectors.joining(", "))));
  }
}
