package io.fixhouse.input;

import java.io.Closeable;
import java.io.IOException;

/**
 * One piece of a file, decompressed. Reads on past the piece's end as long as it is asked to. What
 * stands here of a piece's begin and end is right for a file that is always read whole.
 */
interface Decoder extends Closeable {
  /** Whether the first byte is the file's first: otherwise it may lie inside a line. */
  default boolean beginsFile() {
    return true;
  }

  /**
   * Decodes more bytes: all of one block, and all before or all past the piece's end.
   *
   * @return how many, at least 1; −1 at the end of the file, or if no block begins in the piece
   * @throws UnreadableException where the file is damaged
   */
  int read(byte[] buffer, int start, int length) throws IOException;

  /** source_block of the bytes last read. */
  long block();

  /** source_position of the first of the bytes last read. */
  long position();

  /** Whether the bytes last read lie past the piece's end. */
  default boolean pastEnd() {
    return false;
  }
}
