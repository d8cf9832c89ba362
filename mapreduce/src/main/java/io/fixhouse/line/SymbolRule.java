package io.fixhouse.line;

import io.fixhouse.fix.FixMessage;
import io.fixhouse.table.ExecutionColumn;
import io.fixhouse.table.Row;
import io.fixhouse.vendor.ReferenceData;
import io.fixhouse.vendor.SliceMap;
import io.fixhouse.vendor.SymbolKey;
import io.fixhouse.vendor.VendorProfile;
import java.nio.charset.StandardCharsets;

/**
 * The house's symbol: the row of symbols.csv for the raw symbol, as symbol or RIC, first as sent
 * and then without its suffix; else the row for SecurityID(48) by its source (22); else the raw
 * symbol, less its suffix, or where there is none the SecurityID itself. {@code [N/A]} in 55 is
 * FIX's word for no symbol.
 */
final class SymbolRule {
  private static final String NOT_APPLICABLE = "[N/A]";

  private final int symbolTag;
  private final byte[][] suffixes;
  private final SliceMap bySymbol;
  private final SliceMap byRic;
  private final SliceMap byIsin;
  private final SliceMap bySedol;
  private final SliceMap byCusip;

  private boolean unmapped;

  SymbolRule(VendorProfile profile, ReferenceData reference) {
    symbolTag = profile.symbolTag();
    suffixes =
        profile.symbolSuffixes().stream()
            .map(s -> s.getBytes(StandardCharsets.UTF_8))
            .toArray(byte[][]::new);
    bySymbol = reference.symbolsBy(SymbolKey.SYMBOL);
    byRic = reference.symbolsBy(SymbolKey.RIC);
    byIsin = reference.symbolsBy(SymbolKey.ISIN);
    bySedol = reference.symbolsBy(SymbolKey.SEDOL);
    byCusip = reference.symbolsBy(SymbolKey.CUSIP);
  }

  /** Fills the columns; returns whether there is a symbol. */
  boolean fill(FixMessage message, RowFields fields) {
    Row row = fields.row();
    byte[] buffer = message.buffer();
    int raw = fields.text(ExecutionColumn.RAW_SYMBOL, symbolTag);
    int id = fields.text(ExecutionColumn.SECURITY_ID, Tags.SECURITY_ID);
    int source = fields.text(ExecutionColumn.SECURITY_ID_SOURCE, Tags.SECURITY_ID_SOURCE);
    if (raw >= 0 && message.is(raw, NOT_APPLICABLE)) {
      raw = -1;
    }
    unmapped = false;
    byte[] mapped = null;
    int length = 0;
    if (raw >= 0) {
      length = message.length(raw);
      mapped = bySymbolOrRic(buffer, message.start(raw), length);
      if (mapped == null) {
        int stripped = length - suffixLength(buffer, message.start(raw), message.end(raw));
        if (stripped < length) {
          length = stripped;
          mapped = bySymbolOrRic(buffer, message.start(raw), length);
        }
      }
    }
    if (mapped == null && id >= 0 && source >= 0) {
      mapped = bySecurityId(message, id, source);
    }
    if (mapped != null) {
      row.setBytes(ExecutionColumn.SYMBOL, mapped, 0, mapped.length);
    } else if (raw >= 0) {
      unmapped = true;
      row.setBytes(ExecutionColumn.SYMBOL, buffer, message.start(raw), length);
    } else if (id >= 0) {
      unmapped = true;
      row.setBytes(ExecutionColumn.SYMBOL, buffer, message.start(id), message.length(id));
    }
    return mapped != null || raw >= 0 || id >= 0;
  }

  /** Whether the symbol filled last stands as it was sent. */
  boolean unmapped() {
    return unmapped;
  }

  private byte[] bySymbolOrRic(byte[] buffer, int start, int length) {
    byte[] symbol = bySymbol.get(buffer, start, length);
    return symbol != null ? symbol : byRic.get(buffer, start, length);
  }

  private byte[] bySecurityId(FixMessage message, int id, int source) {
    if (message.length(source) != 1) {
      return null;
    }
    SliceMap map =
        switch (message.buffer()[message.start(source)]) {
          case '1' -> byCusip;
          case '2' -> bySedol;
          case '4' -> byIsin;
          case '5' -> byRic;
          default -> null;
        };
    return map == null ? null : map.get(message.buffer(), message.start(id), message.length(id));
  }

  /** The length of the suffix that the profile takes off this symbol, less than the whole; or 0. */
  private int suffixLength(byte[] buffer, int start, int end) {
    for (byte[] suffix : suffixes) {
      int at = end - suffix.length;
      if (at > start && endsWith(buffer, at, suffix)) {
        return suffix.length;
      }
    }
    return 0;
  }

  private static boolean endsWith(byte[] buffer, int at, byte[] suffix) {
    for (int i = 0; i < suffix.length; i++) {
      if (buffer[at + i] != suffix[i]) {
        return false;
      }
    }
    return true;
  }
}
