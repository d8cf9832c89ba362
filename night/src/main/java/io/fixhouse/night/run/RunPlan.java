package io.fixhouse.night.run;

import io.fixhouse.night.due.MissingVendor;
import io.fixhouse.night.due.UnknownVendor;
import io.fixhouse.night.due.VendorNight;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What a run is to do. What has come or changed since is for the next.
 *
 * @param runner who runs it: the workflow's id, or one made up for a process
 * @param due the vendors of whom something is to be loaded
 * @param unknown those that have delivered and whose profile is wrong
 * @param missing those that have not come
 * @param loaded those of whom something was published before
 * @param reads whether files are read: if not, it computes from what is published
 */
public record RunPlan(
    LocalDate fileDate,
    long generation,
    String runner,
    Trigger trigger,
    Instant startedAt,
    List<VendorNight> due,
    List<UnknownVendor> unknown,
    List<MissingVendor> missing,
    List<String> loaded,
    boolean reads) {
  public RunPlan {
    due = List.copyOf(due);
    unknown = List.copyOf(unknown);
    missing = List.copyOf(missing);
    loaded = List.copyOf(loaded);
  }

  /** The workflow that runs it; null for a run by hand. */
  public String workflow() {
    return trigger == Trigger.HAND ? null : runner;
  }
}
