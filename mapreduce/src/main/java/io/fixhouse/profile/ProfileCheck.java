package io.fixhouse.profile;

import io.fixhouse.command.Fixhouse;
import io.fixhouse.command.UserException;
import io.fixhouse.profile.text.Shown;
import io.fixhouse.vendor.ProfileException;
import io.fixhouse.vendor.ReferenceData;
import io.fixhouse.vendor.VendorProfile;
import io.fixhouse.vendor.VendorProfiles;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** {@code profile check}: reads profiles and the reference data, and prints all that is wrong. */
final class ProfileCheck {
  private final Conf conf;
  private final PrintStream out;
  private int wrong;
  private int doubts;

  ProfileCheck(Conf conf, PrintStream out) {
    this.conf = conf;
    this.out = out;
  }

  /**
   * Checks.
   *
   * @param named the vendors to check; empty for all
   * @return the exit code: 0 if all are right, likely wrong ones among them
   */
  int run(List<String> named) throws IOException {
    if (!Files.isDirectory(conf.vendors())) {
      throw new UserException("there is no folder " + conf.vendors());
    }
    VendorProfiles profiles = new VendorProfiles(conf.vendors());
    List<String> vendors = named.isEmpty() ? List.copyOf(profiles.vendors()) : named;
    Optional<ReferenceData> reference = reference(profiles);
    for (String vendor : vendors) {
      check(profiles, vendor, reference);
    }
    out.printf(
        "profile check %s: %s, %s wrong, %s%n",
        wrong == 0 ? "ok" : "NOT ok",
        Shown.count(vendors.size(), "profile"),
        wrong,
        Shown.count(doubts, "warning"));
    return wrong == 0 ? 0 : Fixhouse.FAILED;
  }

  private void check(VendorProfiles profiles, String vendor, Optional<ReferenceData> reference)
      throws IOException {
    String file = conf.vendors().resolve(vendor + ".yaml").toString();
    try {
      String yaml = profiles.text(vendor);
      VendorProfile profile = VendorProfile.parse(vendor, file, yaml);
      out.printf("%-12s %s%n", vendor, Summary.of(profile));
      for (Doubt doubt : Doubts.of(profile, reference)) {
        doubts++;
        out.println("  " + file + doubt.place(yaml) + ": warning: " + doubt.text());
      }
    } catch (ProfileException | UserException e) {
      wrong++;
      out.printf("%-12s WRONG%n", vendor);
      e.getMessage().lines().forEach(line -> out.println("  " + line));
    }
  }

  private Optional<ReferenceData> reference(VendorProfiles profiles) throws IOException {
    try {
      ReferenceData reference = conf.referenceData();
      List<String> unknown = new ArrayList<>(new TreeSet<>(reference.clientVendors()));
      unknown.removeAll(profiles.vendors());
      if (!unknown.isEmpty()) {
        doubts++;
        out.println(
            "  "
                + conf.reference().resolve("clients.csv")
                + ": warning: it has rows for "
                + String.join(", ", unknown)
                + ", and no such vendor has a profile");
      }
      return Optional.of(reference);
    } catch (ProfileException | UserException e) {
      wrong++;
      out.println("the reference data are WRONG");
      e.getMessage().lines().forEach(line -> out.println("  " + line));
      return Optional.empty();
    }
  }
}
