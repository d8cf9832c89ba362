package io.fixhouse.hive;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * What a run restates.
 *
 * @param generation the run's number
 * @param fileDate the file date whose fills are computed
 * @param normalized whether the run has normalised that file date's executions; if not, it computes
 *     from those that are published
 * @param vendors the vendors of whom it does
 */
public record RestatedDate(
    long generation, LocalDate fileDate, boolean normalized, List<RestatedVendor> vendors) {
  public RestatedDate {
    vendors = List.copyOf(vendors);
  }

  /** How many days another date lies from the file date, before or after. */
  long distance(LocalDate date) {
    return Math.abs(ChronoUnit.DAYS.between(fileDate, date));
  }
}
