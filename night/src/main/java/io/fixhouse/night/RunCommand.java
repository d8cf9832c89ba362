package io.fixhouse.night;

import io.fixhouse.command.Command;
import io.fixhouse.command.Progress;
import io.fixhouse.house.HouseDate;
import io.fixhouse.house.HouseSettings;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;

/** {@code bin/fixhouse run}: the night of a date, by hand. */
public final class RunCommand implements Command {
  @Override
  public String name() {
    return "run";
  }

  @Override
  public String summary() {
    return "run the night of a date: normalise, check, compute and publish what is due";
  }

  @Override
  public Options options() {
    return new Options()
        .addOption(HouseDate.option("the date the files are for").required().build())
        .addOption(
            Option.builder()
                .longOpt("again")
                .desc("take what is loaded already too, as after a change of a profile")
                .build());
  }

  @Override
  public int run(CommandLine line) throws Exception {
    new NightCall(HouseSettings.load(), new Progress(System.out))
        .run(HouseDate.of(line), line.hasOption("again"));
    return 0;
  }
}
