package io.fixhouse.oozie.nights;

import io.fixhouse.calendar.TradingCalendar;
import io.fixhouse.calendar.TradingSession;
import io.fixhouse.land.Deliveries;
import io.fixhouse.night.due.MissingVendor;
import io.fixhouse.night.record.NightRecord;
import io.fixhouse.night.record.NightRecords;
import io.fixhouse.oozie.deploy.NightTimes;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Finds how a date's night stands: in HDFS, and in Oozie as long as it answers. */
final class Nights {
  private final TradingCalendar calendar;
  private final Set<String> vendors;
  private final Deliveries deliveries;
  private final NightRecords records;
  private final OozieNights oozie;

  /**
   * @param vendors those that have a profile
   * @param oozie null where it does not answer
   */
  Nights(
      TradingCalendar calendar,
      Set<String> vendors,
      Deliveries deliveries,
      NightRecords records,
      OozieNights oozie) {
    this.calendar = calendar;
    this.vendors = vendors;
    this.deliveries = deliveries;
    this.records = records;
    this.oozie = oozie;
  }

  /**
   * How a date stands now.
   *
   * @throws io.fixhouse.command.UserException if it is outside the calendar
   */
  NightLine line(LocalDate date, Instant now) throws IOException {
    TradingSession session = calendar.session(date);
    if (session.isClosed()) {
      return new NightLine(date, "closed", session.closedFor());
    }
    if (oozie != null && oozie.running().containsKey(date)) {
      return new NightLine(date, "running", oozie.running().get(date));
    }
    Optional<NightRecord> record = records.read(date);
    return record.isPresent() ? over(date, record.get()) : notOver(date, now);
  }

  private NightLine over(LocalDate date, NightRecord record) throws IOException {
    List<String> reasons = new ArrayList<>();
    if (record.reason() != null) {
      reasons.add(record.reason());
    }
    Set<String> here = landed(date);
    String missing =
        record.missing().stream()
            .filter(vendor -> !here.contains(vendor.vendor()))
            .map(MissingVendor::describe)
            .collect(Collectors.joining(", "));
    if (!missing.isEmpty()) {
      reasons.add("without " + missing);
    }
    String come =
        record.missing().stream()
            .map(MissingVendor::vendor)
            .filter(here::contains)
            .collect(Collectors.joining(", "));
    if (!come.isEmpty()) {
      reasons.add("has come since, and is due: " + come);
    }
    return new NightLine(date, record.state().text(), String.join("; ", reasons));
  }

  private NightLine notOver(LocalDate date, Instant now) throws IOException {
    Set<String> here = landed(date);
    Set<String> awaited = new TreeSet<>(vendors);
    awaited.removeAll(here);
    String who =
        awaited.isEmpty()
            ? "all " + vendors.size() + " vendors have landed"
            : here.size()
                + " of "
                + vendors.size()
                + " have landed, not: "
                + String.join(", ", awaited);
    if (oozie == null) {
      return new NightLine(date, "unknown", who);
    }
    if (oozie.waiting().contains(date)) {
      return new NightLine(
          date,
          "waiting",
          awaited.isEmpty()
              ? who + ": it starts within seconds"
              : "for " + String.join(", ", awaited));
    }
    if (oozie.failed().containsKey(date)) {
      return new NightLine(
          date, "failed", "and that could not be recorded; " + oozie.failed().get(date));
    }
    Instant begin = date.atTime(NightTimes.NIGHTLY).atZone(TradingCalendar.ZONE).toInstant();
    return now.isBefore(begin)
        ? new NightLine(
            date, "to come", "waits from " + NightTimes.NIGHTLY + " New York on; " + who)
        : new NightLine(date, "none", "no night has run, and Oozie waits for none; " + who);
  }

  private Set<String> landed(LocalDate date) throws IOException {
    Set<String> landed = new TreeSet<>();
    for (String vendor : deliveries.vendors(date)) {
      if (!deliveries.of(date, vendor).isEmpty()) {
        landed.add(vendor);
      }
    }
    return landed;
  }
}
