package io.fixhouse.bench;

import io.fixhouse.vendor.ReferenceData;
import java.util.Locale;
import java.util.Random;
import java.util.StringJoiner;

/** What the lines are about: symbols, prices, times, and the reference data that knows them. */
final class Market {
  private static final String[] SYMBOLS = {
    "AAPL", "MSFT", "NVDA", "AMZN", "META", "GOOGL", "TSLA", "AVGO", "JPM", "V", "MA", "UNH", "XOM",
    "JNJ", "PG", "HD", "COST", "ABBV", "MRK", "CVX", "KO", "PEP", "ADBE", "CRM", "WMT", "BAC",
    "NFLX", "AMD", "T", "F", "GE", "C", "INTC", "CSCO", "ORCL", "QCOM", "TXN", "IBM", "DIS", "PFE"
  };

  private Market() {}

  /** A profile's reference data with a row for each symbol, and none for clients. */
  static ReferenceData reference() {
    StringJoiner csv = new StringJoiner("\n");
    csv.add("symbol,ric,isin,sedol,cusip,currency,splits");
    for (int i = 0; i < SYMBOLS.length; i++) {
      csv.add(SYMBOLS[i] + "," + SYMBOLS[i] + ".OQ," + isin(i) + ",,,USD,");
    }
    return ReferenceData.parse("", "", "symbols.csv", csv.toString());
  }

  static int symbol(Random random) {
    return random.nextInt(SYMBOLS.length);
  }

  static String name(int symbol) {
    return SYMBOLS[symbol];
  }

  static String isin(int symbol) {
    return String.format(Locale.ROOT, "US%010d", 378331005L + symbol * 1_000_003L);
  }

  /** In cents, without zeros at the end: {@code 170.1}. */
  static String price(Random random, int symbol) {
    int cents = 900 + symbol * 1_300 + random.nextInt(400);
    String decimals = String.format(Locale.ROOT, "%02d", cents % 100).replaceAll("0+$", "");
    return cents / 100 + (decimals.isEmpty() ? "" : "." + decimals);
  }

  /** A lot of up to three digits and, one time in four, odd. */
  static int quantity(Random random) {
    return random.nextInt(4) == 0 ? 1 + random.nextInt(999) : 100 * (1 + random.nextInt(9));
  }

  /** A time of the regular session of 2024-05-01 with milliseconds, on a clock at an hour. */
  static String time(Random random, int openingHour) {
    int milli = random.nextInt(6 * 3_600_000);
    return String.format(
        Locale.ROOT,
        "20240501-%02d:%02d:%02d.%03d",
        openingHour + milli / 3_600_000,
        milli / 60_000 % 60,
        milli / 1_000 % 60,
        milli % 1_000);
  }
}
