package io.fixhouse.generator;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** One bar, exact, added up fill by fill in any order. */
final class Bar {
  private static final int VWAP_DECIMALS = 8;

  private long trades;
  private BigDecimal quantity = BigDecimal.ZERO;
  private BigDecimal notional = BigDecimal.ZERO;
  private BigDecimal buyQuantity = BigDecimal.ZERO;
  private BigDecimal sellQuantity = BigDecimal.ZERO;
  private TrueFill first;
  private TrueFill last;
  private BigDecimal high;
  private BigDecimal low;

  void add(TrueFill fill) {
    trades++;
    quantity = quantity.add(fill.quantity());
    notional = notional.add(fill.quantity().multiply(fill.price()));
    if (fill.side() == '1') {
      buyQuantity = buyQuantity.add(fill.quantity());
    } else {
      sellQuantity = sellQuantity.add(fill.quantity());
    }
    first = first == null || fill.place().compareTo(first.place()) < 0 ? fill : first;
    last = last == null || fill.place().compareTo(last.place()) > 0 ? fill : last;
    high = high == null ? fill.price() : high.max(fill.price());
    low = low == null ? fill.price() : low.min(fill.price());
  }

  void add(Bar other) {
    trades += other.trades;
    quantity = quantity.add(other.quantity);
    notional = notional.add(other.notional);
    buyQuantity = buyQuantity.add(other.buyQuantity);
    sellQuantity = sellQuantity.add(other.sellQuantity);
    first = other.first.place().compareTo(first.place()) < 0 ? other.first : first;
    last = other.last.place().compareTo(last.place()) > 0 ? other.last : last;
    high = high.max(other.high);
    low = low.min(other.low);
  }

  /** From trades to close, separated by tabs. */
  String text() {
    return String.join(
        "\t",
        Long.toString(trades),
        plain(quantity),
        plain(notional),
        plain(buyQuantity),
        plain(sellQuantity),
        plain(notional.divide(quantity, VWAP_DECIMALS, RoundingMode.HALF_UP)),
        plain(first.price()),
        plain(high),
        plain(low),
        plain(last.price()));
  }

  static String plain(BigDecimal value) {
    return value.stripTrailingZeros().toPlainString();
  }
}
