package io.fixhouse.sandbox;

import io.fixhouse.command.Command;
import java.io.IOException;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;

/** {@code status}: how the cluster's daemons are; exit code 0 if all are up. */
public final class Status implements Command {
  @Override
  public String name() {
    return "status";
  }

  @Override
  public String summary() {
    return "show the cluster's daemons; exit code 1 unless all are up";
  }

  @Override
  public Options options() {
    return new Options();
  }

  @Override
  public int run(CommandLine line) throws IOException {
    Cluster cluster = new Cluster(State.fromEnvironment());
    StatusTable.print(cluster, System.out);
    return cluster.status().stream()
            .allMatch(daemon -> daemon.condition() == DaemonStatus.Condition.UP)
        ? 0
        : 1;
  }
}
