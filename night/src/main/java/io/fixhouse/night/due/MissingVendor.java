package io.fixhouse.night.due;

import java.time.LocalDate;

/**
 * A vendor that has a profile and of whom nothing has come for a date.
 *
 * @param lastDelivered the last date before it for which it has delivered; null if there is none
 */
public record MissingVendor(String vendor, LocalDate lastDelivered) {
  /** Its name and when it last came. */
  public String describe() {
    return vendor
        + (lastDelivered == null
            ? " (has never delivered)"
            : " (last delivered " + lastDelivered + ")");
  }
}
