package io.fixhouse.line;

import io.fixhouse.fix.Words;
import net.openhft.hashing.LongTupleHashFunction;

/** Bytes put side by side to be hashed. */
final class HashBuffer {
  private static final LongTupleHashFunction MURMUR3 = LongTupleHashFunction.murmur_3();

  /** A copy of a short piece writes this much, whatever its length. */
  private static final int SLACK = 2 * Long.BYTES;

  private byte[] bytes = new byte[1024];
  private int size;

  /** Empties the buffer and makes room for as many bytes. */
  void begin(int capacity) {
    size = 0;
    if (bytes.length < capacity + SLACK) {
      bytes = new byte[Math.max(capacity + SLACK, bytes.length * 2)];
    }
  }

  int size() {
    return size;
  }

  void put(byte[] source, int start, int length) {
    byte[] target = bytes;
    int at = size;
    if (length <= SLACK && start + SLACK <= source.length) {
      long first = Words.read(source, start);
      long second = Words.read(source, start + Long.BYTES);
      Words.write(target, at, first);
      Words.write(target, at + Long.BYTES, second);
    } else {
      System.arraycopy(source, start, target, at, length);
    }
    size = at + length;
  }

  void putByte(byte value) {
    bytes[size++] = value;
  }

  /** Puts four bytes, the lowest first. */
  void putInt(int value) {
    Words.write(bytes, size, value);
    size += Integer.BYTES;
  }

  /** Overwrites a byte that was put before. */
  void setByte(int at, byte value) {
    bytes[at] = value;
  }

  /** Whether a byte was put from a place on. */
  boolean holds(byte value, int from) {
    return Words.indexOf(bytes, from, size, value) >= 0;
  }

  /** The 128-bit MurmurHash3 (x64 variant, seed 0) of what was put, low half first. */
  void hash(long[] result) {
    MURMUR3.hashBytes(bytes, 0, size, result);
  }
}
