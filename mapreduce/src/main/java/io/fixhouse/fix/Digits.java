package io.fixhouse.fix;

/**
 * One to eight digits at once, without a loop whose end depends on the data: a word whose highest
 * byte is the last digit's value, with zeros below the first. After Daniel Lemire, "Quickly parsing
 * eight digits" (2018).
 */
final class Digits {
  static final int MAX = Long.BYTES;

  private static final long ZEROS = 0x3030303030303030L;
  private static final long HIGH_BITS = 0x8080808080808080L;
  private static final long TO_HIGH_BIT_FROM_TEN = 0x7676767676767676L;

  private Digits() {}

  /**
   * The bytes buffer[end − length, end) less '0' each, digits or not.
   *
   * @param end at least 8
   * @param length 1 to 8
   */
  static long before(byte[] buffer, int end, int length) {
    return (Words.read(buffer, end - Long.BYTES) ^ ZEROS) & -1L << (Long.SIZE - length * Byte.SIZE);
  }

  /**
   * The first bytes of a word less '0' each, digits or not.
   *
   * @param length 1 to 8
   */
  static long first(long word, int length) {
    return (word ^ ZEROS) << (Long.SIZE - length * Byte.SIZE);
  }

  /** Whether each byte is 0 to 9. */
  static boolean areDigits(long word) {
    return ((word + TO_HIGH_BIT_FROM_TEN | word) & HIGH_BITS) == 0;
  }

  /** The number that eight digits are. */
  static long number(long digits) {
    long pairs = pairs(digits);
    return ((pairs & 0x000000FF000000FFL) * (100 + (1_000_000L << 32))
            + (pairs >>> 16 & 0x000000FF000000FFL) * (1 + (10_000L << 32)))
        >>> 32;
  }

  /** The numbers that each digit with the next one is, in the byte of the first of the two. */
  static long pairs(long digits) {
    return digits * 10 + (digits >>> 8);
  }
}
