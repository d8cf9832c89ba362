package io.fixhouse.profile.trial;

import io.fixhouse.command.UserException;
import io.fixhouse.input.FilePiece;
import io.fixhouse.input.Format;
import io.fixhouse.input.LineReader;
import io.fixhouse.input.StoredFile;
import io.fixhouse.input.UnreadableException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.RawLocalFileSystem;

/** A file on this machine, read as the job reads a landed one. */
public final class TrialFile {
  private final Path path;
  private final String name;
  private final long bytes;

  private Format format;
  private UnreadableException damage;
  private long lines;
  private long longLines;
  private long crlfLines;
  private boolean endsInLine;
  private boolean whole;

  /** What takes a file's lines. */
  @FunctionalInterface
  public interface Taker {
    /** Takes the line that the reader stands at; returns whether to read on. */
    boolean take(LineReader line, Place place);
  }

  private TrialFile(Path path, long bytes) {
    this.path = path;
    this.name = path.getFileName().toString();
    this.bytes = bytes;
  }

  /**
   * A file to try.
   *
   * @throws UserException if there is none, or it cannot be read
   */
  public static TrialFile of(String argument) throws IOException {
    Path path = Path.of(argument);
    if (!Files.isRegularFile(path)) {
      throw new UserException(
          Files.exists(path) ? path + " is no file" : "there is no file " + path);
    }
    if (!Files.isReadable(path)) {
      throw new UserException("you may not read " + path);
    }
    return new TrialFile(path, Files.size(path));
  }

  /** Reads the lines until the end, the taker's word or the place where the file is damaged. */
  public void read(Taker taker) throws IOException {
    lines = 0;
    longLines = 0;
    crlfLines = 0;
    whole = false;
    try (FileSystem fileSystem = new RawLocalFileSystem()) {
      fileSystem.initialize(URI.create("file:///"), new Configuration(false));
      org.apache.hadoop.fs.Path file = new org.apache.hadoop.fs.Path(path.toUri());
      try {
        whole = true;
        for (FilePiece piece : pieces(fileSystem, file)) {
          StoredFile stored = StoredFile.open(fileSystem, file);
          try (LineReader reader = LineReader.open(stored, piece)) {
            whole = whole && readLines(reader, piece.sourceFile(name), taker);
          }
        }
      } catch (UnreadableException e) {
        whole = false;
        damage = e;
      }
    }
  }

  private List<FilePiece> pieces(FileSystem fileSystem, org.apache.hadoop.fs.Path file)
      throws IOException {
    try (StoredFile stored = StoredFile.open(fileSystem, file)) {
      format = stored.format();
      return FilePiece.whole(stored, format, bytes);
    }
  }

  /** Returns whether the end was reached. */
  private boolean readLines(LineReader reader, String source, Taker taker) throws IOException {
    long before = 0;
    while (reader.next()) {
      lines++;
      long ending = reader.lineBytes() - before - reader.length();
      before = reader.lineBytes();
      crlfLines += ending == 2 ? 1 : 0;
      endsInLine = ending == 0;
      longLines += reader.tooLong() ? 1 : 0;
      Place place = new Place(source, lines, reader.block(), reader.position());
      if (!taker.take(reader, place)) {
        return false;
      }
    }
    return true;
  }

  public String name() {
    return name;
  }

  /** The bytes as stored. */
  public long bytes() {
    return bytes;
  }

  public Format format() {
    return format;
  }

  /** Why the file cannot be read whole, or null; the lines before that place were read. */
  public UnreadableException damage() {
    return damage;
  }

  public long lines() {
    return lines;
  }

  /** Lines of more than 1 MiB. */
  public long longLines() {
    return longLines;
  }

  /** Lines that end in CR and LF. */
  public long crlfLines() {
    return crlfLines;
  }

  /** Whether the last line read has no line end. */
  public boolean endsInLine() {
    return endsInLine;
  }

  /** Whether the file was read to its end. */
  public boolean isWhole() {
    return whole;
  }
}
