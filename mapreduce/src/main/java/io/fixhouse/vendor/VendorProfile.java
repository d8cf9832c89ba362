package io.fixhouse.vendor;

/** How one vendor speaks FIX. Immutable. */
public final class VendorProfile {
  private final String vendor;

  private VendorProfile(String vendor) {
    this.vendor = vendor;
  }

  /**
   * Reads a profile.
   *
   * @param vendor the vendor's name, the profile's file name without {@code .yaml}
   * @param fileName the file to name in errors
   * @param yaml the file's text
   * @throws ProfileException for an unknown key or value, naming file, line and what is allowed
   */
  public static VendorProfile parse(String vendor, String fileName, String yaml) {
    return new VendorProfile(vendor);
  }

  public String vendor() {
    return vendor;
  }

  public Thresholds thresholds() {
    return Thresholds.DEFAULT;
  }

  /** Whether sequence numbers are checked. */
  public boolean checksSequence() {
    return true;
  }

  /** Whether this vendor's failed checks stop the whole night. */
  public boolean holdsNight() {
    return false;
  }

  /** Days either side of an amendment's file date within which its original is sought. */
  public int amendDays() {
    return 10;
  }

  /** Whether a correction's own time takes the place of the original's. */
  public boolean correctionMovesTime() {
    return false;
  }
}
