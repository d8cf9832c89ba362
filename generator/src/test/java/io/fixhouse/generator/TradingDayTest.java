package io.fixhouse.generator;

import static org.junit.Assert.assertEquals;

import io.fixhouse.calendar.TradingCalendar;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.Test;

public class TradingDayTest {
  @Test
  public void utcIsFiveHoursAheadInWinterAndFourInSummer() throws Exception {
    assertEquals(LocalTime.of(14, 30).toNanoOfDay(), utcOfOpen("2024-03-08"));
    assertEquals(LocalTime.of(13, 30).toNanoOfDay(), utcOfOpen("2024-03-11"));
    assertEquals(LocalTime.of(13, 30).toNanoOfDay(), utcOfOpen("2024-11-01"));
    assertEquals(LocalTime.of(14, 30).toNanoOfDay(), utcOfOpen("2024-11-04"));
  }

  @Test
  public void theDayAbroadIsItsExchangesOwn() throws Exception {
    TradingDay london = day("2024-07-03", Exchange.LONDON);
    assertEquals(LocalTime.of(16, 30).toNanoOfDay(), london.close());
    assertEquals(LocalTime.of(7, 0).toNanoOfDay(), london.utc(london.open()));
    TradingDay seoul = day("2024-07-03", Exchange.SEOUL);
    assertEquals(0, seoul.utc(seoul.open()));
    assertEquals(LocalTime.of(6, 30).toNanoOfDay(), seoul.utc(seoul.close()));
  }

  @Test
  public void theHomeMarketClosesEarlyOnAHalfDay() throws Exception {
    assertEquals(LocalTime.of(13, 0).toNanoOfDay(), day("2024-07-03", Exchange.US).close());
  }

  private static TradingDay day(String date, Exchange exchange) throws Exception {
    LocalDate day = LocalDate.parse(date);
    return exchange.day(day, TradingCalendar.read(Generated.REFERENCE).tradingDay(day).close());
  }

  private static long utcOfOpen(String date) throws Exception {
    TradingDay day = day(date, Exchange.US);
    return day.utc(day.open());
  }
}
