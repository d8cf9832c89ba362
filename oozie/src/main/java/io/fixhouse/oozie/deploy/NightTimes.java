package io.fixhouse.oozie.deploy;

import io.fixhouse.calendar.TradingCalendar;
import io.fixhouse.command.UserException;
import io.fixhouse.house.HouseSettings;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;

/**
 * When things happen on a trading day, by New York's clock.
 *
 * @param cutoff when the night runs with those vendors that have come
 * @param shouldStart when it should have started at the latest
 * @param shouldEnd when it should be over at the latest
 */
public record NightTimes(LocalTime cutoff, LocalTime shouldStart, LocalTime shouldEnd) {
  /** From when on a night waits: when a half day closes, for no night can be whole before. */
  public static final LocalTime NIGHTLY = LocalTime.of(13, 0);

  /** {@code HH:MM}, New York. */
  public static final String CUTOFF = "fixhouse.night.cutoff";

  private static final String SHOULD_START = "fixhouse.night.should.start";
  private static final String SHOULD_END = "fixhouse.night.should.end";

  /** Oozie's times: minutes of UTC. */
  private static final DateTimeFormatter UTC =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm'Z'").withZone(ZoneOffset.UTC);

  /**
   * The times that the settings give; by default 21:00, 19:00 and 22:00.
   *
   * @throws UserException if one is no time, or not in their order
   */
  public static NightTimes of(HouseSettings settings) {
    NightTimes times =
        new NightTimes(
            time(settings, CUTOFF, "21:00"),
            time(settings, SHOULD_START, "19:00"),
            time(settings, SHOULD_END, "22:00"));
    checkOrder(CUTOFF, times.cutoff);
    checkOrder(SHOULD_START, times.shouldStart);
    if (!times.shouldEnd.isAfter(times.shouldStart)) {
      throw new UserException(
          SHOULD_END
              + " in fixhouse-site.xml is "
              + times.shouldEnd
              + ", and must be after "
              + SHOULD_START
              + ", "
              + times.shouldStart);
    }
    return times;
  }

  /** The moment of a time of day on a date, as Oozie writes it. */
  public static String nominal(LocalDate date, LocalTime time) {
    return utc(date.atTime(time).atZone(TradingCalendar.ZONE).toInstant());
  }

  /** A moment as Oozie writes it, whole minutes. */
  public static String utc(Instant moment) {
    return UTC.format(moment);
  }

  /** Minutes from {@link #NIGHTLY} on to a later time of the day. */
  static long minutes(LocalTime time) {
    return Duration.between(NIGHTLY, time).toMinutes();
  }

  private static LocalTime time(HouseSettings settings, String key, String unset) {
    String text = settings.configuration().getTrimmed(key, unset);
    try {
      return LocalTime.parse(text);
    } catch (DateTimeParseException e) {
      throw new UserException(
          key + " in fixhouse-site.xml is '" + text + "', which is no time of day: HH:MM", e);
    }
  }

  private static void checkOrder(String key, LocalTime time) {
    if (!time.isAfter(NIGHTLY)) {
      throw new UserException(
          key + " in fixhouse-site.xml is " + time + ", and must be after " + NIGHTLY);
    }
  }
}
