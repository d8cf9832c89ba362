package io.fixhouse.line;

import io.fixhouse.fix.Words;
import net.openhft.hashing.LongTupleHashFunction;

/**
 * Bytes put together to be hashed. Each piece is led by its tag and its length, so that none runs
 * into another: in four bytes where the tag has 15 bits and the length 16, else in eight, told
 * apart by the lowest bit.
 */
final class HashBuffer {
  private static final LongTupleHashFunction MURMUR3 = LongTupleHashFunction.murmur_3();
  private static final int HEAD = Long.BYTES;
  private static final int SHORT_HEAD = Integer.BYTES;

  /** A copy of a short piece writes this much, whatever its length. */
  private static final int SLACK = 2 * Long.BYTES;

  private byte[] bytes = new byte[1024];
  private int size;

  /** Empties the buffer and makes room for as many pieces with as many bytes in all. */
  void begin(int pieces, int length) {
    size = 0;
    int most = pieces * HEAD + length + SLACK;
    if (bytes.length < most) {
      bytes = new byte[Math.max(most, bytes.length * 2)];
    }
  }

  /** Puts a field: its tag, below 2^30, its length and its value. */
  void putField(int tag, byte[] source, int start, int length) {
    byte[] target = bytes;
    int at = size;
    if (tag < 1 << 15 && length < 1 << 16) {
      Words.write(target, at, (long) length << 16 | tag << 1);
      at += SHORT_HEAD;
    } else {
      Words.write(target, at, (long) length << 32 | tag << 1 | 1);
      at += HEAD;
    }
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

  /** Puts a mark where a field could stand and does not. */
  void putAbsent(int tag) {
    Words.write(bytes, size, -1L << 32 | tag << 1 | 1);
    size += HEAD;
  }

  /** The 128-bit MurmurHash3 (x64 variant, seed 0) of what was put, low half first. */
  void hash(long[] result) {
    MURMUR3.hashBytes(bytes, 0, size, result);
  }
}
