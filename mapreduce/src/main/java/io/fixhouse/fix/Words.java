package io.fixhouse.fix;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Eight bytes at once, the first one lowest. */
public final class Words {
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private static final long ONES = 0x0101010101010101L;
  private static final long HIGH_BITS = 0x8080808080808080L;

  private Words() {}

  /** Eight times this byte. */
  static long repeat(byte b) {
    return (b & 0xFF) * ONES;
  }

  /** Where a byte first stands in buffer[from, end), or -1. */
  public static int indexOf(byte[] buffer, int from, int end, byte wanted) {
    long repeated = repeat(wanted);
    int at = from;
    for (; at <= end - Long.BYTES; at += Long.BYTES) {
      int index = indexOf(read(buffer, at), repeated);
      if (index < Long.BYTES) {
        return at + index;
      }
    }
    while (at < end && buffer[at] != wanted) {
      at++;
    }
    return at < end ? at : -1;
  }

  /** Where in a word a byte first stands, 0 to 7; 8 where it does not. */
  static int indexOf(long word, long repeated) {
    return Long.numberOfTrailingZeros(matches(word, repeated)) >>> 3;
  }

  /** The high bit of the first byte that is this one; 0 where there is none. */
  static long firstMatch(long word, long repeated) {
    return Long.lowestOneBit(matches(word, repeated));
  }

  /** The high bit of each byte that is this one; above the first, perhaps of others. */
  private static long matches(long word, long repeated) {
    long difference = word ^ repeated;
    return (difference - ONES) & ~difference & HIGH_BITS;
  }

  /**
   * A bit a byte, the first one lowest: those that are this one; perhaps others that follow one
   * right away.
   */
  static long matchBits(long word, long repeated) {
    return matches(word, repeated) * 0x0002040810204081L >>> 56;
  }

  public static long read(byte[] buffer, int at) {
    return (long) LONGS.get(buffer, at);
  }

  /**
   * The bytes buffer[end − length, end), the first one lowest, with zeros above the last.
   *
   * @param length 0 to 8
   */
  public static long readLast(byte[] buffer, int end, int length) {
    if (end >= Long.BYTES && length > 0) {
      return read(buffer, end - Long.BYTES) >>> Long.SIZE - length * Byte.SIZE;
    }
    long word = 0;
    for (int at = end - 1; at >= end - length; at--) {
      word = word << Byte.SIZE | buffer[at] & 0xFF;
    }
    return word;
  }

  public static void write(byte[] buffer, int at, long word) {
    LONGS.set(buffer, at, word);
  }
}
