package io.fixhouse.generator;

import io.fixhouse.calendar.TradingCalendar;
import java.time.LocalDate;

/**
 * A trading day and the one before, with their prices, as all vendors of an exchange share them.
 *
 * @param today the day
 * @param before the trading day before, or null at the calendar's beginning
 * @param beforeHasEarlier whether that one has a trading day before it
 */
record Markets(Day today, Day before, boolean beforeHasEarlier) {
  /** A day and its prices. */
  record Day(TradingDay day, Market market) {}

  static Markets of(TradingCalendar calendar, LocalDate date, Exchange exchange, long seed) {
    LocalDate before = calendar.before(date);
    return new Markets(
        day(calendar, date, exchange, seed),
        before == null ? null : day(calendar, before, exchange, seed),
        before != null && calendar.before(before) != null);
  }

  private static Day day(TradingCalendar calendar, LocalDate date, Exchange exchange, long seed) {
    TradingDay day = exchange.day(date, calendar.tradingDay(date).close());
    return new Day(day, new Market(seed, day));
  }
}
