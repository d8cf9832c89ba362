package io.fixhouse.land;

import io.fixhouse.command.UserException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * A local file that is to land.
 *
 * @param path where it is
 * @param name the name it keeps
 * @param bytes its length when it was looked at
 * @param sha256 of its bytes then
 * @param records the vendor's own count of its lines; null if it sent none
 */
public record SourceFile(Path path, String name, long bytes, String sha256, Long records) {
  /** HDFS takes no colon; a leading dot or underscore hides a file from Hadoop. */
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._=+@,-]{0,199}");

  /**
   * Looks at a file.
   *
   * @throws UserException if it is not there, cannot be read or has a name that cannot land
   */
  public static SourceFile of(Path path, Long records) throws IOException {
    if (!Files.isRegularFile(path)) {
      throw new UserException(path + (Files.exists(path) ? " is no file" : " does not exist"));
    }
    if (!Files.isReadable(path)) {
      throw new UserException(path + " cannot be read: its permissions forbid it");
    }
    String name = path.getFileName().toString();
    if (!NAME.matcher(name).matches()) {
      throw new UserException(
          "'"
              + name
              + "' cannot be a file's name in HDFS: letters, digits and . _ = + @ , - are allowed,"
              + " at most 200, the first a letter or a digit; rename it");
    }
    return new SourceFile(path, name, Files.size(path), Sha256.of(path), records);
  }
}
