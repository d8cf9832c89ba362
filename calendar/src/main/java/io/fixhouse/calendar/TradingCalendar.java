package io.fixhouse.calendar;

import io.fixhouse.command.UserException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The sessions of the US equity markets, read from {@code conf/reference/calendar.csv}. */
public final class TradingCalendar {
  /** The clock that sessions, nights and cut-offs go by. */
  public static final ZoneId ZONE = ZoneId.of("America/New_York");

  /** When every session opens, New York's time. */
  public static final LocalTime OPEN = LocalTime.of(9, 30);

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .setCommentMarker('#')
          .build();

  private final Path source;
  private final NavigableMap<LocalDate, TradingSession> rows = new TreeMap<>();

  private TradingCalendar(Path source) {
    this.source = source;
  }

  /**
   * Reads the calendar of a reference folder.
   *
   * @throws UserException when it is missing or empty, or a row is wrong, naming file and line
   */
  public static TradingCalendar read(Path referenceFolder) throws IOException {
    Path file = referenceFolder.resolve("calendar.csv");
    TradingCalendar calendar = new TradingCalendar(file);
    try (CSVParser rows = CSVParser.parse(file, StandardCharsets.UTF_8, FORMAT)) {
      for (CSVRecord row : rows) {
        calendar.add(row, rows.getCurrentLineNumber());
      }
    } catch (NoSuchFileException e) {
      throw new UserException(
          "there is no " + file + ": the trading calendar is calendar.csv in the reference folder",
          e);
    } catch (UncheckedIOException e) {
      throw new UserException(file + ": " + e.getCause().getMessage(), e);
    }
    if (calendar.rows.isEmpty()) {
      throw new UserException(file + " has no row: a row is a weekday, from the first to the last");
    }
    return calendar;
  }

  /**
   * What a day is; a day of the calendar's range without a row is a weekend.
   *
   * @throws UserException when the date is outside the calendar
   */
  public TradingSession session(LocalDate date) {
    if (date.isBefore(first()) || date.isAfter(last())) {
      throw new UserException(
          date + " is outside " + source + ", which goes from " + first() + " to " + last());
    }
    return rows.getOrDefault(date, TradingSession.WEEKEND);
  }

  /**
   * The session of a date on which there is one.
   *
   * @throws UserException when the date is closed or outside the calendar
   */
  public TradingSession tradingDay(LocalDate date) {
    TradingSession session = session(date);
    if (session.isClosed()) {
      LocalDate next = rows.higherKey(date);
      while (next != null && rows.get(next).isClosed()) {
        next = rows.higherKey(next);
      }
      throw new UserException(
          date
              + " has no session ("
              + session.closedFor()
              + ")"
              + (next == null ? "" : "; the next trading day is " + next));
    }
    return session;
  }

  /** The trading day before a date, or null at the calendar's beginning. */
  public LocalDate before(LocalDate date) {
    LocalDate before = rows.lowerKey(date);
    while (before != null && rows.get(before).isClosed()) {
      before = rows.lowerKey(before);
    }
    return before;
  }

  /** The closed days of its range, holidays and weekends, in their order. */
  public List<LocalDate> closedDays() {
    List<LocalDate> closed = new ArrayList<>();
    first()
        .datesUntil(last().plusDays(1))
        .filter(date -> session(date).isClosed())
        .forEach(closed::add);
    return closed;
  }

  /** The first day it knows. */
  public LocalDate first() {
    return rows.firstKey();
  }

  /** The last day it knows. */
  public LocalDate last() {
    return rows.lastKey();
  }

  private void add(CSVRecord row, long line) {
    try {
      LocalDate date = LocalDate.parse(row.get("date"));
      TradingSession.Kind kind =
          TradingSession.Kind.valueOf(row.get("session").toUpperCase(Locale.ROOT));
      if (kind == TradingSession.Kind.CLOSED) {
        rows.put(date, TradingSession.closed(row.get("holiday")));
        return;
      }
      if (!LocalTime.parse(row.get("open")).equals(OPEN)) {
        throw new DateTimeException("a session opens at " + OPEN);
      }
      rows.put(date, new TradingSession(kind, LocalTime.parse(row.get("close")), null));
    } catch (DateTimeException | IllegalArgumentException e) {
      throw new UserException(
          source
              + ", line "
              + line
              + ": a row has date (YYYY-MM-DD), session (regular, half, closed), open (09:30), close"
              + " (HH:MM) and holiday; "
              + e.getMessage(),
          e);
    }
  }
}
