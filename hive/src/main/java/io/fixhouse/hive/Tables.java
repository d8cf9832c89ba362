package io.fixhouse.hive;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The tables of the house, in the order in which they are computed and published. */
public final class Tables {
  public static final String EXECUTIONS = "executions";
  public static final String MESSAGES = "messages";
  public static final String REJECTED_LINES = "rejected_lines";
  public static final String AMENDMENTS = "amendments";
  public static final String FILLS = "fills";
  public static final String FILE_LOADS = "file_loads";
  public static final String NIGHTS = "nights";

  /** Bars of client and symbol, the first of the kinds. */
  static final String BARS = "bars";

  /** The lengths of bars within a day, the ends of their tables' names. */
  public static final List<String> INTERVALS = List.of("1m", "5m", "1h", "1d");

  /** The longer ones, of week and month, and the column of their first day. */
  public static final SortedMap<String, String> PERIODS =
      Collections.unmodifiableSortedMap(
          new TreeMap<>(Map.of(Period.WEEK, "week_start", Period.MONTH, "month_start")));

  /** The kinds of bars; each is a table an interval. */
  public static final List<String> BAR_FAMILIES =
      List.of(BARS, "symbol_bars", "client_totals", "house_totals");

  private Tables() {}

  /** All tables of bars within a day, such as {@code bars_1m}. */
  public static List<String> bars() {
    return ofFamilies(INTERVALS);
  }

  /** All tables of longer bars, such as {@code bars_1w}. */
  public static List<String> longBars() {
    return ofFamilies(PERIODS.keySet());
  }

  private static List<String> ofFamilies(Collection<String> intervals) {
    List<String> tables = new ArrayList<>();
    for (String family : BAR_FAMILIES) {
      for (String interval : intervals) {
        tables.add(family + "_" + interval);
      }
    }
    return tables;
  }
}
