package io.fixhouse.normalize;

import io.fixhouse.fix.Words;

/** Reads what {@link ByteWriter} wrote. */
final class ByteReader {
  private byte[] bytes;
  private int at;

  void reset(byte[] array, int start) {
    bytes = array;
    at = start;
  }

  byte[] array() {
    return bytes;
  }

  int at() {
    return at;
  }

  int readByte() {
    return bytes[at++];
  }

  int readInt() {
    int value =
        (bytes[at] & 0xFF) << 24
            | (bytes[at + 1] & 0xFF) << 16
            | (bytes[at + 2] & 0xFF) << 8
            | (bytes[at + 3] & 0xFF);
    at += Integer.BYTES;
    return value;
  }

  long readLong() {
    long value = Words.read(bytes, at);
    at += Long.BYTES;
    return value;
  }

  long readNumber() {
    long value = readBits();
    return value >>> 1 ^ -(value & 1);
  }

  long readBits() {
    long value = 0;
    int shift = 0;
    int b;
    do {
      b = bytes[at++];
      value |= (long) (b & 0x7F) << shift;
      shift += 7;
    } while (b < 0);
    return value;
  }

  /** Passes over a slice of this many bytes; where it began. */
  int skip(int count) {
    int start = at;
    at += count;
    return start;
  }
}
