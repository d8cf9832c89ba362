package io.fixhouse.night.due;

import io.fixhouse.land.Delivery;
import java.util.List;

/**
 * A vendor that has delivered and cannot be read.
 *
 * @param deliveries its live deliveries
 * @param reason what is wrong with its profile, and where
 */
public record UnknownVendor(String vendor, List<Delivery> deliveries, String reason) {
  /** Why each of its deliveries is held back. */
  public List<HeldBack> heldBack() {
    return deliveries.stream()
        .map(delivery -> new HeldBack(vendor, delivery.number(), null, reason))
        .toList();
  }
}
