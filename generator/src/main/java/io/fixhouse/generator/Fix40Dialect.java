package io.fixhouse.generator;

/**
 * FIX 4.0 with ; between the fields and Windows' line ends: no ExecType, the client in Account, no
 * currency, prices with four decimals.
 */
final class Fix40Dialect extends FixDialect {
  Fix40Dialect(String sender) {
    super("FIX.4.0", sender, ";");
  }

  @Override
  void report(Report report) {
    report.orderId().clOrdId().execId().transaction().status();
    report.client("1=").symbol().side().orderQuantity().put("40=2").limit().put("59=0");
    report.lastQuantity().lastPrice(2).lastMarket().put("29=1").filled().average();
    report.tradeDate().time().put("47=A").put("12=0.0100").put("13=1").put("58=agency");
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
  boolean tellsCurrency() {
    return false;
  }

  @Override
  public String lineEnd() {
    return "\r\n";
  }
}
