package io.fixhouse.oozie.deploy;

import io.fixhouse.command.Command;
import io.fixhouse.command.Progress;
import io.fixhouse.house.HouseDate;
import io.fixhouse.house.HouseSettings;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;

/** {@code bin/fixhouse deploy}: the jobs into HDFS and Oozie. */
public final class DeployCommand implements Command {
  private static final Option FROM =
      date("from", "the first date whose night it starts (default: where it stands, else today)");

  private static final Option TO = date("to", "the last date whose night it starts");

  private static final Option WITHOUT =
      Option.builder()
          .longOpt("without")
          .hasArgs()
          .argName("JOB")
          .desc("leave out a job of the bundle: nightly, cutoff or late; repeatable")
          .build();

  private static final Option DRY_RUN =
      Option.builder()
          .longOpt("dry-run")
          .desc("check everything and say what would change")
          .build();

  @Override
  public String name() {
    return "deploy";
  }

  @Override
  public String summary() {
    return "check the jobs that run the nights, and bring them into Oozie";
  }

  @Override
  public Options options() {
    return new Options().addOption(FROM).addOption(TO).addOption(WITHOUT).addOption(DRY_RUN);
  }

  @Override
  public int run(CommandLine line) throws Exception {
    Set<String> without = new TreeSet<>();
    if (line.hasOption(WITHOUT)) {
      without.addAll(Arrays.asList(line.getOptionValues(WITHOUT)));
    }
    DeployRequest request = new DeployRequest(date(line, FROM), date(line, TO), without);
    new Deployer(HouseSettings.load(), new Progress(System.out))
        .deploy(request, line.hasOption(DRY_RUN));
    return 0;
  }

  private static Option date(String name, String description) {
    return Option.builder().longOpt(name).hasArg().argName("YYYY-MM-DD").desc(description).build();
  }

  private static LocalDate date(CommandLine line, Option option) {
    return line.hasOption(option) ? HouseDate.parse(line.getOptionValue(option)) : null;
  }
}
