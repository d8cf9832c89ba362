package io.fixhouse.generator;

/**
 * FIX 4.2 from a gateway that logs every hop of an execution's way; a plain cancel has 20=1 and 19
 * too, which is no bust.
 */
final class RelayDialect extends FixDialect {
  private static final String[][] HOPS = {{"ARCX", "HARBOR"}, {"HARBOR", "HUB"}};

  RelayDialect(String sender) {
    super("FIX.4.2", sender, "|");
  }

  @Override
  void header(Event said, Fields fields) {
    fields.put("128=DESK1").put("115=ARCX");
  }

  @Override
  void report(Report report) {
    report.execId().orderId().clOrdId().execType().status().transaction();
    report.symbol().side().client("109=").orderQuantity().put("40=2").limit().put("59=0");
    report.currency("USD").lastMarket().lastPrice().lastQuantity();
    report.average().filled().leaves().tradeDate().time();
  }

  @Override
  boolean transactionTypes() {
    return true;
  }

  @Override
  boolean tellsTradeDate() {
    return true;
  }

  @Override
  boolean cancelsByTransactionType() {
    return true;
  }

  @Override
  public int hops() {
    return HOPS.length;
  }

  @Override
  String[] hop(int number) {
    return HOPS[number];
  }
}
