package io.fixhouse.input;

import java.io.Closeable;
import java.io.IOException;
import java.util.Arrays;

/**
 * Finds the marks between a bzip2 file's blocks, which may lie at any bit, and copies out the bits
 * between them. A mark is 48 bits: the digits of pi before a block, those of its square root at a
 * stream's end.
 */
final class Bzip2Scanner implements Closeable {
  static final long BLOCK = 0x314159265359L;
  static final long END = 0x177245385090L;
  static final int MARK_BITS = 48;

  private static final long MARK_MASK = (1L << MARK_BITS) - 1;
  private static final int READ_BYTES = 128 << 10;

  /** More than a block of the largest size can have: bzip2 grows what it cannot shrink by 1 %. */
  private static final int MAX_BLOCK_BYTES = 2 << 20;

  private final StoredFile file;
  private byte[] buffer = new byte[4 * READ_BYTES];
  private long bufferOffset;
  private int filled;
  private boolean ended;
  private long foundMark;

  Bzip2Scanner(StoredFile file) {
    this.file = file;
  }

  /** Goes to a byte of the file; what lies before it is forgotten. */
  void seek(long offset) throws IOException {
    file.seek(offset);
    bufferOffset = offset;
    filled = 0;
    ended = false;
  }

  /** Forgets what lies before a bit. */
  void forgetBefore(long bit) {
    int drop = (int) ((bit >>> 3) - bufferOffset);
    System.arraycopy(buffer, drop, buffer, 0, filled - drop);
    bufferOffset += drop;
    filled -= drop;
  }

  /**
   * Finds the next mark of a kind.
   *
   * @param from the first bit where it may begin
   * @param before the first bit where it may not
   * @param streamEnds whether a stream's end is looked for too
   * @return the bit where it begins; −1 if there is none
   */
  long find(long from, long before, boolean streamEnds) throws IOException {
    long window = 0;
    long at = from >>> 3;
    while (true) {
      long begun = (at - 6) << 3;
      if (begun >= before || !has(at)) {
        return -1;
      }
      window = window << 8 | (buffer[(int) (at - bufferOffset)] & 0xFF);
      for (int shift = 7; shift >= 0; shift--) {
        long mark = window >>> shift & MARK_MASK;
        if (mark == BLOCK || (streamEnds && mark == END)) {
          long bit = ((at + 1) << 3) - shift - MARK_BITS;
          if (bit >= from && bit < before) {
            foundMark = mark;
            return bit;
          }
        }
      }
      at++;
      if (at - (from >>> 3) > MAX_BLOCK_BYTES && before == Long.MAX_VALUE) {
        return -1;
      }
      if (before != Long.MAX_VALUE && filled > MAX_BLOCK_BYTES) {
        forgetBefore((at - 8) << 3);
      }
    }
  }

  /** The mark that {@link #find} found last. */
  long foundMark() {
    return foundMark;
  }

  /** Up to 56 bits from a bit on; −1 if the file ends before them. */
  long bits(long from, int count) throws IOException {
    int bytes = (int) ((from & 7) + count + 7) >>> 3;
    long first = from >>> 3;
    if (!has(first + bytes - 1)) {
      return -1;
    }
    long value = 0;
    for (int i = 0; i < bytes; i++) {
      value = value << 8 | (buffer[(int) (first + i - bufferOffset)] & 0xFF);
    }
    return value >>> (bytes * 8 - (from & 7) - count) & ((1L << count) - 1);
  }

  /**
   * Copies the bits of {@code [from, to)}, which have been passed, to where a bit writer stands.
   */
  void copy(long from, long to, BitWriter target) throws IOException {
    long bit = from;
    for (; to - bit >= 8; bit += 8) {
      int at = (int) ((bit >>> 3) - bufferOffset);
      int shift = (int) (bit & 7);
      int value = buffer[at] << shift;
      if (shift > 0) {
        value |= (buffer[at + 1] & 0xFF) >>> (8 - shift);
      }
      target.write(value & 0xFF, 8);
    }
    if (to > bit) {
      target.write(bits(bit, (int) (to - bit)), (int) (to - bit));
    }
  }

  /** Whether the file ends before a byte. */
  boolean endsBefore(long offset) throws IOException {
    return !has(offset);
  }

  private boolean has(long offset) throws IOException {
    while (offset - bufferOffset >= filled) {
      if (ended) {
        return false;
      }
      if (buffer.length - filled < READ_BYTES) {
        buffer = Arrays.copyOf(buffer, buffer.length * 2);
      }
      int n = file.read(buffer, filled, READ_BYTES);
      ended = n < 0;
      filled += Math.max(n, 0);
    }
    return true;
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
