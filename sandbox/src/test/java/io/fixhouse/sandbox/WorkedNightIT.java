package io.fixhouse.sandbox;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;

import io.fixhouse.land.Manifest.Kind;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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

  private static final Path NIGHT = Path.of("../mapreduce/src/test/resources/worked-night");
  private static final LocalDate FIRST = LocalDate.of(2024, 5, 1);
  private static final LocalDate SECOND = LocalDate.of(2024, 5, 2);

  /** The trade dates that its fills have: what other tests load lies far away. */
  private static final String TRADE_DATES =
      "trade_date BETWEEN DATE '2024-04-30' AND DATE '2024-05-02'";

  private static final String FILE_DATES =
      "file_date BETWEEN DATE '2024-05-01' AND DATE '2024-05-02'";

  private static final String FILLS =
      "SELECT trade_date, vendor, exec_id, client_id, symbol, currency, side, price, quantity,"
          + " transact_time, corrected FROM fills WHERE "
          + TRADE_DATES;

  private static TestHouse house;

  @BeforeClass
  public static void bothVendorsHaveDelivered() throws Exception {
    house = new TestHouse(CLUSTER.cluster(), NIGHT.resolve("vendors"), TestHouse.REFERENCE);
    Path first = NIGHT.resolve("2024-05-01");
    house.land("wna", FIRST, Kind.FIRST, first.resolve("wna.fix"));
    house.land("wnb", FIRST, Kind.FIRST, first.resolve("wnb.fix"));
    house.run(FIRST);
  }

  @Test
  public void a1TheFirstFileDateGivesTheFills() throws Exception {
    assertEquals(expectedFills(false), TestRows.values(house.query(FILLS)));
  }

  @Test
  public void a2TheFirstFileDateGivesTheMinuteBars() throws Exception {
    assertEquals(expectedBars(false), house.bars("1m", TRADE_DATES));
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
          TestRows.values(MinuteBars.of(expectedBarRows(false)).into(interval.getValue())),
          house.bars(interval.getKey(), TRADE_DATES));
    }
  }

  @Test
  public void a7TotalsAreTheSumsOfTheMinutes() throws Exception {
    MinuteBars minutes = MinuteBars.of(expectedBarRows(false));
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
    Map<String, List<String>> before = allTables();
    house.runAgain(FIRST);
    assertEquals(before, allTables());
  }

  @Test
  public void b2TheFirstFileDateWithNothingDueChangesNothing() throws Exception {
    List<String> nights = nights();
    house.run(FIRST);
    assertEquals(nights, nights());
  }

  @Test
  public void c1TheSecondFileDateGivesTheFills() throws Exception {
    house.land("wna", SECOND, Kind.FIRST, NIGHT.resolve("2024-05-02/wna.fix"));
    house.run(SECOND);
    assertEquals(expectedFills(true), TestRows.values(house.query(FILLS)));
  }

  @Test
  public void c2TheSecondFileDateGivesTheMinuteBars() throws Exception {
    assertEquals(expectedBars(true), house.bars("1m", TRADE_DATES));
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
    Map<String, List<String>> before = allTables();
    house.runAgain(SECOND);
    house.runAgain(FIRST);
    assertEquals(before, allTables());
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
        house.query("SELECT exec_id FROM unmatched_amendments WHERE " + FILE_DATES));
  }

  private static List<String> nights() throws Exception {
    return TestRows.values(
        house.query("SELECT trade_date, generation, state FROM nights WHERE " + TRADE_DATES));
  }

  private static Map<String, List<String>> allTables() throws Exception {
    Map<String, List<String>> tables = new LinkedHashMap<>();
    for (String table : List.of("executions", "messages", "rejected_lines", "amendments")) {
      tables.put(
          table, TestRows.values(house.query("SELECT * FROM " + table + " WHERE " + FILE_DATES)));
    }
    tables.put("fills", TestRows.values(house.query("SELECT * FROM fills WHERE " + TRADE_DATES)));
    for (String family : List.of("bars", "symbol_bars", "client_totals", "house_totals")) {
      for (String interval : List.of("1m", "5m", "1h", "1d")) {
        String table = family + "_" + interval;
        tables.put(
            table,
            TestRows.values(house.query("SELECT * FROM " + table + " WHERE " + TRADE_DATES)));
      }
    }
    return tables;
  }

  /** The expectation names the rows after the first file date, and the one that the second adds. */
  private static List<String> expectedFills(boolean second) throws Exception {
    List<List<String>> rows = new ArrayList<>();
    for (List<String> row : body("fills.tsv")) {
      boolean takenAway = second && row.get(3).equals("E2");
      boolean later = row.get(0).equals("05-02");
      if (!takenAway && (second || !later)) {
        rows.add(row.subList(1, row.size()));
      }
    }
    return TestRows.values(rows);
  }

  private static List<String> expectedBars(boolean second) throws Exception {
    return TestRows.values(expectedBarRows(second));
  }

  /** A bar of the second file date takes the place of the one of the first. */
  private static List<List<String>> expectedBarRows(boolean second) throws Exception {
    Map<List<String>, List<String>> bars = new LinkedHashMap<>();
    for (List<String> row : body("bars_1m.tsv")) {
      if (second || row.get(0).equals("05-01")) {
        bars.put(row.subList(1, 6), row.subList(1, row.size()));
      }
    }
    return new ArrayList<>(bars.values());
  }

  private static List<List<String>> body(String file) throws Exception {
    return TestRows.tsv(NIGHT.resolve("expected").resolve(file));
  }
}
