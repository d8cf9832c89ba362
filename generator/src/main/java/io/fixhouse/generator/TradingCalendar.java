package io.fixhouse.generator;

import io.fixhouse.command.UserException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The days on which the US equity markets trade, read from {@code conf/reference/calendar.csv}. */
final class TradingCalendar {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .setCommentMarker('#')
          .build();

  private final Path source;
  private final NavigableMap<LocalDate, LocalTime> open = new TreeMap<>();
  private final NavigableMap<LocalDate, String> closed = new TreeMap<>();

  private TradingCalendar(Path source) {
    this.source = source;
  }

  /**
   * Reads the calendar of a reference folder.
   *
   * @throws UserException when it is missing or a row is wrong, naming file and line
   */
  static TradingCalendar read(Path referenceFolder) throws IOException {
    Path file = referenceFolder.resolve("calendar.csv");
    TradingCalendar calendar = new TradingCalendar(file);
    try (CSVParser rows = CSVParser.parse(file, StandardCharsets.UTF_8, FORMAT)) {
      for (CSVRecord row : rows) {
        calendar.add(row, rows.getCurrentLineNumber());
      }
    } catch (NoSuchFileException e) {
      throw new UserException(
          "there is no " + file + "; --reference names the folder that holds calendar.csv", e);
    } catch (UncheckedIOException e) {
      throw new UserException(file + ": " + e.getCause().getMessage(), e);
    }
    return calendar;
  }

  /**
   * An exchange's trading day.
   *
   * @throws UserException when the date is closed or outside the calendar
   */
  TradingDay day(LocalDate date, Exchange exchange) {
    LocalTime close = open.get(date);
    if (close != null) {
      return exchange.day(date, close);
    }
    if (open.isEmpty() || date.isBefore(first()) || date.isAfter(last())) {
      throw new UserException(
          date + " is outside " + source + ", which goes from " + first() + " to " + last());
    }
    throw new UserException(
        date
            + " has no session ("
            + closed.getOrDefault(date, "a weekend")
            + "); the next trading day is "
            + open.higherKey(date));
  }

  /** The trading day before a date, or null at the calendar's beginning. */
  LocalDate before(LocalDate date) {
    return open.lowerKey(date);
  }

  private LocalDate first() {
    return open.isEmpty() ? LocalDate.MAX : open.firstKey();
  }

  private LocalDate last() {
    return open.isEmpty() ? LocalDate.MIN : open.lastKey();
  }

  private void add(CSVRecord row, long line) {
    try {
      LocalDate date = LocalDate.parse(row.get("date"));
      if (row.get("session").equals("closed")) {
        closed.put(date, row.get("holiday"));
        return;
      }
      if (!LocalTime.parse(row.get("open")).equals(Exchange.US.open())) {
        throw new DateTimeException("the regular session opens at " + Exchange.US.open());
      }
      open.put(date, LocalTime.parse(row.get("close")));
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
