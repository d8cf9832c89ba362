package io.fixhouse.generator;

import java.nio.charset.StandardCharsets;

/**
 * FIX 4.4 from London, SOH spelt ^A: prices in pence under either of its codes, SEDOLs behind names
 * of the vendor's own.
 */
final class LondonDialect extends FixDialect {
  private final byte[][] names;

  LondonDialect(String sender) {
    super("FIX.4.4", sender, "^A");
    names =
        exchange().symbols().stream()
            .map(symbol -> symbol.ticker().replace(".L", " LN").getBytes(StandardCharsets.US_ASCII))
            .toArray(byte[][]::new);
  }

  @Override
  public Exchange exchange() {
    return Exchange.LONDON;
  }

  @Override
  void instrument(Report report) {
    report.symbol("55=", names[report.said().order.symbol]);
    report.symbol("48=", report.said().symbol().sedol()).put("22=2");
  }

  @Override
  void report(Report report) {
    report.execId().reference().orderId().clOrdId().status().execType();
    instrument(report);
    report.side().orderQuantity().put("40=2").limit();
    report.currency(report.said().order.number % 2 == 0 ? "GBX" : "GBp");
    report.lastQuantity().lastPrice().lastMarket().leaves().filled().average();
    report.time().put("453=2").put("448=LEIBROKER").put("447=D").put("452=1");
    report.client("448=").put("447=D").put("452=3");
    report.put("59=0");
  }

  @Override
  boolean transactionTypes() {
    return false;
  }
}
