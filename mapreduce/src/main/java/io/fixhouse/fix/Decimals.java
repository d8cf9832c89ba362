package io.fixhouse.fix;

/**
 * Decimal values, {@code -?digits[.digits]}, as longs scaled by a power of ten. Exact: nothing is
 * rounded. Exponents, {@code +}, blanks and commas are malformed; {@code -0} is 0.
 */
public final class Decimals {
  /** The text is no decimal. Below every value. */
  public static final long MALFORMED = Long.MIN_VALUE;

  /** The text is a decimal that 18 digits at the scale do not hold. Below every value. */
  public static final long OUT_OF_RANGE = Long.MIN_VALUE + 1;

  private static final int MAX_DIGITS = 18;
  private static final long POINTS = Words.repeat((byte) ('.' ^ '0'));
  private static final long[] POWERS = new long[MAX_DIGITS + 1];

  static {
    POWERS[0] = 1;
    for (int i = 1; i < POWERS.length; i++) {
      POWERS[i] = POWERS[i - 1] * 10;
    }
  }

  private Decimals() {}

  /** Whether what {@link #parse} returned is a value. */
  public static boolean isValue(long parsed) {
    return parsed > OUT_OF_RANGE;
  }

  /**
   * The value of buffer[start, end) times 10^scale, within ±(10^18 − 1); or {@link #MALFORMED} or
   * {@link #OUT_OF_RANGE}.
   *
   * @param scale 0 to 18
   */
  public static long parse(byte[] buffer, int start, int end, int scale) {
    int length = end - start;
    if (length > 0 && length <= Digits.MAX && end >= Long.BYTES) {
      long value = parseShort(Digits.before(buffer, end, length), length, scale);
      if (value >= 0) {
        return value;
      }
    }
    return parseAny(buffer, start, end, scale);
  }

  /**
   * The value of digits with at most one point between them, from their word; -1 for any other
   * text, and where the scale may be too great or too small for them.
   */
  private static long parseShort(long text, int length, int scale) {
    long point = Words.firstMatch(text, POINTS);
    long whole = (point >>> 7) - 1;
    long digits = text;
    if (point != 0) {
      digits = (text & whole) << Byte.SIZE | text & -(point << 1);
    }
    int decimals = Long.numberOfLeadingZeros(point) >>> 3 & 7;
    long ends = Long.MIN_VALUE | 0x80L << Long.SIZE - length * Byte.SIZE;
    boolean isDecimal = Digits.areDigits(digits) && (point & ends) == 0;
    return isDecimal && decimals <= scale && scale <= MAX_DIGITS - Digits.MAX
        ? Digits.number(digits) * POWERS[scale - decimals]
        : -1;
  }

  private static long parseAny(byte[] buffer, int start, int end, int scale) {
    int at = start;
    boolean negative = at < end && buffer[at] == '-';
    if (negative) {
      at++;
    }
    int digitsFrom = at;
    int whole = 0;
    boolean fits = true;
    long value = 0;
    int digit;
    while (at < end && (digit = buffer[at] - '0') >= 0 && digit <= 9) {
      if (value != 0 || digit != 0) {
        fits &= ++whole <= MAX_DIGITS - scale;
        value = fits ? value * 10 + digit : value;
      }
      at++;
    }
    if (at == digitsFrom) {
      return MALFORMED;
    }
    int decimals = 0;
    if (at < end) {
      if (buffer[at] != '.' || ++at == end) {
        return MALFORMED;
      }
      for (; at < end; at++) {
        digit = buffer[at] - '0';
        if (digit < 0 || digit > 9) {
          return MALFORMED;
        }
        if (decimals < scale && fits) {
          value = value * 10 + digit;
          decimals++;
        } else {
          fits &= digit == 0;
        }
      }
    }
    if (!fits) {
      return OUT_OF_RANGE;
    }
    value *= POWERS[scale - decimals];
    return negative ? -value : value;
  }
}
