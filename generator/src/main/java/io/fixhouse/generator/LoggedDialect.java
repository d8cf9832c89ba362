package io.fixhouse.generator;

/**
 * FIX 4.4 in full as an engine logs it, each message behind the log's own time, the house's orders
 * among the reports.
 */
final class LoggedDialect extends FixDialect {
  LoggedDialect(String sender) {
    super("FIX.4.4", sender, "|");
  }

  @Override
  void prefix(Event event, LineBuffer line) {
    byte[] date = event.issuer.day.compactDate();
    line.put(date, 0, 4).put((byte) '-').put(date, 4, 6).put((byte) '-').put(date, 6, 8);
    line.put((byte) ' ').timeOfDay(event.emit, 3);
    line.put(event.session == Event.FROM_HOUSE ? " INFO outgoing: " : " INFO incoming: ");
  }

  @Override
  void header(Event said, Fields fields) {
    fields.put("50=NY4").put("57=DESK1");
  }

  @Override
  void report(Report report) {
    report.orderId().clOrdId().execId().reference().execType().status();
    report.client("1=ACC").client("109=").symbol().side().orderQuantity().put("40=2").limit();
    report.currency("USD").put("59=0").lastQuantity().lastPrice().lastMarket();
    report.leaves().filled().average().time().tradeDate().put("58=agency");
  }

  @Override
  boolean transactionTypes() {
    return false;
  }

  @Override
  boolean tellsTradeDate() {
    return true;
  }

  @Override
  public boolean echoesOrders() {
    return true;
  }
}
