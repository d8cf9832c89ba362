package io.fixhouse.hive;

import java.time.LocalDate;
import java.util.List;

/** A trade date of a vendor whose fills are computed anew. */
public record Touched(LocalDate tradeDate, String vendor) {
  /** The values of its partition of {@code fills}. */
  List<String> values() {
    return List.of(tradeDate.toString(), vendor);
  }
}
