package io.fixhouse.vendor;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How one vendor speaks FIX: {@code conf/vendors/NAME.yaml}, read and checked. Immutable. What each
 * key means, and its default, is in {@code docs/profiles.md}.
 */
public final class VendorProfile {
  /** Among {@link #clients()}: the Party whose role is 3. */
  public static final int PARTY = 0;

  private static final Pattern NAME = Pattern.compile("[a-z0-9_-]+");

  private final String vendor;
  private final ProfileValues values;

  private VendorProfile(String vendor, ProfileValues values) {
    this.vendor = vendor;
    this.values = values;
  }

  /**
   * Reads a profile.
   *
   * @param vendor the vendor's name, the profile's file name without {@code .yaml}
   * @param fileName the file to name in errors
   * @param yaml the file's text; empty for all defaults
   * @throws ProfileException for unknown keys or values, all of them, each on a line with file,
   *     line and what is allowed
   */
  public static VendorProfile parse(String vendor, String fileName, String yaml) {
    if (!NAME.matcher(vendor).matches()) {
      throw new ProfileException(
          fileName
              + ": a vendor's name is small letters, digits, _ and -, not \""
              + vendor
              + "\"; rename the file");
    }
    return new VendorProfile(vendor, new ProfileReader(new YamlFile(fileName, yaml)).read());
  }

  public String vendor() {
    return vendor;
  }

  /** Free text; empty where there is none. */
  public String description() {
    return values.description;
  }

  /** The separators that are accepted; empty for any. Not to be changed. */
  public List<byte[]> separators() {
    return values.separators;
  }

  /** The zone of a time tag's local times; UTC unless the profile says otherwise. */
  public ZoneId zone(int tag) {
    return values.zones.getOrDefault(tag, ZoneOffset.UTC);
  }

  /** The time tags that the profile gives a zone. */
  public Set<Integer> zonedTags() {
    return Set.copyOf(values.zones.keySet());
  }

  /** The zone whose date is the trade date. */
  public ZoneId sessionZone() {
    return values.sessionZone;
  }

  /** The second of the day from which a time belongs to the next trade date; 0 for midnight. */
  public int rollSecond() {
    return values.rollSecond;
  }

  public int priceTag() {
    return values.priceTag;
  }

  public int quantityTag() {
    return values.quantityTag;
  }

  /** The tags, or {@link #PARTY}, that give the client, first one first; empty for no client. */
  public List<Integer> clients() {
    return values.clients;
  }

  /** The tags that give the time of an execution, first one first. */
  public List<Integer> times() {
    return values.times;
  }

  /** The currency where 15 is absent; as spelt, so perhaps a minor unit. */
  public Optional<String> currency() {
    return Optional.ofNullable(values.currency);
  }

  /** Whether a report with neither 150 nor 39 is a fill. */
  public boolean fillsAlone() {
    return values.fillsAlone;
  }

  /** Whether an execution without ExecID is identified by its content. */
  public boolean identityByContent() {
    return values.identityByContent;
  }

  /** The hops that count; empty for all. */
  public List<SessionPair> sessions() {
    return values.sessions;
  }

  /** Whether of a multi-leg trade the parent (442=3) counts and not the legs (442=2). */
  public boolean parentCounts() {
    return values.parentCounts;
  }

  /** Whether sequence numbers are checked. */
  public boolean checksSequence() {
    return values.checksSequence;
  }

  /** Whether the client identifiers are the vendor's own, not the house's. */
  public boolean ownClientIds() {
    return values.ownClientIds;
  }

  /** Whether a correction's own time takes the place of the original's. */
  public boolean correctionMovesTime() {
    return values.correctionMovesTime;
  }

  public int symbolTag() {
    return values.symbolTag;
  }

  /** Ends that are taken off a raw symbol that has no row of its own, first match wins. */
  public List<String> symbolSuffixes() {
    return values.symbolSuffixes;
  }

  /** Days either side of an amendment's file date within which its original is sought. */
  public int amendDays() {
    return values.amendDays;
  }

  /** Whether a line whose BodyLength does not hold is rejected; else it is flagged. */
  public boolean rejectsBodyLength() {
    return values.rejectsBodyLength;
  }

  /** Whether a line whose CheckSum does not hold is rejected; else it is flagged. */
  public boolean rejectsCheckSum() {
    return values.rejectsCheckSum;
  }

  /** Whether this vendor's failed checks stop the whole night. */
  public boolean holdsNight() {
    return values.holdsNight;
  }

  public Thresholds thresholds() {
    return values.thresholds;
  }
}
