package io.fixhouse.night;

import io.fixhouse.land.Deliveries;
import io.fixhouse.land.Delivery;
import io.fixhouse.vendor.VendorProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * One vendor in the night of a date.
 *
 * @param profile its profile
 * @param profileText the profile as it is written, for the tasks
 * @param deliveries its whole deliveries of the date, replaced ones too, by number
 * @param loaded what of them the published tables stand for
 * @param heldBack the numbers of those that a check of this night holds back
 */
record VendorNight(
    VendorProfile profile,
    String profileText,
    List<Delivery> deliveries,
    PublishedLoad loaded,
    Set<Integer> heldBack) {

  VendorNight {
    deliveries = List.copyOf(deliveries);
    heldBack = Set.copyOf(heldBack);
  }

  String vendor() {
    return profile.vendor();
  }

  /** The deliveries that stand when those held back are as if they had not come. */
  List<Delivery> live() {
    return Deliveries.live(
        deliveries.stream().filter(d -> !heldBack.contains(d.number())).toList());
  }

  /** Whether what stands is something else than what is loaded. */
  boolean isDue() {
    List<Delivery> live = live();
    return !live.isEmpty() && !numbers(live).equals(loaded.deliveries());
  }

  /** The same vendor when checks have failed. */
  VendorNight holdBack(Set<Integer> failed) {
    Set<Integer> all = new TreeSet<>(heldBack);
    all.addAll(failed);
    return new VendorNight(profile, profileText, deliveries, loaded, all);
  }

  static List<Integer> numbers(List<Delivery> deliveries) {
    List<Integer> numbers = new ArrayList<>();
    deliveries.forEach(delivery -> numbers.add(delivery.number()));
    return numbers;
  }
}
