package io.fixhouse.line;

import io.fixhouse.fix.Words;
import java.util.Arrays;
import net.openhft.hashing.LongTupleHashFunction;

/** Bytes put together to be hashed, each piece led by its length so that none runs into another. */
final class HashBuffer {
  private static final LongTupleHashFunction MURMUR3 = LongTupleHashFunction.murmur_3();

  /** A copy of a short piece may write this much beyond it. */
  private static final int SLACK = 2 * Long.BYTES;

  private byte[] bytes = new byte[1024];
  private int size;

  void clear() {
    size = 0;
  }

  /** Puts a field: its tag, its length and its value. */
  void putField(int tag, byte[] source, int start, int length) {
    reserve(Long.BYTES + length);
    Words.write(bytes, size, ((long) length << 32) | tag);
    size += Long.BYTES;
    copy(source, start, length);
  }

  /** Puts a mark where a field could stand and does not. */
  void putAbsent(int tag) {
    reserve(Long.BYTES);
    Words.write(bytes, size, (-1L << 32) | tag);
    size += Long.BYTES;
  }

  /** The 128-bit MurmurHash3 (x64 variant, seed 0) of what was put, low half first. */
  void hash(long[] result) {
    MURMUR3.hashBytes(bytes, 0, size, result);
  }

  private void copy(byte[] source, int start, int length) {
    if (length <= SLACK && start + SLACK <= source.length) {
      Words.write(bytes, size, Words.read(source, start));
      Words.write(bytes, size + Long.BYTES, Words.read(source, start + Long.BYTES));
    } else {
      System.arraycopy(source, start, bytes, size, length);
    }
    size += length;
  }

  private void reserve(int more) {
    if (bytes.length - size < more + SLACK) {
      bytes = Arrays.copyOf(bytes, (size + more + SLACK) * 2);
    }
  }
}
