package io.fixhouse.generator;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/** One trading day of an exchange. Times of day are nanoseconds since midnight by its own clock. */
final class TradingDay {
  private static final long NANOS_PER_SECOND = 1_000_000_000L;

  private final Exchange exchange;
  private final LocalDate date;
  private final LocalTime close;
  private final byte[] compactDate;
  private final int hoursBehindUtc;

  TradingDay(Exchange exchange, LocalDate date, LocalTime close) {
    this.exchange = exchange;
    this.date = date;
    this.close = close;
    this.compactDate =
        DateTimeFormatter.BASIC_ISO_DATE.format(date).getBytes(StandardCharsets.US_ASCII);
    ZonedDateTime open = date.atTime(exchange.open()).atZone(exchange.zone());
    this.hoursBehindUtc = -open.getOffset().getTotalSeconds() / 3600;
  }

  Exchange exchange() {
    return exchange;
  }

  LocalDate date() {
    return date;
  }

  /** The date as {@code yyyyMMdd}; the UTC date is the same all through the session. */
  byte[] compactDate() {
    return compactDate;
  }

  long open() {
    return exchange.open().toNanoOfDay();
  }

  long close() {
    return close.toNanoOfDay();
  }

  /** A local time of day as the UTC time of the same date. */
  long utc(long local) {
    return local + hoursBehindUtc * 3600L * NANOS_PER_SECOND;
  }

  /** Nanoseconds since 1970 of a local time of day. */
  long instant(long local) {
    return date.toEpochDay() * 86_400L * NANOS_PER_SECOND + utc(local);
  }
}
