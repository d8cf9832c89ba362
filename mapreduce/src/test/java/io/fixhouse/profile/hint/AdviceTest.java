package io.fixhouse.profile.hint;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import io.fixhouse.fix.Shared;
import io.fixhouse.profile.trial.LineTrial;
import io.fixhouse.profile.trial.Place;
import io.fixhouse.profile.trial.Sample;
import io.fixhouse.vendor.ReferenceData;
import io.fixhouse.vendor.VendorProfile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.Test;

/** Each suggestion on lines where it is right, and none where there is nothing to mend. */
public class AdviceTest {
  private static final LocalDate DATE = LocalDate.of(2024, 5, 1);
  private static final ReferenceData REFERENCE =
      ReferenceData.parse(
          "clients.csv",
          "vendor,raw_client_id,client_id\nacme,A1,1001\n",
          "symbols.csv",
          "symbol,currency\nAAPL,USD\nMSFT,USD\nVOD,GBP\n");

  /** A fill that the default profile takes; N stands for a number that differs by line. */
  private static final String FILL =
      "8=FIX.4.4|35=8|49=BRK|56=HOUSE|34=N|52=20240501-13:30:01.100|37=O|17=EN|150=F|39=2|54=1"
          + "|55=AAPL|32=100|31=170.10|60=20240501-13:30:01|109=A1|15=USD|";

  @Test
  public void whatNeedsNothingIsLeftAlone() {
    assertEquals(List.of(), advice("{client: 109}", fills(20, FILL)).steps());
  }

