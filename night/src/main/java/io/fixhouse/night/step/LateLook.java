package io.fixhouse.night.step;

import io.fixhouse.night.due.VendorNight;
import io.fixhouse.night.record.NightRecord;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Looks for what has come after its night: the oldest date that has a record, and of whose
 * deliveries some are neither loaded nor tried in vain.
 */
public final class LateLook {
  /** There is one. */
  public static final String DUE = PlanStep.DUE;

  /** There is none. */
  public static final String NOTHING = PlanStep.NOTHING;

  /** How many days back file dates are looked at. */
  static final String DAYS = "fixhouse.late.days";

  /** As long as the generations stay that could be asked how it was known before. */
  private static final int DEFAULT_DAYS = 30;

  private final House house;
  private final LocalDate today;

  public LateLook(House house, LocalDate today) {
    this.house = house;
    this.today = today;
  }

  /** Runs it. */
  public StepOutput run() throws Exception {
    LocalDate first = today.minusDays(house.configuration().getInt(DAYS, DEFAULT_DAYS));
    for (LocalDate date : house.records().dates().tailSet(first)) {
      NightRecord record = house.records().read(date).orElseThrow();
      List<VendorNight> late =
          house.vendors(date).due(false).stream()
              .filter(
                  vendor ->
                      !vendor.newestIsAmong(
                          record.tried().getOrDefault(vendor.vendor(), List.of())))
              .toList();
      if (!late.isEmpty()) {
        return StepOutput.of(DUE)
            .with("file_date", date.toString())
            .with(
                "vendors", late.stream().map(VendorNight::vendor).collect(Collectors.joining(",")));
      }
    }
    return StepOutput.of(NOTHING).with("file_date", "").with("vendors", "");
  }
}
