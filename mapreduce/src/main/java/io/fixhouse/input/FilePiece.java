package io.fixhouse.input;

import java.io.IOException;
import java.util.List;

/**
 * A part of a file that one task reads: the whole, an entry of a zip, or what begins in {@code
 * [start, end)} of its stored bytes.
 *
 * @param file the file's number in the caller's list
 * @param entry which entry of a zip it is; null in other formats
 */
public record FilePiece(int file, Format format, long start, long end, ZipEntry entry) {
  public FilePiece {
    if ((format == Format.ZIP) != (entry != null)) {
      throw new IllegalArgumentException("a zip is read by its entries, and only a zip has them");
    }
  }

  public FilePiece(int file, Format format, long start, long end) {
    this(file, format, start, end, null);
  }

  /** The piece that is an entry of a zip. */
  public static FilePiece of(int file, ZipEntry entry) {
    return new FilePiece(file, Format.ZIP, entry.start(), entry.end(), entry);
  }

  /**
   * All of a file whose number is 0: one piece, or of a zip one an entry.
   *
   * @param bytes the file's length
   * @throws UnreadableException if the format is not read, or a zip's directory is damaged
   */
  public static List<FilePiece> whole(StoredFile file, Format format, long bytes)
      throws IOException {
    if (!format.readable()) {
      throw new UnreadableException(format.notReadable(), 0);
    }
    if (format == Format.ZIP) {
      return ZipDirectory.read(file, bytes).stream().map(entry -> of(0, entry)).toList();
    }
    return List.of(new FilePiece(0, format, 0, bytes));
  }

  /** The same piece of the file with another number. */
  public FilePiece ofFile(int number) {
    return new FilePiece(number, format, start, end, entry);
  }

  /** What the tables call the source of its lines, in a file of this name. */
  public String sourceFile(String fileName) {
    return entry == null ? fileName : fileName + "!" + entry.name();
  }

  /** Words before what is said of the piece: which entry of its file it is, where it is one. */
  String place() {
    return entry == null ? "" : "zip: entry " + entry.name() + " ";
  }

  /** The stored bytes in it. */
  public long bytes() {
    return end - start;
  }

  /** The work of reading it, in plain bytes. */
  public long weight() {
    return bytes() * format.weight();
  }
}
