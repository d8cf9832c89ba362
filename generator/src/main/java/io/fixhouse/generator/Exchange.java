package io.fixhouse.generator;

import io.fixhouse.calendar.TradingCalendar;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

/**
 * Where symbols are traded: in its zone's time, in one currency. All trade on the days on which the
 * US markets do; those abroad keep their regular hours on a US half day.
 */
enum Exchange {
  US("America/New_York", TradingCalendar.OPEN, null, "USD", 2, 2),
  /** Quoted in pence, with two decimals. */
  LONDON("Europe/London", LocalTime.of(8, 0), LocalTime.of(16, 30), "GBP", 4, 2),
  SEOUL("Asia/Seoul", LocalTime.of(9, 0), LocalTime.of(15, 30), "KRW", 0, 0);

  private final ZoneId zone;
  private final LocalTime open;
  private final LocalTime close;
  private final String currency;
  private final int priceDecimals;
  private final int quoteDecimals;

  Exchange(
      String zone,
      LocalTime open,
      LocalTime close,
      String currency,
      int priceDecimals,
      int quoteDecimals) {
    this.zone = ZoneId.of(zone);
    this.open = open;
    this.close = close;
    this.currency = currency;
    this.priceDecimals = priceDecimals;
    this.quoteDecimals = quoteDecimals;
  }

  ZoneId zone() {
    return zone;
  }

  /** When the regular session opens, by its own clock. */
  LocalTime open() {
    return open;
  }

  /** The ISO code in which prices stand in the end. */
  String currency() {
    return currency;
  }

  /** By how many decimals a price here is scaled in that currency. */
  int priceDecimals() {
    return priceDecimals;
  }

  /** By how many decimals it is scaled in the unit in which it is quoted. */
  int quoteDecimals() {
    return quoteDecimals;
  }

  /** What is traded, in the order of the table. */
  List<Symbol> symbols() {
    return Symbol.of(this);
  }

  /** Its trading day of a date, where the US markets close at a time of New York's. */
  TradingDay day(LocalDate date, LocalTime usClose) {
    return new TradingDay(this, date, close == null ? usClose : close);
  }
}
