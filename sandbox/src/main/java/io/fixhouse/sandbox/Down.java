package io.fixhouse.sandbox;

import io.fixhouse.command.Command;
import io.fixhouse.command.Progress;
import io.fixhouse.command.UserException;
import java.io.IOException;
import java.nio.file.Files;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;

/** {@code down}: stops the cluster. */
public final class Down implements Command {
  private static final Option DELETE =
      Option.builder()
          .longOpt("delete")
          .desc("then delete the cluster's folder with all its data")
          .build();

  @Override
  public String name() {
    return "down";
  }

  @Override
  public String summary() {
    return "stop the one-machine cluster";
  }

  @Override
  public Options options() {
    return new Options().addOption(DELETE);
  }

  @Override
  public int run(CommandLine line) throws IOException, InterruptedException {
    State state = State.fromEnvironment();
    Cluster cluster = new Cluster(state);
    Progress progress = new Progress(System.out);
    cluster.stop(progress);
    progress.say("the cluster is down");
    if (line.hasOption(DELETE)) {
      if (Files.exists(state.root()) && !Files.exists(state.conf().resolve("core-site.xml"))) {
        throw new UserException(
            state.root() + " does not look like a cluster's folder and is not deleted");
      }
      Folders.delete(state.root());
      progress.say(state.root() + " is deleted");
    }
    return 0;
  }
}
