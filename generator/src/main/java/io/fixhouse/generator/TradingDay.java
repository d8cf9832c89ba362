package io.fixhouse.generator;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/**
 * One trading day of the US equity markets. Times of day are nanoseconds since local midnight in
 * New York; the regular session opens at 09:30.
 */
final class TradingDay {
  static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
  static final LocalTime OPEN = LocalTime.of(9, 30);

  private static final long NANOS_PER_SECOND = 1_000_000_000L;

  private final LocalDate date;
  private final LocalTime close;
  private final byte[] compactDate;
  private final int hoursBehindUtc;

  TradingDay(LocalDate date, LocalTime close) {
    this.date = date;
    this.close = close;
    this.compactDate =
        DateTimeFormatter.BASIC_ISO_DATE.format(date).getBytes(StandardCharsets.US_ASCII);
    ZonedDateTime open = date.atTime(OPEN).atZone(NEW_YORK);
    this.hoursBehindUtc = -open.getOffset().getTotalSeconds() / 3600;
  }

  LocalDate date() {
    return date;
  }

  /** The date as {@code yyyyMMdd}; the UTC date is the same all through the session. */
  byte[] compactDate() {
    return compactDate;
  }

  long open() {
    return OPEN.toNanoOfDay();
  }

  long close() {
    return close.toNanoOfDay();
  }

  /** A New York time of day as the UTC time of the same date. */
  long utc(long newYork) {
    return newYork + hoursBehindUtc * 3600L * NANOS_PER_SECOND;
  }

  /** Nanoseconds since 1970 of a New York time of day. */
  long instant(long newYork) {
    return date.toEpochDay() * 86_400L * NANOS_PER_SECOND + utc(newYork);
  }
}
