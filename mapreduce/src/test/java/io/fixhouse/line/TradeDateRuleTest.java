package io.fixhouse.line;

import static io.fixhouse.table.ExecutionColumn.TRADE_DATE;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;

import org.junit.Test;

/** The file date is 2024-05-01. */
public class TradeDateRuleTest {
  @Test
  public void tradeDateAsSent() {
    assertEquals("2024-04-30", date("", TestLine.fill().with(75, "20240430")));
  }

  @Test
  public void dateOfTheTimeInNewYork() {
    assertEquals("2024-05-01", date("", TestLine.fill()));
    assertEquals("2024-04-30", date("", TestLine.fill().with(60, "20240501-03:59:59.999")));
    assertEquals("2024-05-01", date("", TestLine.fill().with(60, "20240501-04:00:00")));
  }

  @Test
  public void dateOfTheTimeInTheSessionsZone() {
    String tokyo = "session: {zone: Asia/Tokyo}";
    assertEquals("2024-05-02", date(tokyo, TestLine.fill().with(60, "20240501-15:00:00")));
  }

  @Test
  public void timesFromTheRollBelongToTheNextDate() {
    String chicago = "session: {zone: America/Chicago, roll: \"17:00\"}";
    assertEquals("2024-05-01", date(chicago, TestLine.fill().with(60, "20240501-21:59:59")));
    assertEquals("2024-05-02", date(chicago, TestLine.fill().with(60, "20240501-22:00:00")));
  }

  @Test
  public void malformedTradeDate() {
    assertEquals("malformed_trade_date", Normalized.of(TestLine.fill().with(75, "20240431")).fate);
    TestLine bust = TestLine.fill().with(150, "H").with(19, "E0").with(75, "1 May");
    assertEquals("malformed_trade_date", Normalized.of(bust).fate);
    Normalized other = Normalized.of(TestLine.fill().with(150, "0").with(75, "1 May"));
    assertNull(other.get(TRADE_DATE));
    assertEquals("1 May", other.tags.get("75"));
  }

  @Test
  public void windowAroundTheFileDate() {
    String outside = "trade_date_out_of_window";
    assertEquals("fill", Normalized.of(TestLine.fill().with(75, "20240421")).fate);
    assertEquals(outside, Normalized.of(TestLine.fill().with(75, "20240420")).fate);
    assertEquals("fill", Normalized.of(TestLine.fill().with(75, "20240502")).fate);
    assertEquals(outside, Normalized.of(TestLine.fill().with(75, "20240503")).fate);
    assertEquals(
        outside, Normalized.of("amend_days: 0", TestLine.fill().with(75, "20240430")).fate);
  }

  @Test
  public void windowHoldsForBustsAndCorrectionsAndNoOtherKind() {
    String outside = "trade_date_out_of_window";
    TestLine old = TestLine.fill().with(75, "20200101").with(19, "E0");
    assertEquals(outside, Normalized.of(old.with(150, "H")).fate);
    assertEquals(outside, Normalized.of(old.with(150, "G")).fate);
    assertEquals("2020-01-01", Normalized.of(old.with(150, "0")).get(TRADE_DATE));
  }

  @Test
  public void bustWithoutAnyTime() {
    TestLine bust = TestLine.fill().with(150, "H").with(19, "E0").without(60, 52);
    assertEquals("bust", Normalized.of(bust).fate);
    assertNull(Normalized.of(bust).get(TRADE_DATE));
  }

  private static String date(String profile, TestLine line) {
    return Normalized.of(profile, line).get(TRADE_DATE);
  }
}
