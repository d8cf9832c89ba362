package io.fixhouse.land;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A SHA-256 under way. */
final class Sha256 {
  private static final int BUFFER = 1 << 16;

  private final MessageDigest digest;

  Sha256() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  static String of(Path file) throws IOException {
    Sha256 sum = new Sha256();
    byte[] buffer = new byte[BUFFER];
    try (InputStream in = Files.newInputStream(file)) {
      int length;
      while ((length = in.read(buffer)) >= 0) {
        sum.update(buffer, length);
      }
    }
    return sum.hex();
  }

  void update(byte[] bytes, int length) {
    digest.update(bytes, 0, length);
  }

  /** The sum in 64 hexadecimal digits; ends this one. */
  String hex() {
    return HexFormat.of().formatHex(digest.digest());
  }
}
