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
    report.client("109=").ric().put("207=KSC").currency("KRW").side().orderQuantity();
    report.put("40=2").limit().put("59=0").lastQuantity().lastPrice().lastMarket();
    report.leaves().filled().average().localTime();
  }

  @Override
  boolean transactionTypes() {
    return true;
  }
}
