package io.fixhouse.fix;

import java.time.Month;
import java.time.Year;

/** Dates of the form {@code yyyyMMdd}, with the last one read kept. */
public final class DateReader {
  /** The text is no date of the calendar. Below every value. */
  public static final long MALFORMED = Long.MIN_VALUE;

  private static final int LENGTH = 8;
  private static final long DAYS_TO_1970 = daysBefore(1970);

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
    boolean leap = Year.isLeap(year);
    Month ofYear = Month.of(month);
    if (day > ofYear.length(leap)) {
      return MALFORMED;
    }
    return daysBefore(year) + ofYear.firstDayOfYear(leap) - 1 + day - 1 - DAYS_TO_1970;
  }

  /** Days from 0000-01-01 to a year's first. Reckoned here, for a LocalDate is an object. */
  private static long daysBefore(int year) {
    return 365L * year + (year + 3) / 4 - (year + 99) / 100 + (year + 399) / 400;
  }
}
