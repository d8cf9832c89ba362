package io.fixhouse.hive;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/**
 * A week or a month whose bars are computed.
 *
 * @param interval {@code 1w} or {@code 1mo}
 * @param firstDay its Monday, or its first
 * @param days the days in it that have bars, each with the generation they are of
 */
public record Period(String interval, LocalDate firstDay, String days) {
  /** The interval of weeks. */
  static final String WEEK = "1w";

  /** The interval of months. */
  static final String MONTH = "1mo";

  /** The first day of the week or month in which a day lies. */
  static LocalDate firstDay(String interval, LocalDate day) {
    return interval.equals(WEEK)
        ? day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
        : day.withDayOfMonth(1);
  }

  boolean has(LocalDate day) {
    return firstDay(interval, day).equals(firstDay);
  }
}
