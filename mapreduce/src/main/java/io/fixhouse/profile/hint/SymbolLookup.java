package io.fixhouse.profile.hint;

import io.fixhouse.vendor.ReferenceData;
import io.fixhouse.vendor.SliceMap;
import io.fixhouse.vendor.SymbolKey;
import java.nio.charset.StandardCharsets;

/** The house's symbols, by texts with a byte in each of their characters. */
final class SymbolLookup {
  private final SliceMap bySymbol;
  private final SliceMap byRic;
  private final SliceMap currencies;

  SymbolLookup(ReferenceData reference) {
    bySymbol = reference.symbolsBy(SymbolKey.SYMBOL);
    byRic = reference.symbolsBy(SymbolKey.RIC);
    currencies = reference.currencies();
  }

  /** Whether it is a symbol or a RIC of symbols.csv. */
  boolean has(String text) {
    return symbol(text) != null;
  }

  /** The currency that symbols.csv has for a symbol or RIC; null where it has none. */
  String currency(String text) {
    byte[] symbol = symbol(text);
    byte[] currency = symbol == null ? null : get(currencies, symbol);
    return currency == null ? null : new String(currency, StandardCharsets.UTF_8);
  }

  private byte[] symbol(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
    byte[] symbol = get(bySymbol, bytes);
    return symbol == null ? get(byRic, bytes) : symbol;
  }

  private static byte[] get(SliceMap map, byte[] key) {
    return map.get(key, 0, key.length);
  }
}
