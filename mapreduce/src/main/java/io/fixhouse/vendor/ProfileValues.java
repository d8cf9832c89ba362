package io.fixhouse.vendor;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A profile's values while it is read, at first the defaults; {@link VendorProfile} then owns it.
 */
final class ProfileValues {
  String description = "";
  List<byte[]> separators = List.of();
  final Map<Integer, ZoneId> zones = new HashMap<>();
  ZoneId sessionZone = ZoneId.of("America/New_York");
  int rollSecond;
  int priceTag = 31;
  int quantityTag = 32;
  List<Integer> clients = List.of(109, VendorProfile.PARTY);
  List<Integer> times = List.of(60, 52);
  String currency;
  boolean fillsAlone;
  boolean identityByContent;
  List<SessionPair> sessions = List.of();
  boolean parentCounts;
  boolean checksSequence = true;
  boolean ownClientIds;
  boolean correctionMovesTime;
  int symbolTag = 55;
  List<String> symbolSuffixes = List.of();
  int amendDays = 10;
  boolean rejectsBodyLength;
  boolean rejectsCheckSum;
  boolean holdsNight;
  Thresholds thresholds = Thresholds.DEFAULT;
}
