package io.fixhouse.oozie.purge;

import io.fixhouse.command.UserException;
import io.fixhouse.house.HouseSettings;
import io.fixhouse.vendor.VendorProfiles;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/**
 * How long things are kept.
 *
 * @param generations days since a generation's last partition went to a newer one
 * @param deliveries days since a delivery's file date
 * @param runs days since a run, or a deployment, was last written to
 */
record Retention(int generations, int deliveries, int runs) {
  private static final String GENERATIONS = "fixhouse.retention.generations.days";
  private static final String DELIVERIES = "fixhouse.retention.deliveries.days";
  private static final String RUNS = "fixhouse.retention.runs.days";

  /** As docs/design.md promises: a night can still be read as it was known. */
  private static final int DEFAULT_GENERATIONS = 30;

  /** A year and a month: a year's nights can be read again from what was sent. */
  private static final int DEFAULT_DELIVERIES = 400;

  /** A quarter: what somebody asks about a night is asked by then. */
  private static final int DEFAULT_RUNS = 90;

  /**
   * What the settings say.
   *
   * @throws UserException if one is no number of days, or deliveries would go while a profile's
   *     amend_days may still need them
   */
  static Retention of(HouseSettings settings) throws IOException {
    Retention retention =
        new Retention(
            days(settings, GENERATIONS, DEFAULT_GENERATIONS),
            days(settings, DELIVERIES, DEFAULT_DELIVERIES),
            days(settings, RUNS, DEFAULT_RUNS));
    VendorProfiles profiles = new VendorProfiles(settings.vendorsFolder());
    for (String vendor : profiles.vendors()) {
      int amendDays = profiles.profile(vendor).amendDays();
      if (retention.deliveries <= amendDays) {
        throw new UserException(
            DELIVERIES
                + " in fixhouse-site.xml is "
                + retention.deliveries
                + ", but "
                + vendor
                + " may amend what is up to "
                + amendDays
                + " days old (amend_days in its profile): keep deliveries longer");
      }
    }
    return retention;
  }

  boolean isOverForGeneration(Instant since, Instant now) {
    return since.plus(Duration.ofDays(generations)).isBefore(now);
  }

  boolean isOverForDelivery(LocalDate fileDate, LocalDate today) {
    return fileDate.plusDays(deliveries).isBefore(today);
  }

  boolean isOverForRun(Instant since, Instant now) {
    return since.plus(Duration.ofDays(runs)).isBefore(now);
  }

  private static int days(HouseSettings settings, String key, int unset) {
    String text = settings.configuration().getTrimmed(key, Integer.toString(unset));
    if (!text.matches("[1-9]\\d{0,4}")) {
      throw new UserException(
          key + " in fixhouse-site.xml is '" + text + "', which is no number of days from 1 on");
    }
    return Integer.parseInt(text);
  }
}
