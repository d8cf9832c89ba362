package io.fixhouse.sandbox;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Prints how a cluster is, a line a daemon. */
final class StatusTable {
  private static final String LINE = "%-16s %-5s %8s %10s %8s  %s%n";
  private static final long MEBI = 1024 * 1024;

  private StatusTable() {}

  static void print(Cluster cluster, PrintStream out) throws IOException {
    List<DaemonStatus> all = cluster.status();
    out.printf(Locale.ROOT, LINE, "daemon", "state", "pid", "uptime", "RSS MB", "ports");
    for (DaemonStatus daemon : all) {
      boolean up = daemon.condition() == DaemonStatus.Condition.UP;
      out.printf(
          Locale.ROOT,
          LINE,
          daemon.title(),
          daemon.condition().name().toLowerCase(Locale.ROOT),
          up ? daemon.pid() : "",
          up ? uptime(daemon.uptime()) : "",
          up ? daemon.residentBytes() / MEBI : "",
          ports(daemon));
    }
    long sum = all.stream().mapToLong(DaemonStatus::residentBytes).sum();
    out.printf(Locale.ROOT, "all daemons: %d MB; logs in %s%n", sum / MEBI, cluster.state().log());
  }

  private static String uptime(Duration uptime) {
    return String.format(
        Locale.ROOT,
        "%d:%02d:%02d",
        uptime.toHours(),
        uptime.toMinutesPart(),
        uptime.toSecondsPart());
  }

  private static String ports(DaemonStatus daemon) {
    return daemon.ports().entrySet().stream()
        .map(
            port ->
                port.getKey().equals(DaemonSpec.WEB)
                    ? "http://localhost:" + port.getValue()
                    : port.getKey() + " " + port.getValue())
        .collect(Collectors.joining(", "));
  }
}
