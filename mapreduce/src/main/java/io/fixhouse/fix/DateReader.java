package io.fixhouse.fix;

import java.time.LocalDate;
import java.time.YearMonth;

/** Dates of the form {@code yyyyMMdd}, with the last one read kept. */
public final class DateReader {
  /** The text is no date of the calendar. Below every value. */
  public static final long MALFORMED = Long.MIN_VALUE;

  private static final int LENGTH = 8;

  private long cachedText;
  private long cachedDay = MALFORMED;

  /** Days since 1970-01-01 of buffer[start, end), or {@link #MALFORMED}. */
  public long read(byte[] buffer, int start, int end) {
    return end - start == LENGTH ? readAt(buffer, start) : MALFORMED;
  }

  /** The same, of the eight bytes from start. */
  long readAt(byte[] buffer, int start) {
    long text = Words.read(buffer, start);
    if (text != cachedText) {
      cachedText = text;
      cachedDay = day(buffer, start);
    }
    return cachedDay;
  }

  private static long day(byte[] buffer, int start) {
    int year = (int) Integers.parse(buffer, start, start + 4);
    int month = (int) Integers.parse(buffer, start + 4, start + 6);
    int day = (int) Integers.parse(buffer, start + 6, start + 8);
    if (year < 1 || month < 1 || month > 12 || day < 1) {
      return MALFORMED;
    }
    if (day > YearMonth.of(year, month).lengthOfMonth()) {
      return MALFORMED;
    }
    return LocalDate.of(year, month, day).toEpochDay();
  }
}
