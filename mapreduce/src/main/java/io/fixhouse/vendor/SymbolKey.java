package io.fixhouse.vendor;

import java.util.Locale;

/** The identifiers by which symbols.csv names an instrument, in the order of its columns. */
public enum SymbolKey {
  SYMBOL,
  RIC,
  ISIN,
  SEDOL,
  CUSIP;

  String columnName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
