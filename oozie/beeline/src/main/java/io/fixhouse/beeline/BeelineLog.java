package io.fixhouse.beeline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What Beeline wrote to standard error, which Oozie's main class keeps in a file. */
final class BeelineLog {
  private static final String CONNECTED = "Connected to: ";

  private BeelineLog() {}

  /** Whether it tells of a connection that was opened, whatever else is in it. */
  static boolean connected(Path log) throws IOException {
    try (Stream<String> lines = Files.lines(log, StandardCharsets.ISO_8859_1)) {
      return lines.anyMatch(line -> line.startsWith(CONNECTED));
    }
  }
}
