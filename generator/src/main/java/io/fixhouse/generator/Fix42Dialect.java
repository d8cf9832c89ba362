package io.fixhouse.generator;

/** FIX 4.2 as the specification has it, SOH between the fields. */
final class Fix42Dialect extends FixDialect {
  Fix42Dialect(String sender) {
    super("FIX.4.2", sender, SOH);
  }

  @Override
  void report(Report report) {
    report.orderId().clOrdId().execId().transaction().execType().status();
    report.client("1=ACC").client("109=").put("63=0").symbol().put("207=N").side();
    report.orderQuantity().put("40=2").limit().currency("USD").put("59=0").put("47=A");
    report.lastQuantity().lastPrice().lastMarket().put("29=1").leaves().filled().average();
    report.time().put("21=1").put("113=N").put("76=CLEAR");
  }

  @Override
  boolean transactionTypes() {
    return true;
  }
}
