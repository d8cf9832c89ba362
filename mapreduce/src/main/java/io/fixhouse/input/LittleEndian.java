package io.fixhouse.input;

/** Unsigned numbers in bytes, the lowest first, as all the formats here but bzip2 have them. */
final class LittleEndian {
  private LittleEndian() {}

  static int int16(byte[] bytes, int at) {
    return (bytes[at] & 0xFF) | (bytes[at + 1] & 0xFF) << 8;
  }

  static long int32(byte[] bytes, int at) {
    return int16(bytes, at) | (long) int16(bytes, at + Short.BYTES) << 16;
  }

  /** The caller sees to what is beyond 2^63 − 1: it is negative. */
  static long int64(byte[] bytes, int at) {
    return int32(bytes, at) | int32(bytes, at + Integer.BYTES) << 32;
  }
}
