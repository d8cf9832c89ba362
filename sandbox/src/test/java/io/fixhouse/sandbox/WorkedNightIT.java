package io.fixhouse.sandbox;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.FixMethodOrder;
import org.junit.Test;
import org.junit.runners.MethodSorters;

/** The night that was worked by hand, held against the tables that it must give. */
@FixMethodOrder(MethodSorters.NAME_ASCENDING)
public class WorkedNightIT {
  @ClassRule public static final RunningCluster CLUSTER = RunningCluster.shared();

  private static final LocalDate FIRST = WorkedNight.FIRST;
  private static final LocalDate SECOND = WorkedNight.SECOND;
  private static final String TRADE_DATES = WorkedNight.TRADE_DATES;

  private static TestHouse house;

  @BeforeClass
  public static void bothVendorsHaveDelivered() throws Exception {
    house = new TestHouse(CLUSTER.cluster(), WorkedNight.VENDORS, TestHouse.REFERENCE);
    WorkedNight.landFirst(house);
    house.run(FIRST);
  }

  @Test
  public void a1TheFirstFileDateGivesTheFills() throws Exception {
    assertEquals(WorkedNight.fills(false), TestRows.values(house.query(WorkedNight.FILLS)));
  }

  @Test
  public void a2TheFirstFileDateGivesTheMinuteBars() throws Exception {
    assertEquals(WorkedNight.bars(false), house.bars("1m", TRADE_DATES));
  }

  @Test
  public void a3EachLineOfTheFirstFileDateIsAccountedFor() throws Exception {
    assertEquals(
        List.of(
            "wna|wna.fix|48|22|4|4|1|5|1|1|2|8|loaded", "wnb|wnb.fix|9|7|0|0|0|0|0|1|0|1|loaded"),
        loads(FIRST));
    assertEquals(
        List.of("wna|37", "wnb|7"),
        TestRows.values(
            house.query(
                "SELECT vendor, count(*) FROM executions WHERE file_date = DATE '2024-05-01' GROUP"
                    + " BY vendor")));
    assertEquals(
        List.of("wna|2"),
        TestRows.values(
            house.query(
                "SELECT vendor, count(*) FROM messages WHERE file_date = DATE '2024-05-01' GROUP BY"
                    + " vendor")));
    assertEquals(
        List.of("wna|8", "wnb|1"),
        TestRows.values(
            house.query(
                "SELECT vendor, count(*) FROM rejected_lines WHERE file_date = DATE '2024-05-01'"
                    + " GROUP BY vendor")));
  }

  @Test
  public void a4AReusedExecIdIsFlaggedAndBothCount() throws Exception {
    assertEquals(
        List.of("E3", "E3"),
        TestRows.values(
            house.query(
                "SELECT exec_id FROM executions WHERE file_date = DATE '2024-05-01' AND vendor ="
                    + " 'wna' AND identity_conflict")));
  }

  @Test
  public void a5TheBustWhoseOriginalHasNotComeIsKept() throws Exception {
    assertEquals(List.of("B9"), unmatched());
  }

  @Test
  public void a6LongerBarsAreTheMinutesPutTogether() throws Exception {
    for (Map.Entry<String, Integer> interval : Map.of("5m", 5, "1h", 60).entrySet()) {
      assertEquals(
          interval.getKey(),
          TestRows.values(MinuteBars.of(WorkedNight.barRows(false)).into(interval.getValue())),
          house.bars(interval.getKey(), TRADE_DATES));
    }
  }

  @Test
  public void a7TotalsAreTheSumsOfTheMinutes() throws Exception {
    MinuteBars minutes = MinuteBars.of(WorkedNight.barRows(false));
    Map<String, List<List<String>>> expected =
        Map.of(
            "symbol, currency, bar_start| FROM symbol_bars_1m", minutes.sums(0, 2, 3, 4),
            "client_id, currency, bar_start| FROM client_totals_1m", minutes.sums(0, 1, 3, 4),
            "currency, bar_start| FROM house_totals_1m", minutes.sums(0, 3, 4),
            "client_id, symbol, currency| FROM bars_1d", minutes.sums(0, 1, 2, 3),
            "currency| FROM house_totals_1d", minutes.sums(0, 3));
    for (Map.Entry<String, List<List<String>>> table : expected.entrySet()) {
      String sums = ", trades, quantity, notional, buy_quantity, sell_quantity";
      assertEquals(
          table.getKey(),
          TestRows.values(table.getValue()),
          TestRows.values(
              house.query(
                  "SELECT trade_date, "
                      + table.getKey().replace("|", sums)
                      + " WHERE "
                      + TRADE_DATES)));
    }
  }

