package io.fixhouse.line;

import static org.junit.Assert.assertEquals;

import io.fixhouse.plain.PlainLine;
import io.fixhouse.plain.PlainReference;
import io.fixhouse.vendor.ReferenceData;
import io.fixhouse.vendor.VendorProfile;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The normalizer and the plain reading of the rules, side by side, by one profile. */
final class Agreement {
  /** Profiles that between them use every key that bears on a line. */
  static final List<String> PROFILES =
      List.of(
          "",
          "{zones: {52: America/New_York}, price: 44, quantity: 53, time: 52, currency: USD,"
              + " fills_alone: true, identity: content, client: 109}",
          "{zones: {60: America/New_York}, currency: GBp, client_ids: own, identity: content}",
          "{zones: {52: Europe/London, 60: Europe/London}, client: [1, 109], multileg: parent,"
              + " sessions: [BRK->HOUSE]}",
          "{zones: {52: Z, 60: Australia/Lord_Howe}, session: {zone: America/Chicago, roll: '17:00'},"
              + " client: party, symbol: {tag: 55, strip_suffix: [.OQ, .N]}}",
          "{separators: [SOH, '|', '^A'], body_length: reject, client: none, amend_days: 0}",
          "{checksum: reject, time: [60], fills_alone: true, symbol: {tag: 48}, amend_days: 366}",
          "{zones: {52: '+00:00', 60: '-05:00'}, time: [52, 60], identity: none, currency: ZAc}");

  private static final String CLIENTS = "vendor,raw_client_id,client_id\nbrk,C7,1007\nown,C7,9\n";
  private static final String SYMBOLS =
      """
      symbol,ric,isin,sedol,cusip
      AAPL,AAPL.OQ,US0378331005,2046251,037833100
      VOD,VOD.L,GB00BH4HKS39,BH4HKS3,92857W308
      """;
  private static final PlainReference PLAIN_REFERENCE = new PlainReference(CLIENTS, SYMBOLS);

  private final String yaml;
  private final VendorProfile profile;
  private final LocalDate fileDate;
  private final LineNormalizer normalizer;
  private final Map<String, String> hashes = new HashMap<>();
  private final Map<String, String> hashed = new HashMap<>();
  private final Map<String, Integer> fates = new TreeMap<>();

  Agreement(String yaml, LocalDate fileDate) {
    this.yaml = yaml;
    this.fileDate = fileDate;
    profile = VendorProfile.parse("brk", "brk.yaml", yaml);
    ReferenceData reference = ReferenceData.parse("clients.csv", CLIENTS, "symbols.csv", SYMBOLS);
    normalizer = new LineNormalizer(profile, reference, fileDate);
  }

  /**
   * Fails where the two do not agree on the line's fate or row, or where its hashes are another
   * line's though its identity or content is not, or the other way round.
   */
  Normalized check(byte[] line) {
    String text = new String(line, StandardCharsets.ISO_8859_1);
    String of = "profile {" + yaml + "} line <" + text + ">";
    PlainLine plain = new PlainLine(profile, PLAIN_REFERENCE, fileDate, text);
    Normalized actual = new Normalized(normalizer, line);
    assertEquals(of, plain.fate, actual.fate);
    fates.merge(plain.fate, 1, Integer::sum);
    assertEquals(of, plain.columns, actual.columns);
    assertEquals(of, plain.tags, actual.tags);
    assertEquals(of, plain.identity == null, actual.identity == null);
    if (plain.identity != null) {
      assertOneHash(of, "identity " + plain.identity, actual.identity);
      assertOneHash(of, "content " + plain.content, actual.content);
    }
    return actual;
  }

  /** How many lines had each fate. */
  Map<String, Integer> fates() {
    return fates;
  }

  private void assertOneHash(String of, String what, String hash) {
    String key = what.charAt(0) + hash;
    assertEquals(of, hashes.computeIfAbsent(what, w -> key), key);
    assertEquals(of, hashed.computeIfAbsent(key, k -> what), what);
  }
}
