package io.fixhouse.vendor;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.Test;

public class VendorProfileTest {
  @Test
  public void emptyProfileIsStandardFix() {
    for (String empty : List.of("", "# nothing\n", "{}")) {
      VendorProfile profile = profile(empty);
      assertEquals("brk", profile.vendor());
      assertEquals("", profile.description());
      assertEquals(List.of(), profile.separators());
      assertEquals(ZoneOffset.UTC, profile.zone(60));
      assertEquals(ZoneId.of("America/New_York"), profile.sessionZone());
      assertEquals(0, profile.rollSecond());
      assertEquals(31, profile.priceTag());
      assertEquals(32, profile.quantityTag());
      assertEquals(List.of(109, VendorProfile.PARTY), profile.clients());
      assertEquals(List.of(60, 52), profile.times());
      assertEquals(Optional.empty(), profile.currency());
      assertFalse(profile.fillsAlone());
      assertFalse(profile.identityByContent());
      assertEquals(List.of(), profile.sessions());
      assertFalse(profile.parentCounts());
      assertTrue(profile.checksSequence());
      assertFalse(profile.ownClientIds());
      assertFalse(profile.correctionMovesTime());
      assertEquals(55, profile.symbolTag());
      assertEquals(List.of(), profile.symbolSuffixes());
      assertEquals(10, profile.amendDays());
      assertFalse(profile.rejectsBodyLength());
      assertFalse(profile.rejectsCheckSum());
      assertFalse(profile.holdsNight());
      assertEquals(new BigDecimal("0.25"), profile.thresholds().rejectRate());
      assertEquals(new BigDecimal("0.5"), profile.thresholds().duplicateRate());
      assertEquals(new BigDecimal("0.25"), profile.thresholds().conflictRate());
    }
  }

  @Test
  public void everyKey() {
    VendorProfile profile =
        profile(
            """
            description: all of it
            separators: [SOH, "|", "^A "]
            zones: {52: UTC, 60: Asia/Seoul, 10060: "+09:00"}
            session: {zone: America/Chicago, roll: "17:00"}
            price: 44
            quantity: 53
            client: [109, party, 1]
            time: [60]
            currency: GBp
            fills_alone: true
            identity: content
            sessions: ["A->B", C->D]
            multileg: parent
            sequence: none
            client_ids: own
            correction_time: own
            symbol: {tag: 48, strip_suffix: [.N, .OQ]}
            amend_days: 3
            body_length: reject
            checksum: reject
            hold_night: true
            thresholds: {reject_rate: 0.01, duplicate_rate: 1, conflict_rate: 0}
            """);
    assertEquals("all of it", profile.description());
    assertEquals(3, profile.separators().size());
    assertArrayEquals(new byte[] {1}, profile.separators().get(0));
    assertArrayEquals("^A ".getBytes(StandardCharsets.US_ASCII), profile.separators().get(2));
    assertEquals(ZoneId.of("Asia/Seoul"), profile.zone(60));
    assertEquals(ZoneId.of("+09:00"), profile.zone(10060));
    assertEquals(ZoneId.of("America/Chicago"), profile.sessionZone());
    assertEquals(17 * 3600, profile.rollSecond());
    assertEquals(44, profile.priceTag());
    assertEquals(53, profile.quantityTag());
    assertEquals(List.of(109, VendorProfile.PARTY, 1), profile.clients());
    assertEquals(List.of(60), profile.times());
    assertEquals(Optional.of("GBp"), profile.currency());
    assertTrue(profile.fillsAlone());
    assertTrue(profile.identityByContent());
    assertEquals(List.of(new SessionPair("A", "B"), new SessionPair("C", "D")), profile.sessions());
    assertTrue(profile.parentCounts());
    assertFalse(profile.checksSequence());
    assertTrue(profile.ownClientIds());
    assertTrue(profile.correctionMovesTime());
    assertEquals(48, profile.symbolTag());
    assertEquals(List.of(".N", ".OQ"), profile.symbolSuffixes());
    assertEquals(3, profile.amendDays());
    assertTrue(profile.rejectsBodyLength());
    assertTrue(profile.rejectsCheckSum());
    assertTrue(profile.holdsNight());
    assertEquals(new BigDecimal("0.01"), profile.thresholds().rejectRate());
    assertEquals(BigDecimal.ONE, profile.thresholds().duplicateRate());
    assertEquals(BigDecimal.ZERO, profile.thresholds().conflictRate());
  }

  @Test
  public void oneValueInPlaceOfAList() {
    assertEquals(List.of(1), profile("client: 1").clients());
    assertEquals(List.of(), profile("client: none").clients());
    assertEquals(List.of(VendorProfile.PARTY), profile("client: party").clients());
    assertEquals(List.of(52), profile("time: 52").times());
    assertEquals(List.of(new SessionPair("A", "B")), profile("sessions: A->B").sessions());
  }

