package io.fixhouse.hive.amendment;

import java.util.Objects;

/**
 * An execution that amends, or that an amendment may name. Absent fields are null.
 *
 * @param tradeDate days since 1970-01-01; of a fill never absent
 */
public record Execution(
    Place place,
    ExecutionKind kind,
    Integer tradeDate,
    String senderCompId,
    String execId,
    String execRefId,
    String orderId,
    String symbol,
    String side) {

  /** Whether it bears the ID that it names, as some vendors' amendments do. */
  boolean namesItself() {
    return kind.amends() && execId != null && execId.equals(execRefId);
  }

  boolean isOfOrder(Execution other) {
    return orderId != null && orderId.equals(other.orderId);
  }

  boolean isOfSymbolAndSide(Execution other) {
    return Objects.equals(symbol, other.symbol) && Objects.equals(side, other.side);
  }
}
