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
    report.client("1=ACC").put("63=0").client("109=").symbol().put("207=N").side();
    report.put("461=ESXXXX").orderQuantity().put("40=2").limit().currency("USD").put("59=0");
    report.put("528=A").put("18=1").lastQuantity().lastPrice().lastMarket().put("29=1");
    report.leaves().filled().average().time().tradeDate().put("60001=L").put("76=CLEAR");
    report.put("120=USD").put("21=1").put("77=O").put("58=filled by the matching engine");
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
