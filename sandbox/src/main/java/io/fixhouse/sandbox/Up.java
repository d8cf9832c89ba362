package io.fixhouse.sandbox;

import io.fixhouse.command.Command;
import io.fixhouse.command.Progress;
import io.fixhouse.command.UserException;
import java.util.Locale;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;

/** {@code up}: starts the cluster, or what of it is not up. */
public final class Up implements Command {
  private static final Option OFFSET =
      Option.builder()
          .longOpt("port-offset")
          .hasArg()
          .argName("N")
          .desc("added to every usual port; kept for later starts (default: as last, first 0)")
          .build();

  private static final Option TEZ =
      Option.builder()
          .longOpt("tez")
          .hasArg()
          .argName("local|yarn")
          .desc(
              "where queries run: in HiveServer2 itself, or in YARN's containers as on a cluster;"
                  + " kept for later starts (default: as last, first local)")
          .build();

  @Override
  public String name() {
    return "up";
  }

  @Override
  public String summary() {
    return "start the one-machine cluster, or what of it is not up";
  }

  @Override
  public Options options() {
    return new Options().addOption(OFFSET).addOption(TEZ);
  }

  @Override
  public int run(CommandLine line) throws Exception {
    Cluster cluster = new Cluster(State.fromEnvironment());
    cluster.configure(chosen(line, cluster.settings()));
    Progress progress = new Progress(System.out);
    int started = cluster.start(progress);
    Tables.install(cluster, started, progress);
    System.out.println(
        started == 0
            ? "the cluster is up already"
            : "the cluster is up: "
                + started
                + " daemons started in "
                + progress.elapsedSeconds()
                + " s");
    StatusTable.print(cluster, System.out);
    return 0;
  }

  private static Settings chosen(CommandLine line, Settings before) {
    int offset = before.offset();
    if (line.hasOption(OFFSET)) {
      try {
        offset = Integer.parseInt(line.getOptionValue(OFFSET));
      } catch (NumberFormatException e) {
        throw new UserException(
            "--port-offset takes a whole number, not " + line.getOptionValue(OFFSET), e);
      }
    }
    Settings.Tez tez = before.tez();
    if (line.hasOption(TEZ)) {
      try {
        tez = Settings.Tez.valueOf(line.getOptionValue(TEZ).toUpperCase(Locale.ROOT));
      } catch (IllegalArgumentException e) {
        throw new UserException("--tez takes local or yarn, not " + line.getOptionValue(TEZ), e);
      }
    }
    return new Settings(offset, tez);
  }
}
