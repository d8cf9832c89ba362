package io.fixhouse.night.step;

import io.fixhouse.night.run.Trigger;
import java.time.LocalDate;
import java.util.Set;

/**
 * What somebody wants run.
 *
 * @param runner the workflow's id, or one made up for a process
 * @param vendors those of whom alone; empty for all
 * @param again whether to take what is loaded already, too
 */
public record PlanRequest(
    LocalDate fileDate,
    String runner,
    Trigger trigger,
    Set<String> vendors,
    boolean again,
    From from) {
  public PlanRequest {
    vendors = Set.copyOf(vendors);
  }

  boolean wants(String vendor) {
    return vendors.isEmpty() || vendors.contains(vendor);
  }
}
