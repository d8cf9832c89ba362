package io.fixhouse.sandbox;

import io.fixhouse.command.UserException;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * What was chosen at the first start and holds until the cluster is deleted: ports, and Tez's
 * place.
 */
final class Settings {
  private static final String FILE = "settings.properties";
  private static final String OFFSET = "port.offset";
  private static final String TEZ = "tez";
  private static final int HIGHEST_PORT = 65535;

  /** Where Tez runs. */
  enum Tez {
    /** In HiveServer2's own process: no container has to be started. */
    LOCAL,
    /** In YARN's containers, as on a cluster. */
    YARN
  }

  private final Map<String, Integer> ports = new TreeMap<>();
  private final int offset;
  private final Tez tez;

  Settings(int offset, Tez tez) {
    this.offset = offset;
    this.tez = tez;
    for (DaemonSpec daemon : Daemons.ALL) {
      daemon
          .ports()
          .forEach(
              (name, port) -> {
                if (port + offset < 1 || port + offset > HIGHEST_PORT) {
                  throw new UserException(
                      "port offset " + offset + " takes port " + port + " out of 1 to 65535");
                }
                ports.put(daemon.name() + "." + name, port + offset);
              });
    }
  }

  /** The settings last written; the defaults where none are. */
  static Settings read(State state) throws IOException {
    Path file = state.root().resolve(FILE);
    Properties properties = new Properties();
    if (Files.exists(file)) {
      try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
        properties.load(reader);
      }
    }
    try {
      return new Settings(
          Integer.parseInt(properties.getProperty(OFFSET, "0")),
          Tez.valueOf(properties.getProperty(TEZ, Tez.LOCAL.name())));
    } catch (IllegalArgumentException e) {
      throw new UserException(file + " is damaged (" + e.getMessage() + "); delete it", e);
    }
  }

  void write(State state) throws IOException {
    Properties properties = new Properties();
    properties.setProperty(OFFSET, Integer.toString(offset));
    properties.setProperty(TEZ, tez.name());
    try (Writer writer =
        Files.newBufferedWriter(state.root().resolve(FILE), StandardCharsets.UTF_8)) {
      properties.store(writer, "Written by bin/fixhouse up.");
    }
  }

  int offset() {
    return offset;
  }

  Tez tez() {
    return tez;
  }

  int port(String daemon, String name) {
    return ports.get(daemon + "." + name);
  }

  /** Every port by {@code daemon.name}. */
  Map<String, Integer> ports() {
    return new TreeMap<>(ports);
  }
}
