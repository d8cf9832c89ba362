package io.fixhouse.line;

import static org.junit.Assert.assertEquals;

import io.fixhouse.plain.PlainLine;
import io.fixhouse.plain.PlainReference;
import io.fixhouse.vendor.ReferenceData;
import io.fixhouse.vendor.VendorProfile;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** The normalizer and the plain reading of the rules, side by side, by one profile. */
final class Agreement {
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
    String hash = actual.columns.remove("content_hash");
    assertEquals(of, actual.content, hash);
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
