package io.fixhouse.line;

import io.fixhouse.vendor.SliceMap;
import java.util.Map;

/**
 * The codes in which shares are quoted in hundredths of a currency. ISO 4217 has none; in use are
 * the ISO code with a small last letter (Bloomberg: GBp, ZAr, ILs, USd, EUr), with an X (London
 * Stock Exchange: GBX, USX, EUX), and the exchanges' own (Johannesburg ZAC or ZAc, Tel Aviv ILA or
 * ILa). Case counts: GBP is a pound.
 */
final class MinorUnits {
  private static final SliceMap MAJOR =
      new SliceMap(
          Map.ofEntries(
              Map.entry("GBp", "GBP"),
              Map.entry("GBX", "GBP"),
              Map.entry("GBx", "GBP"),
              Map.entry("USd", "USD"),
              Map.entry("USX", "USD"),
              Map.entry("EUr", "EUR"),
              Map.entry("EUX", "EUR"),
              Map.entry("ZAr", "ZAR"),
              Map.entry("ZAc", "ZAR"),
              Map.entry("ZAC", "ZAR"),
              Map.entry("ZAX", "ZAR"),
              Map.entry("ILs", "ILS"),
              Map.entry("ILa", "ILS"),
              Map.entry("ILA", "ILS"),
              Map.entry("ILX", "ILS")));

  private MinorUnits() {}

  /** The currency of which these bytes name a hundredth, or null. */
  static byte[] major(byte[] buffer, int start, int length) {
    return length == 3 ? MAJOR.get(buffer, start, length) : null;
  }
}
