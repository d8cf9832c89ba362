package io.fixhouse.line;

import io.fixhouse.fix.Words;

/** 128 bits as 32 hexadecimal digits, into bytes that are there already. */
final class Hex {
  static final int LENGTH = 32;

  private static final long LOW_NIBBLES = 0x0F0F0F0F0F0F0F0FL;
  private static final long SIXES = 0x0606060606060606L;
  private static final long ZEROS = 0x3030303030303030L;
  private static final long ONES = 0x0101010101010101L;
  private static final int FROM_DIGITS_TO_LETTERS = 'a' - '9' - 1;

  private Hex() {}

  static void write(long high, long low, byte[] target) {
    Words.write(target, 0, eightDigits(high >>> 32));
    Words.write(target, 8, eightDigits(high));
    Words.write(target, 16, eightDigits(low >>> 32));
    Words.write(target, 24, eightDigits(low));
  }

  /** The low 32 bits as eight digits, the highest in the lowest byte. */
  private static long eightDigits(long bits) {
    long nibbles = bits & 0xFFFFFFFFL;
    nibbles = (nibbles | nibbles << 16) & 0x0000FFFF0000FFFFL;
    nibbles = (nibbles | nibbles << 8) & 0x00FF00FF00FF00FFL;
    nibbles = (nibbles | nibbles << 4) & LOW_NIBBLES;
    long letters = ((nibbles + SIXES) >>> 4) & ONES;
    return Long.reverseBytes(nibbles + ZEROS + letters * FROM_DIGITS_TO_LETTERS);
  }
}