  @Test
  public void unknownKeyNamesFileLineAndTheNearestKey() {
    String error = error("price: 31\nquantty: 32\n");
    assertTrue(
        error, error.startsWith("vendors/brk.yaml, line 2: unknown profile key \"quantty\""));
    assertTrue(error, error.contains("allowed are description, separators, zones"));
    assertTrue(error, error.endsWith("did you mean \"quantity\"?"));
    assertError("session:\n  zone: UTC\n  rol: \"17:00\"", "line 3: unknown session key \"rol\"");
    assertError("thresholds: {reject: 0.1}", "line 1: unknown thresholds key \"reject\"");
    assertFalse(error("xyzzy: 1").contains("did you mean"));
  }

  @Test
  public void unknownValuesNameTheLineAndWhatIsAllowed() {
    assertError("\nidentity: contents", "line 2: unknown value for identity \"contents\"");
    assertError(
        "identity: contents", "allowed are exec_id, content, none; did you mean \"content\"?");
    assertError("multileg: both", "allowed are legs, parent");
    assertError("sequence: off", "allowed are checked, none");
    assertError("client_ids: vendor", "allowed are house, own");
    assertError("correction_time: new", "allowed are original, own");
    assertError("body_length: ignore", "allowed are flag, reject");
    assertError("checksum: no", "allowed are flag, reject");
    assertError("fills_alone: yes", "allowed are true, false");
    assertError("hold_night: 1", "allowed are true, false");
  }

  @Test
  public void valuesOfTheWrongKind() {
    assertError("price: LastPx", "a tag is a number from 1 to 999999999, not \"LastPx\"");
    assertError("price: 031", "a tag is a number");
    assertError("price: [31]", "one value, not a mapping or a list");
    assertError("client: [109, none]", "client is tag numbers and party");
    assertError("client: []", "an empty list");
    assertError("time: sending", "a tag is a number");
    assertError("zones: {52: Mars/Olympus}", "a name of the tz database");
    assertError("zones: {SendingTime: UTC}", "a tag is a number");
    assertError("zones: UTC", "zones is a mapping of keys to values");
    assertError("session: {roll: \"24:00\"}", "roll is a time HH:MM");
    assertError("session: {roll: 1020}", "roll is a time HH:MM");
    assertError("currency: \"$\"", "a currency is");
    assertError("sessions: [WNA-HOUSE]", "a session is SENDER->TARGET");
    assertError("sessions: [\"->HOUSE\"]", "a session is SENDER->TARGET");
    assertError("amend_days: -1", "a whole number from 0 to 366");
    assertError("amend_days: ten", "a whole number from 0 to 366");
    assertError("thresholds: {reject_rate: 25}", "a rate is a decimal from 0 to 1");
    assertError("thresholds: {reject_rate: 1.01}", "a rate is a decimal from 0 to 1");
    assertError("separators: [\"=\"]", "a separator is");
    assertError("separators: [PIPE]", "a separator is");
    assertError("separators: [\"\"]", "a separator is");
    assertError("symbol: {strip_suffix: \"\"}", "strip_suffix is empty");
  }

  @Test
  public void keyThatStandsTwice() {
    assertError("price: 31\nprice: 44", "line 2: \"price\" stands there twice");
  }

  @Test
  public void textThatIsNoProfile() {
    assertError("price: [31", "vendors/brk.yaml, line ");
    assertError("- price", "line 1: profile is a mapping of keys to values");
    assertError("just text", "line 1: profile is a mapping of keys to values");
  }

  @Test
  public void namesOfVendors() {
    assertThrows(
        ProfileException.class, () -> VendorProfile.parse("Bröker 1", "Bröker 1.yaml", ""));
  }

  @Test
  public void profilesAndReferenceDataOfTheProject() throws IOException {
    Path conf = Path.of("..", "conf");
    try (Stream<Path> files = Files.list(conf.resolve("vendors"))) {
      for (Path file : (Iterable<Path>) files::iterator) {
        String name = file.getFileName().toString();
        VendorProfile.parse(name.replace(".yaml", ""), name, Files.readString(file));
      }
    }
    ReferenceData.parse(
        "clients.csv",
        Files.readString(conf.resolve("reference/clients.csv")),
        "symbols.csv",
        Files.readString(conf.resolve("reference/symbols.csv")));
  }

  @Test
  public void examplesOfTheDocumentation() throws IOException {
    String[] parts = Files.readString(Path.of("..", "docs", "profiles.md")).split("```");
    VendorProfile standard = profile(parts[1].replaceFirst("yaml", ""));
    VendorProfile seed = profile(parts[3].replaceFirst("yaml", ""));
    assertEquals(List.of(new SessionPair("BROKER", "HOUSE")), standard.sessions());
    assertEquals(44, seed.priceTag());
    assertTrue(seed.identityByContent());
  }

  private static VendorProfile profile(String yaml) {
    return VendorProfile.parse("brk", "vendors/brk.yaml", yaml);
  }

  private static void assertError(String yaml, String part) {
    String error = error(yaml);
    assertTrue(error, error.startsWith("vendors/brk.yaml"));
    assertTrue(error, error.contains(part));
  }

  private static String error(String yaml) {
    return assertThrows(ProfileException.class, () -> profile(yaml)).getMessage();
  }
}
