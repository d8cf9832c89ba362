package io.fixhouse.generator;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/** Bytes of lines in the making, in one reused array: digits and prices without a String. */
final class LineBuffer {
  private static final int INITIAL_BYTES = 1 << 17;
  private static final int LONGEST_NUMBER = 20;
  private static final long NANOS_PER_SECOND = 1_000_000_000L;

  private byte[] bytes = new byte[INITIAL_BYTES];
  private int size;

  int size() {
    return size;
  }

  /** Forgets what stands from here on. */
  void cut(int newSize) {
    size = newSize;
  }

  void writeTo(OutputStream out) throws IOException {
    out.write(bytes, 0, size);
    size = 0;
  }

  LineBuffer put(byte value) {
    ensure(1);
    bytes[size++] = value;
    return this;
  }

  LineBuffer put(byte[] value) {
    ensure(value.length);
    System.arraycopy(value, 0, bytes, size, value.length);
    size += value.length;
    return this;
  }

  /** The bytes from one index up to, not including, another. */
  LineBuffer put(byte[] value, int from, int to) {
    ensure(to - from);
    System.arraycopy(value, from, bytes, size, to - from);
    size += to - from;
    return this;
  }

  LineBuffer put(String ascii) {
    int length = ascii.length();
    ensure(length);
    for (int i = 0; i < length; i++) {
      bytes[size + i] = (byte) ascii.charAt(i);
    }
    size += length;
    return this;
  }

  /** A number of at least 0, without leading zeros. */
  LineBuffer number(long value) {
    ensure(LONGEST_NUMBER);
    int digits = 1;
    for (long rest = value; rest >= 10; rest /= 10) {
      digits++;
    }
    return padded(value, digits);
  }

  /** The last so many digits of a number of at least 0. */
  LineBuffer padded(long value, int digits) {
    ensure(digits);
    long rest = value;
    for (int i = size + digits - 1; i >= size; i--) {
      bytes[i] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
    size += digits;
    return this;
  }

  /** A number of at least 0 that is scaled by so many decimals, all of them written. */
  LineBuffer decimal(long scaled, int decimals) {
    long unit = 1;
    for (int i = 0; i < decimals; i++) {
      unit *= 10;
    }
    return number(scaled / unit).put((byte) '.').padded(scaled % unit, decimals);
  }

  /** A time of day as {@code HH:mm:ss} and so many decimals. */
  LineBuffer timeOfDay(long nanos, int decimals) {
    long seconds = nanos / NANOS_PER_SECOND;
    padded(seconds / 3600, 2).put((byte) ':');
    padded(seconds / 60 % 60, 2).put((byte) ':');
    padded(seconds % 60, 2);
    if (decimals > 0) {
      long fraction = nanos % NANOS_PER_SECOND;
      for (int i = decimals; i < 9; i++) {
        fraction /= 10;
      }
      put((byte) '.').padded(fraction, decimals);
    }
    return this;
  }

  /** Moves what stands from {@code from} on, so that it begins at {@code to}, before it. */
  void closeGap(int to, int from) {
    System.arraycopy(bytes, from, bytes, to, size - from);
    size -= from - to;
  }

  /** Writes a number of at least 0 over bytes that were reserved, and gives the place after it. */
  int overwrite(int place, byte[] prefix, long value, byte[] end) {
    int old = size;
    size = place;
    put(prefix).number(value).put(end);
    int after = size;
    size = old;
    return after;
  }

  /** The sum of the bytes, 0 to 255 each, that stand from here on. */
  int sum(int from) {
    int sum = 0;
    for (int i = from; i < size; i++) {
      sum += bytes[i] & 0xFF;
    }
    return sum;
  }

  /** The place behind the so-manieth of some bytes from here on, or the end. */
  int behind(int from, byte[] what, int times) {
    int left = times;
    int place = from;
    while (left > 0 && place < size) {
      if (isAt(place, what)) {
        left--;
        place += what.length;
      } else {
        place++;
      }
    }
    return place;
  }

  /** Takes out some bytes wherever they stand from here on. */
  void remove(int from, byte[] what) {
    int to = from;
    for (int i = from; i < size; i++) {
      if (isAt(i, what)) {
        i += what.length - 1;
      } else {
        bytes[to++] = bytes[i];
      }
    }
    size = to;
  }

  /** Leaves so many bytes open, to be written over. */
  void reserve(int count) {
    ensure(count);
    size += count;
  }

  private boolean isAt(int place, byte[] what) {
    return Arrays.equals(bytes, place, Math.min(size, place + what.length), what, 0, what.length);
  }

  private void ensure(int more) {
    if (size + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
    }
  }
}
