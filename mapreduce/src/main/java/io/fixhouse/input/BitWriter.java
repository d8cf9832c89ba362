package io.fixhouse.input;

import java.util.Arrays;

/** Bits in a growing array of bytes, the highest of each byte first. */
final class BitWriter {
  private byte[] bytes = new byte[1 << 20];
  private int length;
  private long pending;
  private int pendingBits;

  void clear() {
    length = 0;
    pending = 0;
    pendingBits = 0;
  }

  /** Writes the lowest {@code count} bits of a value, at most 48. */
  void write(long value, int count) {
    pending = pending << count | value;
    pendingBits += count;
    while (pendingBits >= 8) {
      pendingBits -= 8;
      append((byte) (pending >>> pendingBits));
    }
    pending &= (1L << pendingBits) - 1;
  }

  /** Fills the last byte with zeros. */
  void pad() {
    if (pendingBits > 0) {
      write(0, 8 - pendingBits);
    }
  }

  byte[] array() {
    return bytes;
  }

  /** Whole bytes written. */
  int length() {
    return length;
  }

  private void append(byte b) {
    if (length == bytes.length) {
      bytes = Arrays.copyOf(bytes, length * 2);
    }
    bytes[length++] = b;
  }
}
