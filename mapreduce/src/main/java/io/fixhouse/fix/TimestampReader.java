package io.fixhouse.fix;

import java.time.ZoneId;

/**
 * Times of the form {@code yyyyMMdd-HH:mm:ss[.f…]}, one to nine decimals, with an optional offset
 * {@code Z}, {@code ±hh}, {@code ±hhmm} or {@code ±hh:mm} that wins over the zone. Hours are 00 to
 * 23, seconds 00 to 59: a leap second is malformed, for it has no place in a timestamp.
 */
public final class TimestampReader {
  /** What became of the text. */
  public enum Reading {
    READ,
    MALFORMED,
    /** A local time that the zone's clock shows twice or never. */
    UNSETTLED
  }

  private static final int WHOLE_SECONDS = 17;
  private static final int MAX_OFFSET_HOURS = 18;

  /** {@code 00:00:00}, from which a time differs by the values of its digits. */
  private static final long MIDNIGHT = 0x30303A30303A3030L;

  private static final long COLONS = 0x0000FF0000FF0000L;
  private static final int[] NANOS = {
    0, 100_000_000, 10_000_000, 1_000_000, 100_000, 10_000, 1_000, 100, 10, 1
  };

  private final DateReader dates = new DateReader();
  private final ZoneClock clock;
  private final boolean utc;

  private long epochSecond;
  private int nano;
  private boolean inUtc;

  public TimestampReader(ZoneId zone) {
    clock = new ZoneClock(zone);
    utc = zone.getRules().isFixedOffset() && clock.offsetAt(0) == 0;
  }

  public Reading read(byte[] b, int start, int end) {
    if (end - start < WHOLE_SECONDS) {
      return Reading.MALFORMED;
    }
    long day = dates.readAt(b, start);
    long clockTime = Words.read(b, start + 9) ^ MIDNIGHT;
    long pairs = Digits.pairs(clockTime);
    int hour = (int) pairs & 0xFF;
    int minute = (int) (pairs >>> 24) & 0xFF;
    int second = (int) (pairs >>> 48) & 0xFF;
    if (day == DateReader.MALFORMED
        || b[start + 8] != '-'
        || !Digits.areDigits(clockTime)
        || (clockTime & COLONS) != 0
        || hour > 23
        || minute > 59
        || second > 59) {
      return Reading.MALFORMED;
    }
    long local = day * 86_400 + hour * 3_600 + minute * 60 + second;
    int at = readDecimals(b, start + WHOLE_SECONDS, end);
    if (at < 0) {
      return Reading.MALFORMED;
    }
    if (at < end) {
      int offset = offset(b, at, end);
      inUtc = true;
      epochSecond = local - offset;
      return offset == Integer.MIN_VALUE ? Reading.MALFORMED : Reading.READ;
    }
    inUtc = utc;
    if (utc) {
      epochSecond = local;
      return Reading.READ;
    }
    boolean once = clock.readLocal(local);
    epochSecond = local - clock.earlierOffset();
    return once ? Reading.READ : Reading.UNSETTLED;
  }

  /** Seconds since 1970-01-01T00:00:00Z of the time read last. */
  public long epochSecond() {
    return epochSecond;
  }

  /** 0 to 999,999,999. */
  public int nano() {
    return nano;
  }

  /** Whether the time read last was in UTC or bore its own offset. */
  public boolean inUtc() {
    return inUtc;
  }

  /**
   * Settles a time that was {@link Reading#UNSETTLED}: of its two instants, the one nearer to
   * another time; the earlier where they are as near.
   */
  public void settle(long nearSecond, int nearNano) {
    long earlier = epochSecond;
    long later = epochSecond + clock.earlierOffset() - clock.laterOffset();
    long sum = earlier + later - 2 * nearSecond;
    if (sum < -2 || (sum <= 2 && sum * 1_000_000_000L + 2L * (nano - nearNano) < 0)) {
      epochSecond = later;
    }
  }

  /** Reads {@code .f…} where it stands, and returns the place after it, or -1. */
  private int readDecimals(byte[] b, int from, int end) {
    nano = 0;
    if (from == end || b[from] != '.') {
      return from;
    }
    int at = from + 1;
    int length = end - at;
    if (length > 0 && length <= Digits.MAX) {
      long digits = Digits.before(b, end, length);
      if (Digits.areDigits(digits)) {
        nano = (int) Digits.number(digits) * NANOS[length];
        return end;
      }
    }
    int fraction = 0;
    int digit;
    while (at < end && (digit = b[at] - '0') >= 0 && digit <= 9) {
      if (at - from > 9) {
        return -1;
      }
      fraction = fraction * 10 + digit;
      at++;
    }
    int decimals = at - from - 1;
    nano = fraction * NANOS[decimals];
    return decimals == 0 ? -1 : at;
  }

  /** The offset in seconds east of UTC, or Integer.MIN_VALUE where it is malformed. */
  private static int offset(byte[] b, int from, int end) {
    int length = end - from;
    if (length == 1 && b[from] == 'Z') {
      return 0;
    }
    boolean colon = length == 6 && b[from + 3] == ':';
    if ((b[from] != '+' && b[from] != '-') || !(length == 3 || length == 5 || colon)) {
      return Integer.MIN_VALUE;
    }
    int hours = twoDigits(b, from + 1);
    int minutes = length == 3 ? 0 : twoDigits(b, end - 2);
    if (hours > MAX_OFFSET_HOURS || minutes > 59) {
      return Integer.MIN_VALUE;
    }
    int seconds = hours * 3_600 + minutes * 60;
    return b[from] == '-' ? -seconds : seconds;
  }

  /** The two digits' value, or something above 99. */
  private static int twoDigits(byte[] b, int at) {
    int tens = b[at] - '0';
    int ones = b[at + 1] - '0';
    return tens < 0 || tens > 9 || ones < 0 || ones > 9 ? 1000 : tens * 10 + ones;
  }
}