  @Test
  public void theSeedDialectWithAnEmptyProfileGetsAlpinesProfile() throws IOException {
    VendorProfile alpine =
        VendorProfile.parse(
            "acme", "alpine.yaml", Files.readString(Path.of("../conf/vendors/alpine.yaml")));
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 66; i++) {
      lines.add(
          "8=FIX.4.2|11=ABC-"
              + i
              + "|35=8|44=170.1|52=20240501-"
              + LocalTime.of(9, 30).plusMinutes(i * 6L - i / 65)
              + ":01.500|53=100|54=1|55=AAPL|109=A1");
    }
    Advice.Result advice = advice("", lines);
    VendorProfile suggested =
        VendorProfile.parse("acme", "suggested", String.join("\n", advice.lines()));
    assertEquals(alpine.zone(52), suggested.zone(52));
    assertEquals(alpine.zonedTags(), suggested.zonedTags());
    assertEquals(alpine.priceTag(), suggested.priceTag());
    assertEquals(alpine.quantityTag(), suggested.quantityTag());
    assertEquals(alpine.times(), suggested.times());
    assertEquals(alpine.clients(), suggested.clients());
    assertEquals(alpine.currency(), suggested.currency());
    assertEquals(alpine.fillsAlone(), suggested.fillsAlone());
    assertEquals(alpine.identityByContent(), suggested.identityByContent());
    assertEquals(alpine.checksSequence(), suggested.checksSequence());
    assertEquals(9, advice.lines().size());
    assertTrue(advice.change(), advice.change().contains("rejected 66 → 0"));
    assertTrue(advice.change(), advice.change().contains("fill 0 → 66"));
  }

  @Test
  public void aKoreanProgrammeWithLocalTransactTimesGetsAZoneOfPlusNine() throws IOException {
    List<String> lines =
        Files.readAllLines(
            Shared.folder("fixdata").resolve("sackfixlogplayer.fix"), StandardCharsets.ISO_8859_1);
    LocalDate date = LocalDate.of(2009, 11, 9);
    Advice.Result advice = Advice.of("acme", "", ReferenceData.empty(), date, sample(lines, date));
    VendorProfile suggested =
        VendorProfile.parse("acme", "suggested", String.join("\n", advice.lines()));
    assertEquals(
        ZoneOffset.ofHours(9), suggested.zone(60).getRules().getOffset(date.atTime(12, 0)));
    assertEquals(1, suggested.sessions().size());
    assertEquals(List.of(115), suggested.clients());
  }

  @Test
  public void theLimitPriceInPlaceOfAFillsPriceComesWithAWarning() {
    Suggestion price = suggestion("price", fills(20, FILL.replace("|31=", "|44=")));
    assertEquals("44", price.value());
    assertTrue(price.caution(), price.caution().contains("limit price"));
  }

  @Test
  public void theOrdersQuantityInPlaceOfAFills() {
    Suggestion quantity = suggestion("quantity", fills(20, FILL.replace("|32=", "|38=")));
    assertEquals("38", quantity.value());
    assertEquals("53", suggestion("quantity", fills(20, FILL.replace("|32=", "|53="))).value());
  }

  @Test
  public void aPriceThatOneFillOfManyLacksIsTheSendersFault() {
    List<String> lines = fills(20, FILL);
    lines.add(FILL.replace("|31=", "|44="));
    assertNone("price", lines);
  }

  @Test
  public void theClientInAccountOrInNoTagAtAll() {
    assertEquals("1", suggestion("client", fills(20, FILL.replace("|109=", "|1="))).value());
    assertEquals("none", suggestion("client", fills(20, FILL.replace("|109=A1", ""))).value());
    List<String> mixed = fills(20, FILL.replace("|109=", "|1="));
    mixed.addAll(fills(5, FILL));
    assertEquals("[109, party, 1]", suggestion("client", mixed).value());
  }

  @Test
  public void theClientAsAParty() {
    List<String> lines = fills(20, FILL.replace("|109=A1", "|453=1|448=A1|452=3"));
    assertEquals("party", suggestion("client", lines).value());
  }

  @Test
  public void clientsOfTheVendorsOwn() {
    List<String> lines = fills(20, FILL);
    lines.addAll(fills(20, FILL.replace("109=A1", "109=A2")));
    assertEquals("own", suggestion("client_ids", lines).value());
    assertNone("client_ids", fills(20, FILL.replace("109=A1", "109=1009")));
  }

  @Test
  public void localTimeEastAndWestOfUtc() {
    String seoul = FILL.replace("60=20240501-13:30:01", "60=20240501-22:30:01");
    assertEquals(
        "{60: Asia/Seoul}", suggestion("zones", fills(20, seoul.replace("USD", "KRW"))).value());
    assertEquals(
        "{60: Asia/Tokyo}", suggestion("zones", fills(20, seoul.replace("USD", "JPY"))).value());
    String newYork = FILL.replace("60=20240501-13:30:01", "60=20240501-09:30:01");
    assertEquals("{60: America/New_York}", suggestion("zones", fills(20, newYork)).value());
  }

  @Test
  public void reportsThatComeLateAreNotInAnotherZone() {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      lines.add(
          FILL.replace("N", "" + i)
              .replace("60=20240501-13:30:01", "60=20240501-" + (10 + i % 4) + ":17:01"));
    }
    assertNone("zones", lines);
  }

  @Test
  public void fillsThroughTheDayInUtcAreNoNewYorkTimes() {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 39; i++) {
      String time = LocalTime.of(13, 30).plusMinutes(i * 10L) + ":00";
      lines.add(FILL.replace("N", "" + i).replaceAll("13:30:01", time));
    }
    assertNone("zones", lines);
  }

  @Test
  public void theDayOfAMarketWhoseMorningIsYesterdayInNewYork() {
    String seoul = FILL.replaceAll("13:30:01", "00:30:01").replace("USD", "KRW");
    Advice.Result advice = advice("", fills(20, seoul));
    assertEquals("{zone: Asia/Seoul}", find("session", advice).value());
    String proof =
        advice.steps().stream()
            .filter(step -> step.suggestion().key().equals("session"))
            .map(Advice.Step::change)
            .findFirst()
            .orElseThrow();
    assertEquals("trade_date 2024-04-30 20 → 2024-05-01 20", proof);
    assertEquals(
        Suggestion.Weight.CHOICE,
        suggestion("session", fills(20, seoul + "75=20240501|")).weight());
    assertNone("session", fills(20, FILL.replace("USD", "GBP")));
  }

  @Test
  public void aSendersOwnFaultIsNotTakenForADialect() {
    List<String> lines = fills(20, FILL);
    lines.add(FILL.replace("170.10", "1e5"));
    lines.add(FILL.replace("|109=A1", ""));
    lines.add(FILL.replace("|15=USD", ""));
    lines.add(FILL.replace("13:30:01", "8:19:50"));
    assertEquals(
        List.of("client"),
        advice("", lines).steps().stream().map(step -> step.suggestion().key()).toList());
  }

  @Test
  public void theCurrencyOfTheSymbolsOrThatOfSettlementOrNone() {
    String without = FILL.replace("|15=USD", "");
    assertEquals("USD", suggestion("currency", fills(20, without)).value());
    assertEquals("GBP", suggestion("currency", fills(20, without.replace("AAPL", "VOD"))).value());
    assertEquals(
        "CHF", suggestion("currency", fills(20, without.replace("AAPL", "NESN|120=CHF"))).value());
    assertEquals("XXX", suggestion("currency", fills(20, without.replace("AAPL", "NESN"))).value());
  }

  @Test
  public void symbolsWithAnEndThatSymbolsCsvDoesNotHave() {
    List<String> lines = fills(20, FILL.replace("AAPL", "AAPL.OQ"));
    lines.addAll(fills(10, FILL.replace("AAPL", "VOD LN")));
    Suggestion symbol = suggestion("symbol", lines);
    assertEquals("{strip_suffix: [.OQ, \" LN\"]}", symbol.value());
    assertNone("symbol", fills(20, FILL.replace("AAPL", "NESN.S")));
  }

  @Test
  public void symbolsInAnotherTag() {
    List<String> lines = fills(20, FILL.replace("55=AAPL", "55=NA|107=AAPL"));
    assertEquals("{tag: 107}", suggestion("symbol", lines).value());
  }

  @Test
  public void theSameExecutionsInSeveralHops() {
    List<String> lines = fills(20, FILL);
    lines.addAll(fills(20, FILL.replace("49=BRK|56=HOUSE", "49=EXCH|56=BRK")));
    Suggestion sessions = suggestion("sessions", lines);
    assertEquals("[\"BRK->HOUSE\"]", sessions.value());
    assertEquals(List.of("sessions: [\"EXCH->BRK\"]"), sessions.instead());
  }

  @Test
  public void twoSendersWithExecutionsOfTheirOwnAreNoHops() {
    List<String> lines = fills(20, FILL);
    lines.addAll(fills(20, FILL.replace("49=BRK", "49=OTHER").replace("17=E", "17=F")));
    assertNone("sessions", lines);
  }

  @Test
  public void sessionsThatNoLineHas() {
    Suggestion sessions = find("sessions", advice("sessions: [BROKER->HOUSE]", fills(20, FILL)));
    assertEquals("[\"BRK->HOUSE\"]", sessions.value());
  }

  @Test
  public void wholeTradesWithoutLegs() {
    assertEquals("parent", suggestion("multileg", fills(20, FILL + "442=3|")).value());
    List<String> both = fills(20, FILL + "442=3|");
    both.addAll(fills(20, FILL.replace("17=E", "17=L") + "442=2|"));
    assertEquals(Suggestion.Weight.CHOICE, suggestion("multileg", both).weight());
  }

  @Test
  public void reportsWithoutIdentityOrSequence() {
    assertEquals("content", suggestion("identity", fills(20, FILL.replace("|17=EN", ""))).value());
    assertEquals("none", suggestion("sequence", fills(20, FILL.replace("|34=N", ""))).value());
  }

  @Test
  public void aSeparatorThatTheProfileDoesNotAccept() {
    List<String> lines = fills(20, FILL.replace('|', '\u0001'));
    Suggestion separators = find("separators", advice("separators: \"|\"", lines));
    assertEquals("[\"|\", SOH]", separators.value());
  }

  @Test
  public void aTimeInAnotherTagThanTheProfileAsks() {
    Suggestion time =
        find("time", advice("time: 60", fills(20, FILL.replace("|60=20240501-13:30:01", ""))));
    assertEquals("52", time.value());
  }

  @Test
  public void checksThatRejectARedactedLog() {
    Suggestion checkSum = find("checksum", advice("checksum: reject", fills(20, FILL + "10=123|")));
    assertEquals("flag", checkSum.value());
  }

  @Test
  public void tradeDatesBeyondAmendDaysAreAChoice() {
    Suggestion days = suggestion("amend_days", fills(20, FILL + "75=20240401|"));
    assertEquals(Suggestion.Weight.CHOICE, days.weight());
    assertEquals("31", days.value());
  }

  @Test
  public void aLogOfMostlyOtherLines() {
    List<String> lines = fills(20, FILL);
    for (int i = 0; i < 30; i++) {
      lines.add("INFO heartbeat");
    }
    assertEquals(Suggestion.Weight.CHOICE, suggestion("thresholds", lines).weight());
  }

  private static void assertNone(String key, List<String> lines) {
    assertFalse(advice("", lines).steps().stream().anyMatch(s -> s.suggestion().key().equals(key)));
  }

  private static Suggestion suggestion(String key, List<String> lines) {
    return find(key, advice("", lines));
  }

  private static Suggestion find(String key, Advice.Result advice) {
    return advice.steps().stream()
        .map(Advice.Step::suggestion)
        .filter(suggestion -> suggestion.key().equals(key))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + key + " in " + advice));
  }

  private static Advice.Result advice(String yaml, List<String> lines) {
    return Advice.of("acme", yaml, REFERENCE, DATE, sample(lines, DATE));
  }

  private static List<String> fills(int count, String pattern) {
    List<String> lines = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      lines.add(pattern.replace("34=N", "34=" + i).replace("N|150", i + "|150"));
    }
    return lines;
  }

  private static Sample sample(List<String> lines, LocalDate date) {
    Sample sample = new Sample();
    LineTrial trial = new LineTrial(VendorProfile.parse("acme", "acme.yaml", ""), REFERENCE, date);
    for (String line : lines) {
      byte[] bytes = (line + " ".repeat(64)).getBytes(StandardCharsets.ISO_8859_1);
      trial.read(bytes, 0, line.length(), new Place("test", 1, 0, 0));
      sample.see(trial);
    }
    return sample;
  }
}
