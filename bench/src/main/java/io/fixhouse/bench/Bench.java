package io.fixhouse.bench;

import java.io.PrintStream;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;

/** One bench of {@code bin/fixhouse bench NAME}; {@link BenchCommand} lists them. */
public interface Bench {
  /** How many messages; each bench has its own number where the user says none. */
  Option MESSAGES =
      Option.builder()
          .longOpt("messages")
          .hasArg()
          .argName("N")
          .desc(
              "how many messages; scan: different ones, 2000 by default; normalize: of each dialect,"
                  + " 30000000 by default")
          .build();

  /** The word after {@code bin/fixhouse bench}. */
  String name();

  /** What it measures, in one line without a full stop, for the list of benches. */
  String summary();

  /** The flags that it takes. */
  Options options();

  /**
   * Measures, and prints what a person reads.
   *
   * @return the figures of the last line, in its order
   */
  Figures run(CommandLine line, PrintStream out) throws Exception;
}
