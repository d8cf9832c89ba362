package io.fixhouse.line;

import io.fixhouse.fix.DateReader;
import io.fixhouse.fix.FixMessage;
import io.fixhouse.fix.ZoneClock;
import io.fixhouse.table.ExecutionColumn;
import io.fixhouse.vendor.VendorProfile;
import java.time.LocalDate;

/**
 * The trade date: TradeDate(75), else the date of the time in the session's zone, where a time at
 * or after a roll other than 00:00 belongs to the next date.
 */
final class TradeDateRule {
  private static final long DAY = 86_400;

  private final ZoneClock zone;
  private final int rollSecond;
  private final long earliest;
  private final long latest;
  private final DateReader dates = new DateReader();

  private RejectReason fault;

  TradeDateRule(VendorProfile profile, LocalDate fileDate) {
    zone = new ZoneClock(profile.sessionZone());
    rollSecond = profile.rollSecond();
    earliest = fileDate.toEpochDay() - profile.amendDays();
    latest = fileDate.toEpochDay() + 1;
  }

  /** Fills trade_date; it stays NULL where neither 75 nor the time gives it. */
  void fill(FixMessage message, TimeRule time, RowFields fields) {
    fault = null;
    long day;
    int field = message.findValue(Tags.TRADE_DATE);
    if (field >= 0) {
      day = dates.read(message.buffer(), message.start(field), message.end(field));
      if (day == DateReader.MALFORMED) {
        fault = RejectReason.MALFORMED_TRADE_DATE;
        return;
      }
      fields.take(field);
    } else if (time.fault() == null) {
      day = day(time.epochSecond());
    } else {
      return;
    }
    fields.row().setLong(ExecutionColumn.TRADE_DATE, day);
    if (day < earliest || day > latest) {
      fault = RejectReason.TRADE_DATE_OUT_OF_WINDOW;
    }
  }

  /** Why a fill, bust or correction with what was filled last is rejected, or null. */
  RejectReason fault() {
    return fault;
  }

  private long day(long epochSecond) {
    long local = epochSecond + zone.offsetAt(epochSecond);
    long day = Math.floorDiv(local, DAY);
    return rollSecond != 0 && local - day * DAY >= rollSecond ? day + 1 : day;
  }
}
