package io.fixhouse.generator;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A stock that is traded.
 *
 * @param ticker its ticker
 * @param tickerBytes the same, as it is written
 * @param market the MIC of its listing, as it is written
 * @param startPrice its price at the start of 2024, in cents
 * @param weight its share in the orders, relative to the others'
 */
record Symbol(String ticker, byte[] tickerBytes, byte[] market, int startPrice, int weight) {
  private static final String TABLE = "symbols.tsv";

  /** Every symbol, in the table's order. */
  static final List<Symbol> ALL = read();

  private static List<Symbol> read() {
    List<Symbol> symbols = new ArrayList<>();
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                Symbol.class.getResourceAsStream(TABLE), StandardCharsets.US_ASCII))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (!line.startsWith("#")) {
          String[] fields = line.split("\t", -1);
          symbols.add(
              new Symbol(
                  fields[0],
                  fields[0].getBytes(StandardCharsets.US_ASCII),
                  fields[1].getBytes(StandardCharsets.US_ASCII),
                  Integer.parseInt(fields[2]),
                  Integer.parseInt(fields[3])));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return List.copyOf(symbols);
  }
}
