package io.fixhouse.night.due;

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
 * @param unknown the vendors with a whole delivery and no profile, or a wrong one
 */
public record DueVendors(
    List<VendorNight> delivered, Set<String> missing, List<UnknownVendor> unknown) {

  /** Looks into HDFS and at the profiles. */
  public static DueVendors find(
      Deliveries deliveries,
      VendorProfiles profiles,
      Map<String, PublishedLoad> published,
      LocalDate fileDate)
      throws IOException {
    List<VendorNight> delivered = new ArrayList<>();
    List<UnknownVendor> unknown = new ArrayList<>();
    Set<String> missing = new TreeSet<>(profiles.vendors());
    for (String vendor : deliveries.vendors(fileDate)) {
      List<Delivery> whole = deliveries.of(fileDate, vendor);
      if (whole.isEmpty()) {
        continue;
      }
      missing.remove(vendor);
      try {
        delivered.add(
            new VendorNight(
                profiles.profile(vendor).vendor(),
                profiles.text(vendor),
                whole,
                published.getOrDefault(vendor, PublishedLoad.NONE),
                Set.of()));
      } catch (UserException e) {
        unknown.add(new UnknownVendor(vendor, Deliveries.live(whole), e.getMessage()));
      }
    }
    return new DueVendors(List.copyOf(delivered), missing, List.copyOf(unknown));
  }

  /** The vendors of whom something live is not loaded; with {@code again} all who delivered. */
  public List<VendorNight> due(boolean again) {
    return delivered.stream().filter(vendor -> again || vendor.isDue()).toList();
  }

  /** Those of whom something is published. */
  public Set<String> loaded() {
    Set<String> loaded = new TreeSet<>();
    delivered.stream()
        .filter(vendor -> !vendor.loaded().deliveries().isEmpty())
        .forEach(vendor -> loaded.add(vendor.vendor()));
    return loaded;
  }
}
