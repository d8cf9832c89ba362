package io.fixhouse.sandbox;

import io.fixhouse.access.PasswordHash;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;

/** The users' passwords, made at the first start: readable by the owner alone, a file a user. */
final class Secrets {
  /** Who writes fixhouse's tables. */
  static final String WRITER = "fixhouse";

  /** Who reads them. */
  static final String READER = "analyst";

  private static final List<String> USERS = List.of(WRITER, READER);
  private static final int PASSWORD_BYTES = 24;

  private final Path folder;

  Secrets(State state) {
    folder = state.secrets();
  }

  /** Makes what is not there yet. */
  void make() throws IOException {
    if (!Files.isDirectory(folder)) {
      Files.createDirectories(folder.getParent());
      Files.createDirectory(folder, permissions("rwx------"));
    }
    Path hashes = folder.resolve("hive-password-hashes");
    if (Files.exists(hashes)) {
      return;
    }
    StringBuilder lines = new StringBuilder();
    for (String user : USERS) {
      byte[] random = new byte[PASSWORD_BYTES];
      new SecureRandom().nextBytes(random);
      String password = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
      Files.deleteIfExists(passwordFile(user));
      write(passwordFile(user), password);
      lines.append(user).append('=').append(PasswordHash.of(password)).append('\n');
    }
    write(hashes, lines.toString());
  }

  Path passwordFile(String user) {
    return folder.resolve(user + ".password");
  }

  String password(String user) throws IOException {
    return Files.readString(passwordFile(user)).strip();
  }

  private static void write(Path file, String text) throws IOException {
    Files.createFile(file, permissions("rw-------"));
    Files.writeString(file, text);
  }

  private static FileAttribute<?> permissions(String text) {
    return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(text));
  }
}
