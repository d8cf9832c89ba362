package io.fixhouse.sandbox;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** The process that listens on a port, from Linux's {@code /proc}. */
final class PortOwner {
  private static final String LISTENING = "0A";

  private PortOwner() {}

  /** Its number and command, if this user may see it. */
  static Optional<String> find(int port) {
    try {
      Set<String> sockets = new HashSet<>();
      for (String table : new String[] {"tcp", "tcp6"}) {
        sockets.addAll(sockets(Path.of("/proc/net", table), port));
      }
      try (DirectoryStream<Path> processes = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
        for (Path process : processes) {
          if (holds(process, sockets)) {
            return Optional.of(describe(process));
          }
        }
      }
      return Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Columns of the table: number, local address and port in hex, remote, state, … inode. */
  private static Set<String> sockets(Path table, int port) throws IOException {
    Set<String> sockets = new HashSet<>();
    String suffix = String.format(":%04X", port);
    for (String line : Files.readAllLines(table)) {
      String[] columns = line.strip().split(" +");
      if (columns.length > 9 && columns[1].endsWith(suffix) && columns[3].equals(LISTENING)) {
        sockets.add("socket:[" + columns[9] + "]");
      }
    }
    return sockets;
  }

  private static boolean holds(Path process, Set<String> sockets) {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(process.resolve("fd"))) {
      for (Path file : files) {
        if (sockets.contains(Files.readSymbolicLink(file).toString())) {
          return true;
        }
      }
    } catch (IOException e) {
      // A process that ended, or one of another user's: neither can be asked.
      return false;
    }
    return false;
  }

  private static String describe(Path process) throws IOException {
    String command = Files.readString(process.resolve("comm")).strip();
    String line = Files.readString(process.resolve("cmdline")).replace('\0', ' ').strip();
    int space = line.lastIndexOf(' ');
    String last = space < 0 ? line : line.substring(space + 1);
    return "process " + process.getFileName() + " (" + command + " … " + last + ")";
  }
}
