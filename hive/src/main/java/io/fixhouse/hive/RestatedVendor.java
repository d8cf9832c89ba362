package io.fixhouse.hive;

import java.time.LocalDate;
import java.util.Set;

/**
 * A vendor whose executions of the file date are new.
 *
 * @param amendDays how many days what an amendment names may lie before or after it
 * @param ownCorrectionTime whether a correction's own time becomes the fill's
 * @param tradeDates the trade dates of its fills of the file date, both those it has now and those
 *     it had before
 * @param amends whether there are busts or corrections among its new executions
 */
public record RestatedVendor(
    String vendor,
    int amendDays,
    boolean ownCorrectionTime,
    Set<LocalDate> tradeDates,
    boolean amends) {
  public RestatedVendor {
    tradeDates = Set.copyOf(tradeDates);
  }

  /** The vendor's row of {@code run_vendors}. */
  java.util.List<String> row(boolean hasAmendments) {
    return java.util.List.of(
        vendor,
        String.valueOf(amendDays),
        String.valueOf(ownCorrectionTime),
        String.valueOf(hasAmendments));
  }
}
