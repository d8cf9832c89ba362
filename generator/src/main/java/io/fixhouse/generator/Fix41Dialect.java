package io.fixhouse.generator;

/**
 * FIX 4.1 as it stands in a log from which names were taken out: no ExecType, # between the fields,
 * and neither BodyLength nor CheckSum holds any more.
 */
final class Fix41Dialect extends FixDialect {
  private static final int TAKEN_OUT = 17;

  Fix41Dialect(String sender) {
    super("FIX.4.1", sender, "#");
  }

  @Override
  void header(Event said, Fields fields) {
    fields.put("50=***").put("57=***");
  }

  @Override
  void report(Report report) {
    report.clOrdId().orderId().execId().transaction().status();
    report.put("1=*****").client("109=").put("76=***").symbol().side().orderQuantity();
    report.put("40=2").limit().currency("USD").put("59=0").lastQuantity().lastPrice();
    report.lastMarket().leaves().filled().average().time().put("58=[REDACTED]");
  }

  @Override
  int bodyLength(int right) {
    return right + TAKEN_OUT;
  }

  @Override
  int checkSum(int right) {
    return right + TAKEN_OUT;
  }

  @Override
  boolean transactionTypes() {
    return true;
  }
}
