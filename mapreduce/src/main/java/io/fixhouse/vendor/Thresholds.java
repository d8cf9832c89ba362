package io.fixhouse.vendor;

import java.math.BigDecimal;

/**
 * The rates beyond which a vendor's delivery is held back, each 0 to 1: of the lines read, those
 * rejected and those that were duplicates; of the executions, those in a conflict.
 */
public record Thresholds(BigDecimal rejectRate, BigDecimal duplicateRate, BigDecimal conflictRate) {
  /** A quarter rejected, half duplicates, a quarter in conflict. */
  public static final Thresholds DEFAULT =
      new Thresholds(new BigDecimal("0.25"), new BigDecimal("0.5"), new BigDecimal("0.25"));

  Thresholds withRejectRate(BigDecimal rate) {
    return new Thresholds(rate, duplicateRate, conflictRate);
  }

  Thresholds withDuplicateRate(BigDecimal rate) {
    return new Thresholds(rejectRate, rate, conflictRate);
  }

  Thresholds withConflictRate(BigDecimal rate) {
    return new Thresholds(rejectRate, duplicateRate, rate);
  }
}
