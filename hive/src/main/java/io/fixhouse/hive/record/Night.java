package io.fixhouse.hive.record;

import java.time.Instant;
import java.util.List;

/**
 * How far a night is after a run: a row of {@code nights}.
 *
 * @param state {@code done}, {@code partial} or {@code failed}
 * @param reason what failed, or why vendors are held back; null when done
 */
public record Night(
    String state,
    List<String> vendorsLoaded,
    List<String> vendorsMissing,
    List<String> vendorsHeldBack,
    String reason,
    Instant publishedAt) {
  static final String SCHEMA =
      "struct<state:string,vendors_loaded:array<string>,vendors_missing:array<string>,"
          + "vendors_held_back:array<string>,reason:string,published_at:timestamp>";

  public Night {
    vendorsLoaded = List.copyOf(vendorsLoaded);
    vendorsMissing = List.copyOf(vendorsMissing);
    vendorsHeldBack = List.copyOf(vendorsHeldBack);
  }

  Object[] values() {
    return new Object[] {
      state, vendorsLoaded, vendorsMissing, vendorsHeldBack, reason, publishedAt
    };
  }
}
