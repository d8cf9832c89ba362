package io.fixhouse.night.step;

import io.fixhouse.hive.RestatedDate;
import io.fixhouse.hive.RestatedVendor;
import io.fixhouse.night.due.VendorNight;
import io.fixhouse.night.run.Normalized;
import io.fixhouse.night.run.RunFolder;
import io.fixhouse.night.run.RunPlan;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What the computation is told of a run. */
final class Restatement {
  private Restatement() {}

  static RestatedDate of(RunFolder run) throws IOException {
    RunPlan plan = run.plan();
    Normalized normalized = run.readNormalized();
    List<RestatedVendor> vendors = new ArrayList<>();
    for (VendorNight vendor : normalized.accepted()) {
      Set<LocalDate> tradeDates = new TreeSet<>(normalized.load(vendor).tradeDates());
      tradeDates.addAll(vendor.loaded().tradeDates());
      // Whether published executions have amendments only a look at them would tell.
      boolean amends =
          !plan.reads()
              || normalized.liveFiles(vendor).stream().anyMatch(file -> file.amendments() > 0);
      vendors.add(
          new RestatedVendor(
              vendor.vendor(),
              vendor.profile().amendDays(),
              vendor.profile().correctionMovesTime(),
              tradeDates,
              amends));
    }
    return new RestatedDate(plan.generation(), plan.fileDate(), plan.reads(), vendors);
  }
}
