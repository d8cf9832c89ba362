package io.fixhouse.vendor;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * The house's own clients and symbols, by the identifiers that vendors send. Immutable.
 *
 * <p>{@code clients.csv} has the columns vendor, raw_client_id and client_id; {@code symbols.csv}
 * has symbol, the house's own name, and ric, isin, sedol, cusip, currency and splits, each of which
 * may be empty. An identifier stands for one symbol: where an ISIN has several listings, leave it
 * out of all but one.
 */
public final class ReferenceData {
  private static final SliceMap NONE = new SliceMap(Map.of());
  private static final int CURRENCY = 5;

  private final Map<String, SliceMap> clients;
  private final Map<SymbolKey, SliceMap> symbols;
  private final SliceMap currencies;

  private ReferenceData(
      Map<String, SliceMap> clients, Map<SymbolKey, SliceMap> symbols, SliceMap currencies) {
    this.clients = Map.copyOf(clients);
    this.symbols = Map.copyOf(symbols);
    this.currencies = currencies;
  }

  /** No rows: every identifier stands as it was sent. */
  public static ReferenceData empty() {
    return new ReferenceData(Map.of(), Map.of(), NONE);
  }

  /**
   * Reads clients.csv and symbols.csv.
   *
   * @param clientsFile the file to name in errors about the clients
   * @param clientsCsv its text; empty for none
   * @param symbolsFile the file to name in errors about the symbols
   * @param symbolsCsv its text; empty for none
   * @throws ProfileException naming file and line, for a wrong header or row
   */
  public static ReferenceData parse(
      String clientsFile, String clientsCsv, String symbolsFile, String symbolsCsv) {
    Map<String, Map<String, String>> clients = new HashMap<>();
    ReferenceCsv.read(
        clientsFile,
        clientsCsv,
        new String[] {"vendor", "raw_client_id", "client_id"},
        3,
        (line, row) -> {
          Map<String, String> ofVendor = clients.computeIfAbsent(row[0], v -> new HashMap<>());
          String before = ofVendor.putIfAbsent(row[1], row[2]);
          if (before != null) {
            throw line.wrong("client " + row[1] + " of " + row[0] + " has a row already");
          }
        });
    Map<SymbolKey, Map<String, String>> symbols = new HashMap<>();
    Map<String, String> currencies = new HashMap<>();
    ReferenceCsv.read(
        symbolsFile,
        symbolsCsv,
        new String[] {"symbol", "ric", "isin", "sedol", "cusip", "currency", "splits"},
        1,
        (line, row) -> {
          if (!row[CURRENCY].isEmpty()) {
            currencies.put(row[0], row[CURRENCY]);
          }
          for (SymbolKey key : SymbolKey.values()) {
            String id = row[key.ordinal()];
            Map<String, String> byId = symbols.computeIfAbsent(key, k -> new HashMap<>());
            String before = id.isEmpty() ? null : byId.putIfAbsent(id, row[0]);
            if (before != null) {
              throw line.wrong(key.columnName() + " " + id + " stands for " + before + " already");
            }
          }
        });
    return new ReferenceData(slices(clients), slices(symbols), new SliceMap(currencies));
  }

  /** From a vendor's raw client identifiers to the house's. */
  public SliceMap clientsOf(String vendor) {
    return clients.getOrDefault(vendor, NONE);
  }

  /** The vendors that clients.csv has rows for. */
  public Set<String> clientVendors() {
    return clients.keySet();
  }

  /** From identifiers of one kind to the house's symbols. */
  public SliceMap symbolsBy(SymbolKey key) {
    return symbols.getOrDefault(key, NONE);
  }

  /** From the house's symbols to the currencies they are quoted in. */
  public SliceMap currencies() {
    return currencies;
  }

  private static <K> Map<K, SliceMap> slices(Map<K, Map<String, String>> maps) {
    Map<K, SliceMap> slices = new HashMap<>();
    maps.forEach((key, map) -> slices.put(key, new SliceMap(map)));
    return slices;
  }
}
