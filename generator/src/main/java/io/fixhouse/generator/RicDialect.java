package io.fixhouse.generator;

import java.util.Locale;

/**
 * FIX 4.4 with client identifiers of the vendor's own and symbols as Reuters has them; every other
 * amendment stands before what it names.
 */
final class RicDialect extends FixDialect {
  /** The first of the house's clients that {@code clients.csv} does not have for this vendor. */
  private static final int FIRST_UNMAPPED = Client.FIRST_NUMBER + Client.COUNT - 1;

  private static final int OFFSET = 6000;
  private static final int HALF = 500_000;

  private final String name;

  RicDialect(String name) {
    super("FIX.4.4", name.toUpperCase(Locale.ROOT), "|");
    this.name = name;
  }

  @Override
  public String clientId(Client client) {
    return client.number() < FIRST_UNMAPPED
        ? super.clientId(client)
        : name + ":JX" + (client.number() + OFFSET);
  }

  @Override
  public int earlyAmendments() {
    return HALF;
  }

  @Override
  void instrument(Report report) {
    report.ric();
  }

  @Override
  void report(Report report) {
    report.orderId().clOrdId().client("109=JX", OFFSET).execId().reference().execType().status();
    report.ric().put("461=ES").side().orderQuantity().put("40=2").put("59=0").limit();
    report.lastPrice().lastQuantity().lastMarket().currency("USD").leaves().filled().average();
    report.tradeDate().time().put("528=A").put("58=execution report");
  }

  @Override
  boolean transactionTypes() {
    return false;
  }

  @Override
  boolean tellsTradeDate() {
    return true;
  }
}
