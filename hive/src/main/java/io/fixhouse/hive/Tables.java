package io.fixhouse.hive;

import java.util.ArrayList;
import java.util.List;

/** The tables of the house, in the order in which they are computed and published. */
public final class Tables {
  public static final String EXECUTIONS = "executions";
  public static final String MESSAGES = "messages";
  public static final String REJECTED_LINES = "rejected_lines";
  public static final String AMENDMENTS = "amendments";
  public static final String FILLS = "fills";
  public static final String FILE_LOADS = "file_loads";
  public static final String NIGHTS = "nights";

  /** The lengths of bars, the ends of their tables' names. */
  public static final List<String> INTERVALS = List.of("1m", "5m", "1h", "1d");

  /** The kinds of bars; each is a table an interval. */
  public static final List<String> BAR_FAMILIES =
      List.of("bars", "symbol_bars", "client_totals", "house_totals");

  private Tables() {}

  /** All tables of bars, such as {@code bars_1m}. */
  public static List<String> bars() {
    List<String> tables = new ArrayList<>();
    for (String family : BAR_FAMILIES) {
      for (String interval : INTERVALS) {
        tables.add(family + "_" + interval);
      }
    }
    return tables;
  }
}
