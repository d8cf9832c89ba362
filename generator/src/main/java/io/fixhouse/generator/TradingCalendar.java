package io.fixhouse.generator;

import io.fixhouse.command.UserException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** The days on which the US equity markets trade, read from {@code conf/reference/calendar.csv}. */
final class TradingCalendar {
  private static final String HEADER = "date,session,open,close,holiday";
  private static final int FIELDS = 5;

  private final Path source;
  private final NavigableMap<LocalDate, TradingDay> open = new TreeMap<>();
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
    try {
      int number = 0;
      for (String line : Files.readAllLines(file)) {
        number++;
        if (!line.startsWith("#") && !line.equals(HEADER)) {
          calendar.add(line, number);
        }
      }
    } catch (NoSuchFileException e) {
      throw new UserException(
          "there is no " + file + "; --reference names the folder that holds calendar.csv", e);
    }
    return calendar;
  }

  /**
   * A trading day.
   *
   * @throws UserException when the date is closed or outside the calendar
   */
  TradingDay day(LocalDate date) {
    TradingDay day = open.get(date);
    if (day != null) {
      return day;
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
  TradingDay before(LocalDate date) {
    Map.Entry<LocalDate, TradingDay> entry = open.lowerEntry(date);
    return entry == null ? null : entry.getValue();
  }

  private LocalDate first() {
    return open.isEmpty() ? LocalDate.MAX : open.firstKey();
  }

  private LocalDate last() {
    return open.isEmpty() ? LocalDate.MIN : open.lastKey();
  }

  private void add(String line, int number) {
    String[] fields = line.split(",", FIELDS);
    try {
      LocalDate date = LocalDate.parse(fields[0]);
      if (fields[1].equals("closed")) {
        closed.put(date, fields[4].replace("\"", ""));
        return;
      }
      if (!LocalTime.parse(fields[2]).equals(TradingDay.OPEN)) {
        throw new DateTimeException("the regular session opens at " + TradingDay.OPEN);
      }
      open.put(date, new TradingDay(date, LocalTime.parse(fields[3])));
    } catch (DateTimeException | ArrayIndexOutOfBoundsException e) {
      throw new UserException(
          source + ", line " + number + ": not '" + HEADER + "' with readable values: " + line, e);
    }
  }
}
