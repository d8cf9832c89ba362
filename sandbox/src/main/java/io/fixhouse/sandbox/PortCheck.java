package io.fixhouse.sandbox;

import io.fixhouse.command.UserException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;

/** Whether the ports of daemons that are to start are free. */
final class PortCheck {
  private PortCheck() {}

  /**
   * Looks at every port.
   *
   * @throws UserException if some are taken; names them, and their owners where it may know them
   */
  static void check(List<DaemonSpec> daemons, Settings settings) {
    List<String> taken = taken(daemons, settings);
    if (!taken.isEmpty()) {
      throw new UserException(
          "these ports are taken:\n"
              + String.join("\n", taken)
              + "\nstop what uses them, or take others with up --port-offset N");
    }
  }

  /** A line for each port that is taken. */
  static List<String> taken(List<DaemonSpec> daemons, Settings settings) {
    List<String> taken = new ArrayList<>();
    for (DaemonSpec daemon : daemons) {
      for (String name : daemon.ports().keySet()) {
        int port = settings.port(daemon.name(), name);
        if (!free(port)) {
          taken.add(
              "  port "
                  + port
                  + " ("
                  + daemon.title()
                  + " "
                  + name
                  + "), by "
                  + PortOwner.find(port).orElse("a process that this user may not see"));
        }
      }
    }
    return taken;
  }

  /** On all addresses, not loopback alone: a daemon elsewhere on the port would be reached too. */
  private static boolean free(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getByName("0.0.0.0"), port));
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
