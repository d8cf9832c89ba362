package io.fixhouse.vendor;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** For the fuzzer: a profile's text, which is a profile or an error that names the file. */
public final class ProfileFuzz {
  private ProfileFuzz() {}

  /** What the fuzzer calls. */
  public static void fuzzerTestOneInput(byte[] input) {
    try {
      VendorProfile.parse("fuzz", "fuzz.yaml", new String(input, StandardCharsets.UTF_8));
    } catch (ProfileException e) {
      if (!e.getMessage().matches("(?s)fuzz\\.yaml[:,] .+")) {
        throw new AssertionError(e);
      }
    }
  }

  /** What the fuzzer begins with. */
  public static List<byte[]> seeds() {
    return List.of(
        utf8(
            """
            description: All keys.
            separators: [SOH, TAB, "|", "^A "]
            zones: {52: UTC, 60: Asia/Seoul, 75: "+09:00"}
            session: {zone: America/Chicago, roll: "17:00"}
            price: 44
            quantity: 53
            client: [109, party, 1]
            client_ids: own
            time: [60, 52]
            currency: GBp
            symbol: {tag: 55, strip_suffix: [.N, .OQ]}
            fills_alone: true
            identity: content
            sessions: [BROKER->HOUSE, "A->B"]
            multileg: parent
            sequence: none
            correction_time: own
            amend_days: 366
            body_length: reject
            checksum: flag
            hold_night: true
            thresholds: {reject_rate: 0.25, duplicate_rate: 1, conflict_rate: 0}
            """),
        utf8("# nothing but a comment\n"),
        utf8("client: none\n? [a, b]\n: &x {<<: *x}\n"),
        utf8("price: !!int \"31\"\n--- \n...\n"),
        utf8("time: |\n  60\nzones:\n  60: >-\n    UTC\n"));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
