package io.fixhouse.fix;

/** Whole numbers of digits alone. */
public final class Integers {
  private static final int MAX_DIGITS = 18;

  private Integers() {}

  /** The value of buffer[start, end), 1 to 18 digits; -1 where it is anything else. */
  public static long parse(byte[] buffer, int start, int end) {
    int length = end - start;
    if (length <= 0 || length > MAX_DIGITS) {
      return -1;
    }
    if (length <= Digits.MAX && end >= Long.BYTES) {
      long digits = Digits.before(buffer, end, length);
      return Digits.areDigits(digits) ? Digits.number(digits) : -1;
    }
    long value = 0;
    for (int i = start; i < end; i++) {
      int digit = buffer[i] - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      value = value * 10 + digit;
    }
    return value;
  }
}
