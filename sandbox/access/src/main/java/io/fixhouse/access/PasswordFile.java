package io.fixhouse.access;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Users and their passwords' hashes: {@code USER=HASH} a line, {@code #} begins a comment line. */
final class PasswordFile {
  /** Hashed where there is no such user, so that the answer takes as long as for one there is. */
  private static final PasswordHash NOBODY = PasswordHash.of("");

  private final Map<String, PasswordHash> hashes;

  private PasswordFile(Map<String, PasswordHash> hashes) {
    this.hashes = hashes;
  }

  /**
   * Reads the file.
   *
   * @throws IOException if it cannot be read or a line is malformed; names file and line
   */
  static PasswordFile read(Path file) throws IOException {
    Map<String, PasswordHash> hashes = new HashMap<>();
    List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      int equals = line.indexOf('=');
      try {
        if (equals < 1) {
          throw new IllegalArgumentException("not of the form USER=HASH");
        }
        hashes.put(line.substring(0, equals), PasswordHash.parse(line.substring(equals + 1)));
      } catch (IllegalArgumentException e) {
        throw new IOException(file + ", line " + (i + 1) + ": " + e.getMessage(), e);
      }
    }
    return new PasswordFile(hashes);
  }

  /** Whether the user exists and has this password; an empty one is never right. */
  boolean accepts(String user, String password) {
    PasswordHash hash = hashes.get(user);
    boolean matches = (hash == null ? NOBODY : hash).matches(password);
    return hash != null && matches && !password.isEmpty();
  }
}
