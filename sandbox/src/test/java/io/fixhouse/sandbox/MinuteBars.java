package io.fixhouse.sandbox;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * Minute bars that are known to be right, put together into longer ones by the plainest code. Their
 * columns are trade_date, client_id, symbol, currency, bar_start, trades, quantity, notional,
 * buy_quantity, sell_quantity, vwap, open, high, low, close.
 */
final class MinuteBars {
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
  private static final int START = 4;
  private static final int VWAP = 10;

  private final List<List<String>> minutes;

  private MinuteBars(List<List<String>> minutes) {
    this.minutes = minutes;
  }

  static MinuteBars of(List<List<String>> rows) {
    List<List<String>> sorted = new ArrayList<>(rows);
    sorted.sort(Comparator.comparing(row -> row.get(START)));
    return new MinuteBars(sorted);
  }

  /** Bars of as many minutes, which must divide the hour or be one. */
  List<List<String>> into(int length) {
    Map<String, List<String>> bars = new TreeMap<>();
    for (List<String> minute : minutes) {
      LocalDateTime start = LocalDateTime.parse(minute.get(START), MINUTE);
      String floor = MINUTE.format(start.withMinute(start.getMinute() / length * length));
      String key = String.join("|", minute.subList(0, START)) + "|" + floor;
      bars.merge(key, with(minute, START, floor), MinuteBars::join);
    }
    return new ArrayList<>(bars.values());
  }

  /** Bars of weeks or months, from a trade date to the first day of its. */
  List<List<String>> periods(UnaryOperator<LocalDate> firstDay) {
    Map<String, List<String>> bars = new TreeMap<>();
    for (List<String> minute : minutes) {
      LocalDate first = firstDay.apply(LocalDate.parse(minute.get(0)));
      String start =
          MINUTE.format(first.atStartOfDay(NEW_YORK).withZoneSameInstant(ZoneOffset.UTC));
      List<String> bar = with(with(minute, 0, first.toString()), START, start);
      bars.merge(String.join("|", bar.subList(0, START)), bar, MinuteBars::join);
    }
    return new ArrayList<>(bars.values());
  }

  /**
   * The sums of trades, quantity, notional, buy_quantity and sell_quantity, behind the columns that
   * they are grouped by.
   */
  List<List<String>> sums(int... columns) {
    Map<List<String>, List<BigDecimal>> sums = new LinkedHashMap<>();
    for (List<String> minute : minutes) {
      List<String> key = IntStream.of(columns).mapToObj(minute::get).toList();
      List<BigDecimal> values =
          IntStream.range(START + 1, VWAP).mapToObj(i -> number(minute, i)).toList();
      sums.merge(key, values, MinuteBars::plus);
    }
    List<List<String>> rows = new ArrayList<>();
    sums.forEach(
        (key, values) -> {
          List<String> row = new ArrayList<>(key);
          values.forEach(value -> row.add(value.toPlainString()));
          rows.add(row);
        });
    return rows;
  }

  private static List<BigDecimal> plus(List<BigDecimal> a, List<BigDecimal> b) {
    return IntStream.range(0, a.size()).mapToObj(i -> a.get(i).add(b.get(i))).toList();
  }

  private static List<String> join(List<String> early, List<String> late) {
    List<String> bar = new ArrayList<>(early.subList(0, START + 1));
    for (int i = START + 1; i < VWAP; i++) {
      bar.add(number(early, i).add(number(late, i)).toPlainString());
    }
    BigDecimal notional = number(bar, 7);
    bar.add(notional.divide(number(bar, 6), 8, RoundingMode.HALF_UP).toPlainString());
    bar.add(early.get(11));
    bar.add(number(early, 12).max(number(late, 12)).toPlainString());
    bar.add(number(early, 13).min(number(late, 13)).toPlainString());
    bar.add(late.get(14));
    return bar;
  }

  private static List<String> with(List<String> row, int index, String value) {
    List<String> copy = new ArrayList<>(row);
    copy.set(index, value);
    return copy;
  }

  private static BigDecimal number(List<String> row, int index) {
    return new BigDecimal(row.get(index));
  }
}
