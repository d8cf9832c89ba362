package io.fixhouse.sandbox;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A daemon as it is now.
 *
 * @param name such as {@code namenode}
 * @param title as people call it
 * @param condition whether it is up
 * @param pid its process number; 0 if it is not up
 * @param uptime since it started; zero if it is not up
 * @param residentBytes memory resident; 0 if it is not up
 * @param ports by name
 */
public record DaemonStatus(
    String name,
    String title,
    Condition condition,
    long pid,
    Duration uptime,
    long residentBytes,
    Map<String, Integer> ports) {
  /** Whether a daemon is up. */
  public enum Condition {
    UP,
    /** It was started and not stopped, and its process is gone. */
    DIED,
    DOWN
  }

  static DaemonStatus of(DaemonProcess process, DaemonSpec daemon, Settings settings)
      throws IOException {
    Map<String, Integer> ports = new TreeMap<>();
    daemon.ports().keySet().forEach(name -> ports.put(name, settings.port(daemon.name(), name)));
    Optional<ProcessHandle> found = process.find();
    if (found.isEmpty()) {
      Condition condition = process.expected() ? Condition.DIED : Condition.DOWN;
      return new DaemonStatus(daemon.name(), daemon.title(), condition, 0, Duration.ZERO, 0, ports);
    }
    return new DaemonStatus(
        daemon.name(),
        daemon.title(),
        Condition.UP,
        found.get().pid(),
        DaemonProcess.uptime(found.get()),
        DaemonProcess.residentBytes(found.get()),
        ports);
  }
}
