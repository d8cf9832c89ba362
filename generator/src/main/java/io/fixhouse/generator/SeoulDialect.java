package io.fixhouse.generator;

/**
 * FIX 4.2 from Seoul: SendingTime in UTC, TransactTime by the clock there, symbols as Reuters has
 * them, prices in won.
 */
final class SeoulDialect extends FixDialect {
  SeoulDialect(String sender) {
    super("FIX.4.2", sender, SOH);
  }

  @Override
  public Exchange exchange() {
    return Exchange.SEOUL;
  }

  @Override
  void header(Event said, Fields fields) {
    fields.put("115=KRBROKER").put("128=ALGO").put("97=N");
  }

  @Override
  void instrument(Report report) {
    report.ric();
  }

  @Override
  void report(Report report) {
    report.orderId().clOrdId().execId().transaction().execType().status();
    report.client("109=").put("1=KR-0001").ric().put("207=KSC").currency("KRW").side();
    report.orderQuantity().put("40=2").limit().put("59=0").lastQuantity().lastPrice();
    report.lastMarket().leaves().filled().average().localTime().put("47=A").put("29=1");
    report.put("76=KRCLEAR").put("63=3");
  }

  @Override
  boolean transactionTypes() {
    return true;
  }
}
