package io.fixhouse.plain;

import java.util.HashMap;
import java.util.Map;

/** The rows of clients.csv and symbols.csv, simple ones without quotes, by what they are for. */
public final class PlainReference {
  private final Map<String, String> clients = new HashMap<>();
  private final Map<String, String> symbols = new HashMap<>();

  /** No rows. */
  public PlainReference() {}

  /**
   * @param clientsCsv with the columns vendor, raw_client_id and client_id
   * @param symbolsCsv with the columns symbol, ric, isin, sedol and cusip
   */
  public PlainReference(String clientsCsv, String symbolsCsv) {
    clientsCsv
        .lines()
        .map(l -> l.split(","))
        .forEach(row -> clients.put(row[0] + "/" + row[1], row[2]));
    for (String line : symbolsCsv.lines().toList()) {
      String[] row = line.split(",", -1);
      String[] kinds = {"symbol", "ric", "isin", "sedol", "cusip"};
      for (int i = 0; i < kinds.length; i++) {
        symbols.put(kinds[i] + "/" + row[i], row[0]);
      }
    }
  }

  /** The house's client, or null. */
  String client(String vendor, String raw) {
    return clients.get(vendor + "/" + raw);
  }

  /** The house's symbol by one kind of identifier, or null. */
  String symbol(String kind, String id) {
    return symbols.get(kind + "/" + id);
  }
}
