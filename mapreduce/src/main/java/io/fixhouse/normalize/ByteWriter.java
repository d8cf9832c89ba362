package io.fixhouse.normalize;

import io.fixhouse.fix.Words;
import java.util.Arrays;

/** Bytes under construction: numbers of seven bits a byte, the lowest first, and slices. */
final class ByteWriter {
  private byte[] bytes;
  private int length;

  ByteWriter(int capacity) {
    bytes = new byte[capacity];
  }

  byte[] array() {
    return bytes;
  }

  int length() {
    return length;
  }

  /** Empties it, and gives back memory beyond a capacity. */
  void clear(int capacity) {
    length = 0;
    if (bytes.length > capacity) {
      bytes = new byte[capacity];
    }
  }

  void writeByte(int value) {
    ensure(1);
    bytes[length++] = (byte) value;
  }

  /** Four bytes, the highest first. */
  void writeInt(int value) {
    ensure(Integer.BYTES);
    length += Integer.BYTES;
    setInt(length - Integer.BYTES, value);
  }

  /** Overwrites four bytes that were written before. */
  void setInt(int at, int value) {
    bytes[at] = (byte) (value >>> 24);
    bytes[at + 1] = (byte) (value >>> 16);
    bytes[at + 2] = (byte) (value >>> 8);
    bytes[at + 3] = (byte) value;
  }

  /** Eight bytes, the lowest first. */
  void writeLong(long value) {
    ensure(Long.BYTES);
    Words.write(bytes, length, value);
    length += Long.BYTES;
  }

  /** A number in as few bytes as it needs; small ones of either sign are short. */
  void writeNumber(long value) {
    writeBits(value << 1 ^ value >> 63);
  }

  /** 64 bits in as few bytes as they need: short where the high ones are 0. */
  void writeBits(long value) {
    ensure(10);
    long rest = value;
    while ((rest & ~0x7FL) != 0) {
      bytes[length++] = (byte) (rest | 0x80);
      rest >>>= 7;
    }
    bytes[length++] = (byte) rest;
  }

  /** A slice with its length before it. */
  void writeSlice(byte[] source, int start, int count) {
    writeBits(count);
    ensure(count);
    System.arraycopy(source, start, bytes, length, count);
    length += count;
  }

  /**
   * Puts before all bytes from a place on how many they are.
   *
   * @return by how many bytes they moved
   */
  int insertLength(int start) {
    int count = length - start;
    int digits = (Integer.SIZE - Integer.numberOfLeadingZeros(count | 1) + 6) / 7;
    ensure(digits);
    System.arraycopy(bytes, start, bytes, start + digits, count);
    length = start;
    writeBits(count);
    length += count;
    return digits;
  }

  private void ensure(int more) {
    if (bytes.length - length < more) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
    }
  }
}
