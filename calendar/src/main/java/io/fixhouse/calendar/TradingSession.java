package io.fixhouse.calendar;

import java.time.LocalTime;

/**
 * What the calendar says of a day.
 *
 * @param kind whether there is a session, and how long
 * @param close when it ends, New York's time; null on a closed day
 * @param closedFor why the day is closed, such as a holiday's name; null on a trading day
 */
public record TradingSession(Kind kind, LocalTime close, String closedFor) {
  /** Whether a day has a session, and how long. */
  public enum Kind {
    REGULAR,
    HALF,
    CLOSED
  }

  static final TradingSession WEEKEND = closed("a weekend");

  static TradingSession closed(String reason) {
    return new TradingSession(Kind.CLOSED, null, reason);
  }

  public boolean isClosed() {
    return kind == Kind.CLOSED;
  }
}
