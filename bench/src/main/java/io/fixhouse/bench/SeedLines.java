package io.fixhouse.bench;

import io.fixhouse.vendor.VendorProfile;
import java.util.Random;

/** Lines of the seed dialect: nine fields, about 85 bytes, one line a fill. */
final class SeedLines {
  private static final String PROFILE =
      """
      zones: {52: America/New_York}
      price: 44
      quantity: 53
      client: 109
      time: 52
      currency: USD
      fills_alone: true
      identity: content
      """;

  private SeedLines() {}

  static Lines make(int count) {
    return new Lines(count, SeedLines::line);
  }

  static VendorProfile profile() {
    return VendorProfile.parse("seed", "seed.yaml", PROFILE);
  }

  private static String line(Random random) {
    int symbol = Market.symbol(random);
    return "8=FIX.4.2|11=ABC-"
        + (1_000 + random.nextInt(1_000_000))
        + "|35=8|44="
        + Market.price(random, symbol)
        + "|52="
        + Market.time(random, 10)
        + "|53="
        + Market.quantity(random)
        + "|54="
        + (1 + random.nextInt(2))
        + "|55="
        + Market.name(symbol)
        + "|109="
        + (1_001 + random.nextInt(40));
  }
}
