package io.fixhouse.line;

import java.nio.charset.StandardCharsets;

/** 128 bits as 32 hexadecimal digits, into bytes that are there already. */
final class Hex {
  static final int LENGTH = 32;

  private static final byte[] DIGITS = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

  private Hex() {}

  static void write(long high, long low, byte[] target) {
    write(high, target, 0);
    write(low, target, LENGTH / 2);
  }

  private static void write(long bits, byte[] target, int from) {
    long rest = bits;
    for (int i = from + LENGTH / 2 - 1; i >= from; i--) {
      target[i] = DIGITS[(int) (rest & 15)];
      rest >>>= 4;
    }
  }
}
