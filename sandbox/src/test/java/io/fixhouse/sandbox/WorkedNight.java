package io.fixhouse.sandbox;

import io.fixhouse.land.Manifest.Kind;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The night that was worked by hand: its files, and the rows that they must give. */
final class WorkedNight {
  static final LocalDate FIRST = LocalDate.of(2024, 5, 1);
  static final LocalDate SECOND = LocalDate.of(2024, 5, 2);

  /** The trade dates that its fills have: what other tests load lies far away. */
  static final String TRADE_DATES = "trade_date BETWEEN DATE '2024-04-30' AND DATE '2024-05-02'";

  static final String FILE_DATES = "file_date BETWEEN DATE '2024-05-01' AND DATE '2024-05-02'";

  static final String FILLS =
      "SELECT trade_date, vendor, exec_id, client_id, symbol, currency, side, price, quantity,"
          + " transact_time, corrected FROM fills WHERE "
          + TRADE_DATES;

  private static final Path NIGHT = Path.of("../mapreduce/src/test/resources/worked-night");

  /** The folder of its vendors' profiles. */
  static final Path VENDORS = NIGHT.resolve("vendors");

  private WorkedNight() {}

  static void landFirst(TestHouse house) throws Exception {
    house.land("wna", FIRST, Kind.FIRST, NIGHT.resolve("2024-05-01/wna.fix"));
    house.land("wnb", FIRST, Kind.FIRST, NIGHT.resolve("2024-05-01/wnb.fix"));
  }

  static void landSecond(TestHouse house) throws Exception {
    house.land("wna", SECOND, Kind.FIRST, NIGHT.resolve("2024-05-02/wna.fix"));
  }

  /** All rows of all tables but those that say what runs did. */
  static Map<String, List<String>> tables(TestHouse house) throws Exception {
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
  static List<String> fills(boolean second) throws Exception {
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

  static List<String> bars(boolean second) throws Exception {
    return TestRows.values(barRows(second));
  }

  /** A bar of the second file date takes the place of the one of the first. */
  static List<List<String>> barRows(boolean second) throws Exception {
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
