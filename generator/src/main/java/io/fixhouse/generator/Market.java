package io.fixhouse.generator;

import java.time.LocalDate;
import java.util.List;

/**
 * The prices of one date: a random walk per symbol over the days since 2024 began, and from minute
 * to minute within the day. The same for every vendor. Prices are scaled as their exchange says.
 */
final class Market {
  private static final long FIRST_DAY = LocalDate.of(2024, 1, 1).toEpochDay();
  private static final long NANOS_PER_MINUTE = 60_000_000_000L;
  private static final int DAILY_STEP = 150;
  private static final int MINUTE_STEP = 9;
  private static final int BASIS_POINTS = 10_000;
  private static final int LOWEST = 200;

  private final long open;
  private final int[][] minutes;

  Market(long seed, TradingDay day) {
    List<Symbol> symbols = day.exchange().symbols();
    open = day.open();
    int count = (int) ((day.close() - open) / NANOS_PER_MINUTE);
    minutes = new int[symbols.size()][count];
    Draw draw = new Draw();
    for (int s = 0; s < minutes.length; s++) {
      long key = Draw.key(symbols.get(s).ticker());
      int price = symbols.get(s).startPrice();
      draw.keyed(seed, key, 0);
      for (long date = FIRST_DAY; date < day.date().toEpochDay(); date++) {
        price = step(draw, price, DAILY_STEP);
      }
      draw.keyed(seed, key, day.date().toEpochDay());
      for (int m = 0; m < count; m++) {
        price = step(draw, price, MINUTE_STEP);
        minutes[s][m] = price;
      }
    }
  }

  /** A price near the minute's at a local time of day within the session. */
  int price(int symbol, long time, Draw draw) {
    int[] path = minutes[symbol];
    int minute = (int) ((time - open) / NANOS_PER_MINUTE);
    int middle = path[Math.max(0, Math.min(path.length - 1, minute))];
    int spread = 1 + middle / 5000;
    return middle + draw.between(-spread, spread);
  }

  private static int step(Draw draw, int price, int most) {
    // Rounding toward zero would keep a cheap stock where it is.
    long move = (long) price * draw.between(-most, most);
    long half = move < 0 ? -BASIS_POINTS / 2 : BASIS_POINTS / 2;
    return (int) Math.max(LOWEST, price + (move + half) / BASIS_POINTS);
  }
}
