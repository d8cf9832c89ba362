package io.fixhouse.profile.trial;

import io.fixhouse.fix.DateReader;
import io.fixhouse.fix.FixMessage;
import io.fixhouse.fix.FixScanner;
import io.fixhouse.input.LineReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The date that a file is most likely for: the commonest date of its first lines' SendingTime(52),
 * or of TransactTime(60) or TradeDate(75) where there is none; the later of two as common.
 */
public final class DateFinder {
  private static final int LINES = 10_000;
  private static final int[] TAGS = {52, 60, 75};
  private static final int DATE_BYTES = 8;

  private final FixScanner scanner = new FixScanner(List.of());
  private final FixMessage message = new FixMessage();
  private final DateReader dates = new DateReader();
  private final Map<Long, Integer> counts = new TreeMap<>();
  private int lines;

  /** Looks at a line; returns whether it wants to see more. */
  public boolean see(LineReader line) {
    lines++;
    if (!line.tooLong() && scanner.scan(line.buffer(), line.start(), line.end(), message) == null) {
      for (int tag : TAGS) {
        int field = message.findValue(tag);
        if (field >= 0 && message.length(field) >= DATE_BYTES) {
          int start = message.start(field);
          long day = dates.read(message.buffer(), start, start + DATE_BYTES);
          if (day != DateReader.MALFORMED) {
            counts.merge(day, 1, Integer::sum);
            break;
          }
        }
      }
    }
    return lines < LINES;
  }

  public Optional<LocalDate> date() {
    return counts.entrySet().stream()
        .max(Map.Entry.<Long, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .map(entry -> LocalDate.ofEpochDay(entry.getKey()));
  }
}
