package io.fixhouse.input;

/**
 * A part of a file that one task reads: the whole, or what begins in {@code [start, end)} of its
 * stored bytes.
 *
 * @param file the file's number in the caller's list
 */
public record FilePiece(int file, Format format, long start, long end) {
  /** The stored bytes in it. */
  public long bytes() {
    return end - start;
  }

  /** The work of reading it, in plain bytes. */
  public long weight() {
    return bytes() * format.weight();
  }
}
