package io.fixhouse.oozie.deploy;

import io.fixhouse.calendar.TradingCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** When each job of the bundle begins and ends to start nights. */
final class Schedule {
  private static final String START = "_start";
  private static final String END = "_end";

  /** After this no night starts: beyond any calendar. */
  private static final String NEVER = "2099-12-31T00:00Z";

  private final DeployRequest request;
  private final LocalTime cutoff;
  private final Instant now;

  Schedule(DeployRequest request, LocalTime cutoff, Instant now) {
    this.request = request;
    this.cutoff = cutoff;
    this.now = now;
  }

  /** The names of its properties. */
  static Set<String> names() {
    return Set.of(
        "nightly" + START,
        "nightly" + END,
        "cutoff" + START,
        "cutoff" + END,
        "late" + START,
        "late" + END);
  }

  /**
   * Its properties.
   *
   * @param stops when the jobs of the deployment before start nothing any more, by their names
   */
  Map<String, String> properties(Map<String, Instant> stops) {
    Map<String, String> properties = new TreeMap<>();
    put(properties, "nightly", NightTimes.NIGHTLY, stops);
    put(properties, "cutoff", cutoff, stops);
    properties.put("late" + START, NightTimes.utc(now));
    properties.put("late" + END, NEVER);
    return properties;
  }

  private void put(
      Map<String, String> properties, String job, LocalTime time, Map<String, Instant> stops) {
    LocalDate first = request.from() != null ? request.from() : date(stops.getOrDefault(job, now));
    properties.put(job + START, NightTimes.nominal(first, time));
    properties.put(
        job + END,
        request.to() == null ? NEVER : NightTimes.nominal(request.to(), time.plusMinutes(1)));
  }

  private static LocalDate date(Instant moment) {
    return moment.atZone(TradingCalendar.ZONE).toLocalDate();
  }
}