  @Test
  public void a8TheSymbolsBarHasAllItsClientsInTheOrderOfFills() throws Exception {
    // AAPL at 13:30: client 1001 from 170.1 to 170.25, and within it 1002 at 170.3 (fills.tsv).
    assertEquals(
        List.of("170.1|170.3|170.1|170.25"),
        TestRows.values(
            house.query(
                "SELECT open, high, low, close FROM symbol_bars_1m WHERE symbol = 'AAPL' AND"
                    + " bar_start = '2024-05-01 13:30:00' AND "
                    + TRADE_DATES)));
  }

  @Test
  public void a9ADaysBarBeginsAtMidnightInNewYork() throws Exception {
    assertEquals(
        List.of("2024-04-30|2024-04-30 04:00:00.0", "2024-05-01|2024-05-01 04:00:00.0"),
        house
            .query("SELECT DISTINCT trade_date, bar_start FROM bars_1d WHERE " + TRADE_DATES)
            .stream()
            .map(row -> String.join("|", row))
            .sorted()
            .toList());
  }

  @Test
  public void b1TheFirstFileDateAgainGivesTheSameRows() throws Exception {
    Map<String, List<String>> before = WorkedNight.tables(house);
    house.runAgain(FIRST);
    assertEquals(before, WorkedNight.tables(house));
  }

  @Test
  public void b2TheFirstFileDateWithNothingDueChangesNothing() throws Exception {
    List<String> nights = nights();
    house.run(FIRST);
    assertEquals(nights, nights());
  }

  @Test
  public void c1TheSecondFileDateGivesTheFills() throws Exception {
    WorkedNight.landSecond(house);
    house.run(SECOND);
    assertEquals(WorkedNight.fills(true), TestRows.values(house.query(WorkedNight.FILLS)));
  }

  @Test
  public void c2TheSecondFileDateGivesTheMinuteBars() throws Exception {
    assertEquals(WorkedNight.bars(true), house.bars("1m", TRADE_DATES));
  }

  @Test
  public void c3EachLineOfTheSecondFileDateIsAccountedFor() throws Exception {
    assertEquals(List.of("wna|wna.fix|4|3|1|0|0|0|0|0|0|0|loaded"), loads(SECOND));
  }

  @Test
  public void c4TheOriginalHasComeAndIsBusted() throws Exception {
    assertEquals(List.of(), unmatched());
  }

  @Test
  public void c5TheNightWithoutTheOtherVendorIsPartial() throws Exception {
    assertEquals(
        List.of("partial|[\"wna\"]|[\"wnb\"]"),
        TestRows.values(
            house.query(
                "SELECT state, vendors_loaded, vendors_missing FROM nights WHERE trade_date = DATE"
                    + " '2024-05-02'")));
  }

  @Test
  public void d1BothFileDatesAgainGiveTheSameRows() throws Exception {
    Map<String, List<String>> before = WorkedNight.tables(house);
    house.runAgain(SECOND);
    house.runAgain(FIRST);
    assertEquals(before, WorkedNight.tables(house));
    assertFalse(before.get("fills").isEmpty());
  }

  private static List<String> loads(LocalDate date) throws Exception {
    return TestRows.values(
        house.query(
            "SELECT vendor, source_file, lines_read, fills, busts, corrects, statuses, others,"
                + " relays, duplicates, messages, rejected, state FROM file_loads WHERE file_date ="
                + " DATE '"
                + date
                + "'"));
  }

  private static List<String> unmatched() throws Exception {
    return TestRows.values(
        house.query("SELECT exec_id FROM unmatched_amendments WHERE " + WorkedNight.FILE_DATES));
  }

  private static List<String> nights() throws Exception {
    return TestRows.values(
        house.query("SELECT trade_date, generation, state FROM nights WHERE " + TRADE_DATES));
  }
}
