package io.fixhouse.night.due;

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
 * @param vendor its name
 * @param profileText its profile as it is written, which all of the run keeps to
 * @param deliveries its whole deliveries of the date, replaced ones too, by number
 * @param loaded what of them the published tables stand for
 * @param heldBack the numbers of those that a check of this night holds back
 */
public record VendorNight(
    String vendor,
    String profileText,
    List<Delivery> deliveries,
    PublishedLoad loaded,
    Set<Integer> heldBack) {

  public VendorNight {
    deliveries = List.copyOf(deliveries);
    heldBack = Set.copyOf(heldBack);
  }

  /** Its profile, which has been read before and is right. */
  public VendorProfile profile() {
    return VendorProfile.parse(vendor, vendor + ".yaml", profileText);
  }

  /** The deliveries that stand when those held back are as if they had not come. */
  public List<Delivery> live() {
    return Deliveries.live(
        deliveries.stream().filter(d -> !heldBack.contains(d.number())).toList());
  }

  /** Whether what stands is something else than what is loaded. */
  public boolean isDue() {
    List<Delivery> live = live();
    return !live.isEmpty() && !numbers(live).equals(loaded.deliveries());
  }

  /** The same vendor when checks have failed. */
  public VendorNight holdBack(Set<Integer> failed) {
    Set<Integer> all = new TreeSet<>(heldBack);
    all.addAll(failed);
    return new VendorNight(vendor, profileText, deliveries, loaded, all);
  }

  /** Whether the newest delivery that stands is one of these. */
  public boolean newestIsAmong(List<Integer> tried) {
    List<Integer> live = numbers(live());
    return !live.isEmpty() && tried.contains(live.get(live.size() - 1));
  }

  /** The deliveries' numbers, in their order. */
  public static List<Integer> numbers(List<Delivery> deliveries) {
    List<Integer> numbers = new ArrayList<>();
    deliveries.forEach(delivery -> numbers.add(delivery.number()));
    return numbers;
  }
}
