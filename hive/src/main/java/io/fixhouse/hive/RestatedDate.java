package io.fixhouse.hive;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * What a run restates.
 *
 * @param generation the run's number
 * @param fileDate the file date that has been normalised
 * @param vendors the vendors whose executions of that file date are new
 */
public record RestatedDate(long generation, LocalDate fileDate, List<RestatedVendor> vendors) {
  public RestatedDate {
    vendors = List.copyOf(vendors);
  }

  /** How many days another date lies from the file date, before or after. */
  long distance(LocalDate date) {
    return Math.abs(ChronoUnit.DAYS.between(fileDate, date));
  }
}
