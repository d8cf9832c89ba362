package io.fixhouse.night;

import io.fixhouse.command.UserException;
import io.fixhouse.land.Deliveries;
import io.fixhouse.land.Delivery;
import io.fixhouse.vendor.VendorProfiles;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Who has delivered for a date, and who has not.
 *
 * @param delivered the vendors with a whole delivery and a profile
 * @param missing the vendors with a profile and no whole delivery
 * @param unknown the vendors with a delivery and no profile, or a wrong one, and why
 */
record DueVendors(List<VendorNight> delivered, Set<String> missing, Map<String, String> unknown) {

  static DueVendors find(
      Deliveries deliveries,
      VendorProfiles profiles,
      Map<String, PublishedLoad> published,
      LocalDate fileDate)
      throws IOException {
    List<VendorNight> delivered = new ArrayList<>();
    Set<String> missing = new TreeSet<>(profiles.vendors());
    Map<String, String> unknown = new java.util.TreeMap<>();
    for (String vendor : deliveries.vendors(fileDate)) {
      List<Delivery> whole = deliveries.of(fileDate, vendor);
      if (whole.isEmpty()) {
        continue;
      }
      missing.remove(vendor);
      try {
        delivered.add(
            new VendorNight(
                profiles.profile(vendor),
                profiles.text(vendor),
                whole,
                published.getOrDefault(vendor, PublishedLoad.NONE),
                Set.of()));
      } catch (UserException e) {
        unknown.put(vendor, e.getMessage());
      }
    }
    return new DueVendors(List.copyOf(delivered), missing, unknown);
  }
}
