package io.fixhouse.profile;

import io.fixhouse.vendor.SessionPair;
import io.fixhouse.vendor.VendorProfile;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** What a profile says, in a line. */
final class Summary {
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

  private Summary() {}

  static String of(VendorProfile profile) {
    List<String> parts = new ArrayList<>();
    parts.add("price " + profile.priceTag());
    parts.add("quantity " + profile.quantityTag());
    parts.add("client " + clients(profile) + (profile.ownClientIds() ? " (its own)" : ""));
    parts.add("time " + times(profile));
    if (!profile.sessionZone().equals(NEW_YORK) || profile.rollSecond() != 0) {
      parts.add(
          "days of "
              + profile.sessionZone()
              + (profile.rollSecond() == 0
                  ? ""
                  : " from " + LocalTime.ofSecondOfDay(profile.rollSecond())));
    }
    profile.currency().ifPresent(parts::add);
    if (profile.symbolTag() != 55 || !profile.symbolSuffixes().isEmpty()) {
      parts.add(
          "symbol "
              + profile.symbolTag()
              + (profile.symbolSuffixes().isEmpty()
                  ? ""
                  : " less " + String.join(" ", profile.symbolSuffixes())));
    }
    if (profile.fillsAlone()) {
      parts.add("fills alone");
    }
    if (profile.identityByContent()) {
      parts.add("identity by content");
    }
    for (SessionPair session : profile.sessions()) {
      parts.add(session.sender() + "->" + session.target());
    }
    if (profile.parentCounts()) {
      parts.add("multi-leg parents");
    }
    return String.join(", ", parts);
  }

  private static String clients(VendorProfile profile) {
    if (profile.clients().isEmpty()) {
      return "none";
    }
    return String.join(
        " or ",
        profile.clients().stream()
            .map(tag -> tag == VendorProfile.PARTY ? "party" : Integer.toString(tag))
            .toList());
  }

  private static String times(VendorProfile profile) {
    return String.join(
        " or ",
        profile.times().stream()
            .map(
                tag ->
                    profile.zone(tag).equals(ZoneOffset.UTC)
                        ? Integer.toString(tag)
                        : tag + " in " + profile.zone(tag))
            .toList());
  }
}
