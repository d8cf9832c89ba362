package io.fixhouse.generator;

/** FIX 4.2 as the specification has it, SOH between the fields. */
final class Fix42Dialect extends FixDialect {
  Fix42Dialect(String sender) {
    super("FIX.4.2", sender, SOH);
  }

  @Override
  void report(Report report) {
    report.orderId().clOrdId().execId().transaction().execType().status();
    report.client("1=ACC").client("109=").symbol().side().orderQuantity().put("40=2").limit();
    report.currency("USD").put("59=0").lastQuantity().lastPrice().lastMarket();
    report.leaves().filled().average().time().put("21=1").put("113=N");
  }

  @Override
  boolean transactionTypes() {
    return true;
  }
}
