package io.fixhouse.land;

import io.fixhouse.command.Progress;
import io.fixhouse.command.UserException;
import io.fixhouse.land.Manifest.LandedFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.util.Locale;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/** Copies one file into a delivery's folder: under a temporary name, checked, then renamed. */
final class FileCopy {
  /** What a name begins with until the file is whole. */
  static final String TEMPORARY = "_landing_";

  private static final int BUFFER = 1 << 16;
  private static final long TELL_EVERY = 1L << 28;

  private final FileSystem fileSystem;
  private final Progress progress;

  FileCopy(FileSystem fileSystem, Progress progress) {
    this.fileSystem = fileSystem;
    this.progress = progress;
  }

  /**
   * Copies it.
   *
   * @throws UserException if the file changes while it is read
   * @throws IOException if what HDFS gives back is not what was written
   */
  LandedFile copy(SourceFile source, Path folder) throws IOException {
    Path temporary = new Path(folder, TEMPORARY + source.name());
    Sha256 sum = new Sha256();
    long bytes;
    try (InputStream in = Files.newInputStream(source.path());
        FSDataOutputStream out = fileSystem.create(temporary, true)) {
      bytes = transfer(in, out, sum, source);
      out.hsync();
    }
    String written = sum.hex();
    if (bytes != source.bytes() || !written.equals(source.sha256())) {
      throw new UserException(
          source.path() + " changed while it was read: land it again when it is whole");
    }
    String stored = sha256(temporary, source);
    if (!stored.equals(written)) {
      throw new IOException(
          "HDFS gives back other bytes of "
              + temporary
              + " than were written: SHA-256 "
              + stored
              + " for "
              + written);
    }
    rename(fileSystem, temporary, new Path(folder, source.name()));
    return new LandedFile(source.name(), bytes, written, source.records());
  }

  static void rename(FileSystem fileSystem, Path from, Path to) throws IOException {
    if (!fileSystem.rename(from, to)) {
      throw new IOException("HDFS would not rename " + from + " to " + to);
    }
  }

  private String sha256(Path path, SourceFile source) throws IOException {
    Sha256 sum = new Sha256();
    try (InputStream in = fileSystem.open(path)) {
      transfer(in, OutputStream.nullOutputStream(), sum, source);
    }
    return sum.hex();
  }

  private long transfer(InputStream in, OutputStream out, Sha256 sum, SourceFile source)
      throws IOException {
    byte[] buffer = new byte[BUFFER];
    long bytes = 0;
    int length;
    while ((length = in.read(buffer)) >= 0) {
      out.write(buffer, 0, length);
      sum.update(buffer, length);
      if (bytes / TELL_EVERY != (bytes + length) / TELL_EVERY) {
        progress.say(
            String.format(
                Locale.ROOT,
                "%s: %d of %d MiB",
                source.name(),
                (bytes + length) >> 20,
                source.bytes() >> 20));
      }
      bytes += length;
    }
    return bytes;
  }
}
