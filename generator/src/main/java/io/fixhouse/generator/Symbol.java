package io.fixhouse.generator;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A stock that is traded.
 *
 * @param ticker the house's name for it
 * @param tickerBytes the same, as it is written
 * @param market the MIC of its listing, as it is written
 * @param startPrice its price at the start of 2024, scaled as its exchange says
 * @param weight its share in the exchange's orders, relative to the others'
 * @param ric Reuters' code, ticker and market
 * @param isin the international number
 * @param sedol London's number, or empty
 */
record Symbol(
    String ticker,
    byte[] tickerBytes,
    byte[] market,
    int startPrice,
    int weight,
    byte[] ric,
    byte[] isin,
    byte[] sedol) {
  private static final String TABLE = "symbols.tsv";
  private static final Map<Exchange, List<Symbol>> ALL = read();

  /** Every symbol of an exchange, in the table's order. */
  static List<Symbol> of(Exchange exchange) {
    return ALL.get(exchange);
  }

  private static Map<Exchange, List<Symbol>> read() {
    Map<Exchange, List<Symbol>> symbols = new EnumMap<>(Exchange.class);
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                Symbol.class.getResourceAsStream(TABLE), StandardCharsets.US_ASCII))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (!line.startsWith("#")) {
          String[] fields = line.split("\t", -1);
          symbols
              .computeIfAbsent(Exchange.valueOf(fields[1]), e -> new ArrayList<>())
              .add(
                  new Symbol(
                      fields[0],
                      ascii(fields[0]),
                      ascii(fields[2]),
                      Integer.parseInt(fields[3]),
                      Integer.parseInt(fields[4]),
                      ascii(fields[5]),
                      ascii(fields[6]),
                      ascii(fields[7])));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return symbols;
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
